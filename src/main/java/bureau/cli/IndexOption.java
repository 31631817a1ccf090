package bureau.cli;

import bureau.lucene.LuceneIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the index is: what {@link Settings} say, else {@code index/} by the program. */
final class IndexOption {
  /** A system property that the launcher sets to the folder it lies in. */
  private static final String HOME = "bureau.home";

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "the index's folder (default: $BUREAU_INDEX, else index/ by the program)")
  private @Nullable Path named;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  LuceneIndex index() {
    List<String> typed = spec.root().commandLine().getParseResult().originalArgs();
    return new LuceneIndex(
        named != null ? named : home().resolve("index"), "bureau " + String.join(" ", typed));
  }

  /** Where the program lies; the working folder if that is not known. */
  static Path home() {
    return Path.of(Objects.requireNonNullElse(System.getProperty(HOME), ""));
  }
}
