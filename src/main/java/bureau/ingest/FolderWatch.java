package bureau.ingest;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what changes below some folders, from when it is made. What the system does not tell, as on
 * network drives, is found by a sweep: now and then {@link #next} says that all is to be looked at.
 */
public final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  /** Whoever writes a file or unpacks an archive is given so long to come to a pause. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  /** A folder that never pauses is looked at all the same. */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final WatchService events;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final List<Path> roots;
  private final Path index;
  private final Duration sweep;
  private long swept = System.nanoTime();

  /**
   * Begins to watch.
   *
   * @param roots folders and files
   * @param index the index's folder, whose changes do not count
   * @param sweep how often to have all looked at
   * @throws IOException if the system cannot watch at all
   */
  public FolderWatch(List<Path> roots, Path index, Duration sweep) throws IOException {
    this.roots = List.copyOf(roots);
    this.index = index.toAbsolutePath().normalize();
    this.sweep = sweep;
    this.events = roots.getFirst().getFileSystem().newWatchService();
    for (Path root : this.roots) {
      if (Files.isDirectory(root)) {
        register(root);
      } else {
        watch(root.resolveSibling(""));
      }
    }
  }

  /**
   * Waits for the next change.
   *
   * @return the files and folders that changed, came or went; empty if all is to be looked at
   * @throws InterruptedException if the thread is interrupted
   */
  public Set<Path> next() throws InterruptedException {
    Set<Path> changed = new HashSet<>();
    boolean all = false;
    while (changed.isEmpty() && !all) {
      long left = swept + sweep.toNanos() - System.nanoTime();
      WatchKey key = left <= 0 ? null : events.poll(left, TimeUnit.NANOSECONDS);
      if (key == null) {
        break;
      }
      all = take(key, changed);
    }
    long began = System.nanoTime();
    while (!changed.isEmpty() && System.nanoTime() - began < LONGEST.toNanos()) {
      WatchKey key = events.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      if (key == null) {
        break;
      }
      all |= take(key, changed);
    }
    if (all || changed.isEmpty()) {
      swept = System.nanoTime();
      return Set.of();
    }
    return changed;
  }

  /** Takes what a folder tells; true if it lost count. */
  private boolean take(WatchKey key, Set<Path> changed) {
    Path folder = folders.get(key);
    boolean lost = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      lost |= event.kind().equals(OVERFLOW);
      if (folder != null && event.context() instanceof Path name) {
        Path path = folder.resolve(name);
        if (isOurs(path)) {
          changed.add(path);
        }
        if (event.kind().equals(ENTRY_CREATE) && Files.isDirectory(path)) {
          register(path);
        }
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
    return lost;
  }

  /** Beside a file that is watched there may be others. */
  private boolean isOurs(Path path) {
    return roots.stream().anyMatch(path::startsWith)
        && !isIndex(path)
        && !path.getFileName().toString().startsWith(".");
  }

  private boolean isIndex(Path path) {
    return path.toAbsolutePath().normalize().startsWith(index);
  }

  private void register(Path root) {
    try {
      FolderLinks links = new FolderLinks(List.of(root));
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
                throws IOException {
              boolean hidden = path.getFileName().toString().startsWith(".");
              if (isIndex(path)
                  || (!path.equals(root) && (hidden || links.leadToWhatIsRead(path)))) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              watch(path);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) {
              return FileVisitResult.CONTINUE; // indexing it says what is wrong with it
            }
          });
    } catch (IOException e) {
      LOG.warn("{} cannot be watched; changes there are found by the sweep", root, e);
    }
  }

  private void watch(Path folder) throws IOException {
    folders.put(folder.register(events, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), folder);
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
