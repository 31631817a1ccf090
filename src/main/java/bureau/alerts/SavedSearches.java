package bureau.alerts;

import bureau.alerts.AlertFiles.Definitions;
import bureau.article.ArticleId;
import bureau.files.DurableFiles;
import bureau.query.Query;
import bureau.search.Alert;
import bureau.search.Alerts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The saved searches of an index, in the folder {@code alerts} within its folder. Several processes
 * may use them at once: each holds a lock while it reads or changes them, and one that indexes
 * holds it from the moment it matches what it adds until that is committed. An article is new for a
 * search once: what it has met it knows by their ids, over rebuilds too.
 *
 * <p>What a commit brings is written before it, under a mark that the commit carries. So whoever
 * comes after a crash can tell whether the commit was made, and nothing is lost or told twice.
 */
public final class SavedSearches {
  private final AlertFiles unlocked;
  private final Supplier<String> committed;

  /**
   * The saved searches of an index; nothing is written until one is added.
   *
   * @param index the index's folder
   * @param committed gives the mark of the index's last commit, empty if it has none
   */
  public SavedSearches(Path index, Supplier<String> committed) {
    this.unlocked = new AlertFiles(index.resolve("alerts"));
    this.committed = committed;
  }

  /** All of them, in the order they were added. */
  public List<SavedSearch> all() throws IOException {
    return unlocked.definitions().searches();
  }

  /** The one of a name. */
  public Optional<SavedSearch> named(String name) throws IOException {
    return all().stream().filter(search -> search.name().equals(name)).findFirst();
  }

  /**
   * Adds one.
   *
   * @param known gives the ids of the articles that match now; asked while nothing can be added
   * @param isNew whether these are new for it; else only what comes later is
   * @return empty if there is one of this name
   */
  public Optional<SavedSearch> add(
      String name, String query, boolean names, Supplier<Set<String>> known, boolean isNew)
      throws IOException {
    DurableFiles.makeFolder(unlocked.folder());
    try (Locked locked = lock()) {
      AlertFiles files = locked.files();
      if (named(name).isPresent()) {
        return Optional.empty();
      }
      files.settle(committed.get());
      Definitions before = files.definitions();
      SavedSearch added = new SavedSearch(before.next(), name, query, names);
      files.forget(added.number());
      Set<String> matching = known.get();
      files.see(added.number(), matching);
      files.replaceFresh(added.number(), isNew ? matching : Set.of());
      List<SavedSearch> searches = new ArrayList<>(before.searches());
      searches.add(added);
      files.define(new Definitions(before.next() + 1, searches));
      return Optional.of(added);
    }
  }

  /** Removes one, and what was found for it. */
  public void remove(SavedSearch search) throws IOException {
    try (Locked locked = lock()) {
      AlertFiles files = locked.files();
      Definitions before = files.definitions();
      files.define(
          new Definitions(
              before.next(),
              before.searches().stream().filter(each -> !each.equals(search)).toList()));
      files.forget(search.number());
    }
  }

  /** The ids of the articles that are new for a search, in the order they came. */
  public List<ArticleId> fresh(SavedSearch search) throws IOException {
    try (Locked locked = lock()) {
      AlertFiles files = locked.files();
      files.settle(committed.get());
      return files.fresh(search.number()).stream().map(ArticleId::new).toList();
    }
  }

  /** Notes that somebody was told of articles, so that they are new no more. */
  public void told(SavedSearch search, Collection<ArticleId> articles) throws IOException {
    try (Locked locked = lock()) {
      AlertFiles files = locked.files();
      Set<String> rest = new LinkedHashSet<>(files.fresh(search.number()));
      articles.forEach(id -> rest.remove(id.value()));
      files.replaceFresh(search.number(), rest);
    }
  }

  /**
   * What notes the matches of a change of the index.
   *
   * @param meanings gives what a search looks for
   */
  public Alerts noting(Function<SavedSearch, Query> meanings) {
    return commit -> {
      if (!Files.isDirectory(unlocked.folder())) {
        commit.make("");
        return;
      }
      try (Locked locked = lock()) {
        note(locked.files(), commit, meanings);
      } catch (IOException e) {
        throw new UncheckedIOException("The saved searches could not be kept", e);
      }
    };
  }

  private void note(AlertFiles files, Alerts.Commit commit, Function<SavedSearch, Query> meanings)
      throws IOException {
    files.settle(committed.get());
    List<Alert> alerts = new ArrayList<>();
    for (SavedSearch search : files.definitions().searches()) {
      alerts.add(new Alert(search.number(), search.name(), meanings.apply(search)));
    }
    Map<Integer, List<String>> brought = new TreeMap<>();
    if (!alerts.isEmpty()) {
      commit.match(alerts, (alert, articles) -> keepNew(files, alert, articles, brought));
    }
    if (brought.isEmpty()) {
      commit.make("");
      return;
    }
    String mark = UUID.randomUUID().toString();
    files.announce(mark, brought);
    commit.make(mark);
    files.settle(mark);
  }

  private static void keepNew(
      AlertFiles files, Alert alert, List<ArticleId> articles, Map<Integer, List<String>> brought) {
    try {
      Set<String> seen = files.seen(alert.number());
      List<String> ids =
          articles.stream()
              .map(ArticleId::value)
              .filter(id -> !seen.contains(id))
              .sorted()
              .toList();
      if (!ids.isEmpty()) {
        brought.put(alert.number(), ids);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Locked lock() throws IOException {
    FileChannel channel =
        FileChannel.open(
            unlocked.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      return new Locked(unlocked, channel, channel.lock());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Held as long as the files are looked at. */
  private record Locked(AlertFiles files, FileChannel channel, FileLock lock)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
