package bureau.copies;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Groups the articles that are copies of one text. Two articles are joined if one is a copy of the
 * other and they have a band in common, of which one is among the earliest. What is joined, at
 * whatever remove, is parted into groups: the earliest with all that share its text, then the same
 * with what is left.
 *
 * <p>So the groups follow from the articles alone, in whatever order they came. A change of an
 * index has to look anew only at what it can have changed: the articles that were added, the bands
 * of which the earliest came or went, and all that is joined to those.
 *
 * @param <A> what an index knows an article by
 */
public final class Groups<A> {
  /**
   * With how many of a band's articles each of the others is compared: the earliest. A text that
   * very many articles have in part, such as a notice, would else be compared with itself again and
   * again.
   */
  public static final int HEADS = 8;

  private final Articles<A> articles;

  /** Groups the articles of an index. */
  public Groups(Articles<A> articles) {
    this.articles = articles;
  }

  /** What an index knows of its articles. */
  public interface Articles<A> {
    /** What an article says. */
    Wording wording(A article) throws IOException;

    /** The articles that have a band. */
    Band<A> band(long number) throws IOException;

    /** Puts articles in the order of publication, equal ones by their ids. */
    List<A> earliestFirst(Collection<A> some) throws IOException;

    /** Whether an article is in a group already. */
    boolean isSettled(A article);

    /** Notes that an article is in a group now. */
    void settled(A article);

    /** Takes a group, earliest first; one article alone has no copies. */
    void take(List<A> group) throws IOException;
  }

  /**
   * The articles of one band.
   *
   * @param heads those with which all others are compared: the earliest {@link #HEADS}
   * @param others the rest
   */
  public record Band<A>(List<A> heads, List<A> others) {
    /** Parts the articles of a band, earliest first. */
    public static <A> Band<A> of(List<A> earliestFirst) {
      int heads = Math.min(HEADS, earliestFirst.size());
      return new Band<>(
          earliestFirst.subList(0, heads), earliestFirst.subList(heads, earliestFirst.size()));
    }
  }

  /** Groups an article with all that is joined to it, unless it is in a group already. */
  public void settle(A article) throws IOException {
    if (!articles.isSettled(article)) {
      articles.settled(article);
      part(joined(article));
    }
  }

  /** An article and all that is joined to it, earliest first. */
  private List<A> joined(A start) throws IOException {
    List<A> joined = new ArrayList<>();
    Deque<A> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      A article = open.remove();
      joined.add(article);
      Wording wording = articles.wording(article);
      for (A other : compared(article, wording)) {
        if (!articles.isSettled(other) && wording.isCopyOf(articles.wording(other))) {
          articles.settled(other);
          open.add(other);
        }
      }
    }
    return articles.earliestFirst(joined);
  }

  /** The articles that one is compared with. */
  private Set<A> compared(A article, Wording wording) throws IOException {
    Set<A> compared = new LinkedHashSet<>();
    for (long number : wording.bands()) {
      Band<A> band = articles.band(number);
      compared.addAll(band.heads());
      if (band.heads().contains(article)) {
        compared.addAll(band.others());
      }
    }
    return compared;
  }

  private void part(List<A> joined) throws IOException {
    List<A> left = joined;
    while (!left.isEmpty()) {
      A first = left.getFirst();
      Wording wording = articles.wording(first);
      List<A> group = new ArrayList<>(List.of(first));
      List<A> others = new ArrayList<>();
      for (A each : left.subList(1, left.size())) {
        (wording.sharesTextWith(articles.wording(each)) ? group : others).add(each);
      }
      articles.take(group);
      left = others;
    }
  }
}
