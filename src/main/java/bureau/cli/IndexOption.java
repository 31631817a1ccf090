package bureau.cli;

import bureau.lucene.LuceneIndex;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the index is: what {@link Settings} say, else {@code index/} by the program. */
final class IndexOption {
  /** A system property that the launcher sets to the folder it lies in. */
  private static final String HOME = "bureau.home";

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "the index's folder (default: $BUREAU_INDEX, else index/ by the program)")
  private @Nullable Path named;

  LuceneIndex index() {
    return new LuceneIndex(named != null ? named : home().resolve("index"));
  }

  /** Where the program lies; the working folder if that is not known. */
  static Path home() {
    return Path.of(Objects.requireNonNullElse(System.getProperty(HOME), ""));
  }
}
