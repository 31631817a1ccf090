package bureau.alerts;

import bureau.files.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of the saved searches: {@code searches.json} defines them; {@code seen/N} has the ids
 * of the articles that search N has met, {@code new/N} those of them that nobody was told of;
 * {@code pending/MARK} what the commit with that mark brings, until it is in the others. A file
 * takes its place whole, so that a process that dies leaves the one before, and is on the disk
 * before the next step is taken.
 */
record AlertFiles(Path folder) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * What {@code searches.json} holds.
   *
   * @param next the number of the next search
   */
  record Definitions(int next, List<SavedSearch> searches) {}

  Definitions definitions() throws IOException {
    Path file = folder.resolve("searches.json");
    return Files.exists(file)
        ? JSON.readValue(Files.readAllBytes(file), Definitions.class)
        : new Definitions(1, List.of());
  }

  void define(Definitions definitions) throws IOException {
    DurableFiles.replace(folder.resolve("searches.json"), JSON.writeValueAsBytes(definitions));
  }

  /** The ids of the articles that a search has met. */
  Set<String> seen(int search) throws IOException {
    return ids("seen", search);
  }

  /** The ids of those that nobody was told of, in the order they came. */
  Set<String> fresh(int search) throws IOException {
    return ids("new", search);
  }

  void see(int search, Collection<String> ids) throws IOException {
    putSeen(search, ids);
    sync();
  }

  private void putSeen(int search, Collection<String> ids) throws IOException {
    Set<String> all = seen(search);
    all.addAll(ids);
    put("seen", search, all);
  }

  void replaceFresh(int search, Set<String> ids) throws IOException {
    if (ids.isEmpty()) {
      Files.deleteIfExists(file("new", search));
    } else {
      put("new", search, ids);
    }
    sync();
  }

  /** Forgets all of a search but its definition. */
  void forget(int search) throws IOException {
    Files.deleteIfExists(file("new", search));
    Files.deleteIfExists(file("seen", search));
    sync();
  }

  /** Keeps what a commit is about to bring: the ids by the numbers of the searches. */
  void announce(String mark, Map<Integer, List<String>> ids) throws IOException {
    DurableFiles.replace(pending().resolve(mark), JSON.writeValueAsBytes(ids));
  }

  /**
   * Brings what is pending to an end: what came with the last commit is new, and what was to come
   * with one that was not made never was.
   *
   * @param mark the last commit's; empty if it has none
   */
  void settle(String mark) throws IOException {
    if (!Files.isDirectory(pending())) {
      return;
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(pending())) {
      files = listed.toList();
    }
    for (Path file : files) {
      if (file.getFileName().toString().equals(mark)) {
        apply(file);
      }
      Files.delete(file);
    }
    // One that came back with the power would be told a second time.
    DurableFiles.sync(pending());
  }

  private void apply(Path file) throws IOException {
    Map<Integer, List<String>> brought =
        JSON.readValue(
            Files.readAllBytes(file), new TypeReference<TreeMap<Integer, List<String>>>() {});
    List<Integer> known = definitions().searches().stream().map(SavedSearch::number).toList();
    for (Map.Entry<Integer, List<String>> each : brought.entrySet()) {
      if (known.contains(each.getKey())) {
        Set<String> fresh = fresh(each.getKey());
        fresh.addAll(each.getValue());
        put("new", each.getKey(), fresh);
        putSeen(each.getKey(), each.getValue());
      }
    }
    sync();
  }

  private Path pending() {
    return folder.resolve("pending");
  }

  private Path file(String kind, int search) {
    return folder.resolve(kind).resolve(String.valueOf(search));
  }

  private Set<String> ids(String kind, int search) throws IOException {
    Path file = file(kind, search);
    return Files.exists(file)
        ? JSON.readValue(Files.readAllBytes(file), new TypeReference<LinkedHashSet<String>>() {})
        : new LinkedHashSet<>();
  }

  private void put(String kind, int search, Set<String> ids) throws IOException {
    DurableFiles.put(file(kind, search), JSON.writeValueAsBytes(ids));
  }

  /** Waits until the disk has what was put, and what was deleted is gone from it. */
  private void sync() throws IOException {
    DurableFiles.sync(folder.resolve("new"));
    DurableFiles.sync(folder.resolve("seen"));
  }
}
