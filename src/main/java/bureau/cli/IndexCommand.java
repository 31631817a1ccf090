package bureau.cli;

import bureau.ingest.Ingest;
import bureau.ingest.Report;
import bureau.lucene.LuceneIndex;
import bureau.names.Countries;
import bureau.search.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
      "Reads every file in FOLDER and below it: web pages, plain-text exports and JSON Lines.",
      "The old index answers until the new one is whole, and stays if this is interrupted.",
      ""
    },
    footer = {"", "Example: bureau index ~/archive --update --report report.json"})
final class IndexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Parameters(paramLabel = "FOLDER", description = "the folder to read, or a single file")
  private Path folder;

  @ArgGroup private @Nullable Mode mode;

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
    boolean update = mode != null && mode.update && !mode.rebuild;
    Report done = run(spec, folder, location.index(), update, threads);
    if (report != null) {
      Files.writeString(report, ReportJson.of(done));
    }
    return done.failed() == 0 ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  /** Indexes a folder, showing progress and the report on the error stream. */
  static Report run(CommandSpec spec, Path folder, LuceneIndex index, boolean update, int threads)
      throws IOException, InterruptedException {
    Report report;
    try (Indexer indexer = update ? index.update() : index.rebuild();
        ProgressDisplay progress = ProgressDisplay.on(spec.commandLine().getErr())) {
      RunFile file = new RunFile(index.folder(), Clock.systemUTC());
      RunProgress run = new RunProgress(file, progress);
      report =
          Ingest.run(
              new Ingest.Plan(folder, index.folder(), update, threads, new Countries()::tagged),
              indexer,
              run);
      file.write(run.run(), report);
    }
    ReportText.print(report, folder, index.folder(), spec.commandLine().getErr());
    return report;
  }
}
