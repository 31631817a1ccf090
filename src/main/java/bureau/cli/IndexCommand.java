package bureau.cli;

import bureau.ingest.Report;
import bureau.ingest.Sources;
import bureau.ingest.Sources.Piped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bureau index}: a folder into an index. */
@Command(
    name = "index",
    header = "Build the index from a folder of articles.",
    description = {
      "",
      "Reads every file in the folders and below them: web pages, plain-text exports, JSON, CSV, "
          + "feeds, wire formats, e-mails, Word and PDF documents, web archives, and .gz and .zip of all "
          + "these. docs/formats.md lists them. "
          + "The old index answers until the new one is whole, and stays if this is interrupted.",
      ""
    },
    footer = {
      "",
      "Example: bureau index ~/archive --update --report report.json",
      "         bureau search grain --all --format jsonl | bureau index - --index grain"
    })
final class IndexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description =
          "the folders and files to read; - for standard input, which an update "
              + "adds to what is there")
  private List<Path> inputs;

  @ArgGroup private @Nullable Mode mode;

  @Option(
      names = "--watch",
      description =
          "then follow the folders until stopped with Ctrl-C: what is new is found "
              + "within two seconds, what is gone is dropped; begins like --update")
  private boolean watch;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many files to read at once (default: one a core)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write the report as JSON, with every file that was skipped or failed")
  private @Nullable Path report;

  @Option(
      names = "--json",
      description = "print that report on standard output, instead of one to read")
  private boolean json;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description =
          "how many parts a rebuild on a cluster spreads the index over (default: "
              + "${DEFAULT-VALUE})")
  private int shards = IndexOption.Shards.USUAL.number();

  @Option(
      names = "--replicas",
      paramLabel = "N",
      description =
          "how many copies of each part a rebuild on a cluster keeps beside the first (default: "
              + "${DEFAULT-VALUE})")
  private int replicas = IndexOption.Shards.USUAL.replicas();

  @Mixin private QuietOption says;

  /** The two ways to index; one at most. */
  static final class Mode {
    @Option(
        names = "--update",
        description = "read only files that changed, and drop the articles of files that are gone")
    private boolean update;

    @Option(names = "--rebuild", description = "read every file (the default)")
    private boolean rebuild;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads is " + threads + "; it takes 1 or more");
    }
    checkInputs();
    boolean rebuild = mode != null && mode.rebuild;
    boolean update = mode != null && mode.update && !rebuild;
    Located index = location.located(new IndexOption.Shards(shards, replicas));
    List<Path> roots = inputs.stream().filter(input -> !isStandardInput(input)).toList();
    Indexing indexing = new Indexing(index, threads, AlertReading.noting(index), says);
    if (watch) {
      return new Watching(indexing).follow(roots, !rebuild);
    }
    Piped piped =
        roots.size() == inputs.size() ? null : new Piped(System.in, Clock.systemUTC().instant());
    Sources sources = new Sources(roots, Set.of(), piped);
    Report done = indexing.run(sources, update);
    if (json) {
      spec.commandLine().getOut().print(ReportJson.of(done));
      spec.commandLine().getOut().flush();
    } else {
      indexing.tell(done, sources);
    }
    if (report != null) {
      Files.writeString(report, ReportJson.of(done));
    }
    return done.failed() == 0 ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private void checkInputs() {
    long streams = inputs.stream().filter(IndexCommand::isStandardInput).count();
    if (streams > 1) {
      throw new ParameterException(spec.commandLine(), "Standard input (-) can be read once only");
    }
    if (watch && streams > 0) {
      throw new ParameterException(
          spec.commandLine(), "--watch follows folders; it cannot follow standard input (-)");
    }
    if (watch && (report != null || json)) {
      throw new ParameterException(
          spec.commandLine(),
          "--watch has no end, and so no report; leave out --report and --json");
    }
  }

  private static boolean isStandardInput(Path input) {
    return input.toString().equals("-");
  }
}
