package bureau.cli;

import bureau.export.ResultFormat;
import bureau.export.WholeAnswer;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.search.AllPages;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.Sort;
import bureau.search.Searcher;
import bureau.search.Wanted;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bureau export}: all articles of an index, to be read into another one. */
@Command(
    name = "export",
    header = "Write all articles of the index, oldest first.",
    description = {
      "",
      "The standard form, JSON Lines, has all that the index knows of an article, and bureau index "
          + "reads it: an index made from it gives the same answers.",
      ""
    },
    footer = {"", "Example: bureau export archive.jsonl"})
final class ExportCommand implements Callable<Integer> {
  private static final Duration NEVER = Duration.ofDays(1);

  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description =
          "the file to write, put in its place when it is whole (default: standard output)")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "jsonl, csv, ris, bibtex, csl, markdown or atom (default: ${DEFAULT-VALUE})")
  private OutputFormat format;

  @Mixin private QuietOption says;

  @Override
  public Integer call() throws IOException {
    ResultFormat as = format.taken().orElse(null);
    if (as == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--format is " + format + "; it takes jsonl, csv, ris, bibtex, csl, markdown or atom");
    }
    try (Searcher searcher = location.located().engine().searcher(NEVER)) {
      SearchRequest everything =
          SearchRequest.builder(new Query.Everything())
              .sort(Sort.OLDEST)
              .wanted(Wanted.ARTICLES)
              .build();
      ParsedQuery none = new ParsedQuery("", everything.query(), "all articles", List.of());
      WholeAnswer all =
          new WholeAnswer(none, new AllPages(searcher::search, everything, Long.MAX_VALUE), null);
      PrintWriter out = spec.commandLine().getOut();
      if (file == null) {
        as.write(all, out);
      } else {
        write(all, as, file);
      }
      says.notices().printf("%,d articles written%n", all.pages().first().total());
    }
    return ExitCodes.DONE;
  }

  private static void write(WholeAnswer all, ResultFormat as, Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    try (Writer out = Files.newBufferedWriter(fresh)) {
      as.write(all, out);
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
