package bureau.cli;

import bureau.lucene.LuceneIndex;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the index is: {@code --index}, else BUREAU_INDEX, else {@code index/} by the program. */
final class IndexOption {
  /** A system property that the launcher sets to the folder it lies in. */
  private static final String HOME = "bureau.home";

  private static final String VARIABLE = "BUREAU_INDEX";

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "the index's folder (default: $BUREAU_INDEX, else index/ by the program)")
  private @Nullable Path named;

  LuceneIndex index() {
    return new LuceneIndex(named != null ? named : standard());
  }

  private static Path standard() {
    String variable = System.getenv(VARIABLE);
    return variable != null && !variable.isBlank()
        ? Path.of(variable)
        : Path.of(Objects.requireNonNullElse(System.getProperty(HOME), ""), "index");
  }
}
