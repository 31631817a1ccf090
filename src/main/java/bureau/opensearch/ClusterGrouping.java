package bureau.opensearch;

import bureau.copies.Groups;
import bureau.copies.Groups.Band;
import bureau.copies.Wording;
import bureau.opensearch.Documents.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Groups the articles that are copies of one text, before a commit, as {@link Groups} says. What is
 * asked of the cluster is asked for many articles at once; what is held here are the articles that
 * have a band in common with another, and the last few bands and wordings.
 */
final class ClusterGrouping {
  private static final int BANDS_KEPT = 200_000;
  private static final int WORDINGS_KEPT = 4_000;
  private static final int AT_ONCE = 200;

  private final Documents documents;
  private final Change change;
  private final Set<String> regrouped = new HashSet<>();
  private final Set<String> settled = new HashSet<>();
  private final Map<Long, Band<Member>> bands = new Latest<>(BANDS_KEPT);
  private final Map<String, Wording> wordings = new Latest<>(WORDINGS_KEPT);
  private final Map<Member, Long> wanted = new LinkedHashMap<>();
  private final Groups<Member> groups = new Groups<>(new Articles());

  private ClusterGrouping(Documents documents, Change change) {
    this.documents = documents;
    this.change = change;
  }

  /** The last few that were of use. */
  private static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Latest(int most) {
      super(16, .75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }

  /**
   * An article, in the order of publication: earliest first, undated ones last.
   *
   * @param id its document
   * @param published in seconds since 1970; {@link Long#MAX_VALUE} if it has no date
   * @param tie the hash of its own id
   * @param group the group it is in so far
   * @param bands the bands of its wording
   */
  private record Member(String id, long published, long tie, long group, List<Long> bands)
      implements Comparable<Member> {
    private static final Comparator<Member> ORDER =
        Comparator.comparingLong(Member::published)
            .thenComparingLong(Member::tie)
            .thenComparing(Member::id);

    static Member of(Found found) {
      JsonNode source = found.source();
      List<Long> bands = new ArrayList<>();
      source.path(ClusterSchema.BAND).forEach(band -> bands.add(band.asLong()));
      return new Member(
          found.id(),
          source.path(ClusterSchema.PUBLISHED).asLong(Long.MAX_VALUE),
          source.path(ClusterSchema.TIE).asLong(),
          source.path(ClusterSchema.GROUP).asLong(),
          bands);
    }

    @Override
    public int compareTo(Member other) {
      return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Member member && member.id.equals(id);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  /**
   * Groups all articles of an index, or of a change those that it can have affected.
   *
   * @param gone the articles of before that the change took out; null to group all
   * @return the documents of articles that were there before and were put into another group
   */
  static Set<String> settle(Documents documents, Change change, @Nullable List<Found> gone) {
    ClusterGrouping grouping = new ClusterGrouping(documents, change);
    try {
      JsonNode added = Documents.is(ClusterSchema.CHANGE, change.number());
      if (gone == null) {
        documents.articles(added, page -> grouping.settle(members(page)));
      } else {
        Set<Member> affected = new LinkedHashSet<>();
        documents.articles(added, page -> grouping.markAffected(members(page), true, affected));
        grouping.markAffected(members(gone), false, affected);
        List<Member> all = List.copyOf(affected);
        for (int from = 0; from < all.size(); from += Documents.PAGE) {
          grouping.settle(all.subList(from, Math.min(all.size(), from + Documents.PAGE)));
        }
      }
      grouping.write();
      return grouping.regrouped;
    } catch (UncheckedIOException e) {
      throw new IllegalStateException("Nothing here reads a file", e);
    }
  }

  private static List<Member> members(List<Found> page) {
    return page.stream().map(Member::of).toList();
  }

  /**
   * Marks what articles that came or went can have joined or parted: the heads of their bands, and
   * where they are or were heads themselves, all others there.
   */
  private void markAffected(List<Member> articles, boolean themselves, Set<Member> affected) {
    readBands(articles);
    for (Member article : articles) {
      if (themselves) {
        affected.add(article);
      }
      for (long number : article.bands()) {
        Band<Member> band = band(number);
        affected.addAll(band.heads());
        if (band.others().isEmpty() || article.compareTo(band.heads().getLast()) <= 0) {
          affected.addAll(band.others());
        }
      }
    }
  }

  private void settle(List<Member> articles) {
    readBands(articles);
    List<Member> joinable = new ArrayList<>();
    Set<Member> compared = new LinkedHashSet<>();
    for (Member article : articles) {
      Set<Member> others = new LinkedHashSet<>();
      for (long number : article.bands()) {
        others.addAll(band(number).heads());
      }
      if (others.size() > 1) {
        compared.addAll(others);
        joinable.add(article);
      } else if (article.group() != article.tie()) {
        wanted.put(article, article.tie());
      }
    }
    compared.addAll(joinable);
    readWordings(compared.stream().limit(WORDINGS_KEPT / 2).toList());
    try {
      for (Member article : joinable) {
        groups.settle(article);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (wanted.size() >= AT_ONCE) {
      write();
    }
  }

  /** Reads the bands of some articles that are not known yet. */
  private void readBands(List<Member> articles) {
    Set<Long> numbers = new LinkedHashSet<>();
    articles.forEach(article -> numbers.addAll(article.bands()));
    numbers.removeIf(bands::containsKey);
    readBands(numbers);
  }

  private void readBands(Set<Long> unknown) {
    Map<Long, List<Member>> read = new HashMap<>();
    unknown.forEach(number -> read.put(number, new ArrayList<>()));
    if (read.isEmpty()) {
      return;
    }
    ArrayNode numbers = JsonNodeFactory.instance.arrayNode(read.size());
    read.keySet().forEach(numbers::add);
    documents.articles(
        Documents.all(
            List.of(Documents.anyOf(ClusterSchema.BAND, numbers), Commit.visible(change.number()))),
        page -> {
          for (Member member : members(page)) {
            for (long number : member.bands()) {
              List<Member> band = read.get(number);
              if (band != null) {
                band.add(member);
              }
            }
          }
        });
    read.forEach(
        (number, members) -> bands.put(number, Band.of(members.stream().sorted().toList())));
  }

  private Band<Member> band(long number) {
    Band<Member> known = bands.get(number);
    if (known == null) {
      readBands(Set.of(number));
      known = bands.get(number);
    }
    return known == null ? Band.of(List.of()) : known;
  }

  private void readWordings(List<Member> members) {
    List<String> ids =
        members.stream().map(Member::id).filter(id -> !wordings.containsKey(id)).toList();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      for (Found found : documents.get(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
        wordings.put(found.id(), Wording.of(ClusterDocument.article(found.source())));
      }
    }
  }

  /** The articles by their documents. */
  private final class Articles implements Groups.Articles<Member> {
    @Override
    public Wording wording(Member article) {
      Wording known = wordings.get(article.id());
      if (known == null) {
        readWordings(List.of(article));
        known = wordings.get(article.id());
      }
      if (known == null) {
        throw new IllegalStateException("The document " + article.id() + " is gone");
      }
      return known;
    }

    @Override
    public Band<Member> band(long number) {
      return ClusterGrouping.this.band(number);
    }

    @Override
    public List<Member> earliestFirst(Collection<Member> some) {
      return some.stream().sorted().toList();
    }

    @Override
    public boolean isSettled(Member article) {
      return settled.contains(article.id());
    }

    @Override
    public void settled(Member article) {
      settled.add(article.id());
      readBands(List.of(article)); // it is compared next
    }

    @Override
    public void take(List<Member> group) {
      long number = group.getFirst().tie();
      for (Member each : group) {
        if (each.group() != number) {
          wanted.put(each, number);
        }
      }
    }
  }

  /** Writes the groups that are other than they were. */
  private void write() {
    Map<String, Long> numbers = new LinkedHashMap<>();
    wanted.forEach((member, number) -> numbers.put(member.id(), number));
    wanted.clear();
    List<String> ids = List.copyOf(numbers.keySet());
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      for (Found found : documents.get(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
        Long number = numbers.get(found.id());
        if (number != null) {
          change.group(found, number);
          if (found.change() != change.number()) {
            regrouped.add(found.text(ClusterSchema.ID));
          }
        }
      }
    }
  }
}
