package bureau.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an index is filled from.
 *
 * @param roots folders and files; none if there is only a stream
 * @param changed if not empty, the files and folders below the roots that are looked at; all else
 *     stays as the index has it
 * @param piped what is read beside the roots; null for nothing
 */
public record Sources(List<Path> roots, Set<Path> changed, @Nullable Piped piped) {

  /** Keeps copies. */
  public Sources {
    roots = List.copyOf(roots);
    changed = Set.copyOf(changed);
  }

  /** Folders and files, all of them. */
  public static Sources of(Path... roots) {
    return new Sources(List.of(roots), Set.of(), null);
  }

  /**
   * A stream of articles, such as standard input. It cannot be read again, so that an update keeps
   * what earlier ones gave, and each is a file of its own.
   *
   * @param bytes read to its end and closed
   * @param at when it was opened, which names it
   */
  public record Piped(InputStream bytes, Instant at) {
    private static final String PREFIX = "stdin-";

    String name() {
      return PREFIX + at;
    }

    static boolean isName(String name) {
      return name.startsWith(PREFIX);
    }
  }
}
