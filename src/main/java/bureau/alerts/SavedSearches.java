package bureau.alerts;

import bureau.alerts.Line.Kind;
import bureau.article.ArticleId;
import bureau.files.DurableFiles;
import bureau.search.Alert;
import bureau.search.Alerts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The saved searches of an index, in the folder {@code alerts} within its folder. Several processes
 * may use them at once: each holds a lock while it reads or changes them, and one that indexes
 * holds it from the moment it matches what it adds until that is committed. An article is new for a
 * search once: what it has met it knows by their ids, over rebuilds too. Used by one thread at a
 * time.
 *
 * <p>What a commit brings is written before it, under a mark that the commit carries. So whoever
 * comes after a crash can tell whether the commit was made, and nothing is lost or told twice.
 */
public final class SavedSearches {
  private final Path folder;
  private final Journal journal;
  private final Supplier<String> committed;

  /**
   * The saved searches of an index; nothing is written until one is added.
   *
   * @param index the index's folder
   * @param committed gives the mark of the index's last commit, empty if it has none
   */
  public SavedSearches(Path index, Supplier<String> committed) {
    this.folder = index.resolve("alerts");
    this.journal = new Journal(folder);
    this.committed = committed;
  }

  /** All of them, in the order they were added. */
  public List<SavedSearch> all() throws IOException {
    return locked(Known::searches);
  }

  /** The one of a name. */
  public Optional<SavedSearch> named(String name) throws IOException {
    return locked(known -> known.named(name));
  }

  /**
   * Adds one.
   *
   * @param matching gives the ids of the articles that match now; asked while nothing can be added
   * @param isNew whether these are new for it; else only what comes later is
   * @return empty if there is one of this name
   */
  public Optional<SavedSearch> add(
      String name, String query, boolean names, Supplier<Set<String>> matching, boolean isNew)
      throws IOException {
    DurableFiles.makeFolder(folder);
    return locked(known -> {
      if (known.named(name).isPresent()) {
        return Optional.empty();
      }
      if (!journal.exists()) {
        journal.replace(known.next(), List.of());
      }
      SavedSearch added = new SavedSearch(known.next(), name, query, names);
      List<Line> lines = new ArrayList<>();
      lines.add(Line.added(added));
      for (String id : new TreeSet<>(matching.get())) {
        lines.add(Line.of(isNew ? Kind.FOUND : Kind.MET, id, List.of(added.number())));
      }
      lines.add(Line.kept());
      journal.append(lines);
      return Optional.of(added);
    });
  }

  /** Removes one, and what was found for it. */
  public void remove(SavedSearch search) throws IOException {
    locked(known -> {
      journal.replace(known.next(), known.without(search.number()));
      return search;
    });
  }

  /** The ids of the articles that are new for a search, in the order they came. */
  public List<ArticleId> fresh(SavedSearch search) throws IOException {
    return locked(known -> known.fresh(search.number()).stream().map(ArticleId::new).toList());
  }

  /** Notes that somebody was told of articles, so that they are new no more. */
  public void told(SavedSearch search, Collection<ArticleId> articles) throws IOException {
    locked(known -> {
      List<Line> lines = new ArrayList<>();
      for (ArticleId each : articles) {
        lines.add(Line.of(Kind.TOLD, each.value(), List.of(search.number())));
      }
      lines.add(Line.kept());
      journal.append(lines);
      return articles;
    });
  }

  /**
   * What notes the matches of a change of the index.
   *
   * @param meanings gives what searches look for; the same list again for the same searches, as
   *     long as they mean the same, costs less
   */
  public Alerts noting(Function<List<SavedSearch>, List<Alert>> meanings) {
    return commit -> {
      if (!Files.isDirectory(folder)) {
        commit.make("");
        return;
      }
      try {
        locked(known -> {
          note(known, commit, meanings);
          return known;
        });
      } catch (IOException e) {
        throw new UncheckedIOException("The saved searches could not be kept", e);
      }
    };
  }

  private void note(
      Known known, Alerts.Commit commit, Function<List<SavedSearch>, List<Alert>> meanings)
      throws IOException {
    Map<String, List<Integer>> brought = new TreeMap<>();
    if (!known.searches().isEmpty()) {
      commit.match(
          meanings.apply(known.searches()),
          (alert, articles) -> {
            for (ArticleId article : articles) {
              if (!known.hasMet(alert.number(), article.value())) {
                brought
                    .computeIfAbsent(article.value(), id -> new ArrayList<>())
                    .add(alert.number());
              }
            }
          });
    }
    if (brought.isEmpty()) {
      commit.make("");
      return;
    }
    String mark = UUID.randomUUID().toString();
    List<Line> lines = new ArrayList<>();
    brought.forEach((article, by) -> lines.add(Line.of(Kind.FOUND, article, by)));
    lines.add(Line.mark(mark));
    journal.append(lines);
    commit.make(mark);
    journal.append(List.of(Line.kept()));
  }

  private interface Work<T> {
    T on(Known known) throws IOException;
  }

  /** Does what nobody else may do at the same time. */
  private <T> T locked(Work<T> work) throws IOException {
    if (!Files.isDirectory(folder)) {
      return work.on(new Known(1));
    }
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      return work.on(journal.exists() ? journal.read(committed) : new Known(1));
    }
  }
}
