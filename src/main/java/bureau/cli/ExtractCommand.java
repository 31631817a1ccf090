package bureau.cli;

import bureau.article.Article;
import bureau.export.ArticleJson;
import bureau.extract.Clue;
import bureau.names.Countries;
import bureau.read.ArticleReader;
import bureau.read.Sink;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bureau extract}: files into articles, without an index. */
@Command(
    name = "extract",
    header = "Print the articles in files as JSON.",
    description = {
      "",
      "Prints one JSON object a line on standard output, an article each. Files that hold none are "
          + "named on standard error with the reason.",
      ""
    },
    footer = {"", "Example: bureau extract page.html saved/ > articles.jsonl"})
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, and folders of files")
  private List<Path> paths;

  @Option(
      names = "--evidence",
      description =
          "print instead, for each article of a web page or text, all that is said about each field: "
              + "the value, where it was read, and whether the article carries it")
  private boolean evidence;

  @Mixin private QuietOption says;

  private final ArticleReader reader = new ArticleReader();

  @Override
  public Integer call() throws IOException {
    Printing sink = new Printing(spec.commandLine().getOut(), says, evidence);
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
          read(file, name(path, file), sink);
        }
      }
    }
    if (sink.failures > 0) {
      return ExitCodes.FAILED;
    }
    return sink.articles == 0 ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE;
  }

  private void read(Path file, String name, Printing sink) {
    try {
      reader.read(file, name, sink);
    } catch (IOException e) {
      sink.failed(name, String.valueOf(e.getMessage()));
    }
  }

  private static String name(Path given, Path file) {
    Path name = given.equals(file) ? file.getFileName() : given.relativize(file);
    return name.toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  /** Prints each article or its evidence, and says of the rest why it is none. */
  private static final class Printing implements Sink {
    private final PrintWriter out;
    private final QuietOption says;
    private final Countries countries = Countries.standard();
    private final boolean evidence;
    private boolean told;
    private long articles;
    private long failures;

    Printing(PrintWriter out, QuietOption says, boolean evidence) {
      this.out = out;
      this.says = says;
      this.evidence = evidence;
    }

    @Override
    public void clues(String where, List<Clue> clues) {
      if (evidence) {
        out.println(ClueJson.line(where, clues));
        told = true;
      }
    }

    @Override
    public void article(Article article) {
      articles++;
      if (!evidence) {
        out.println(ArticleJson.line(countries.tagged(article)));
      } else if (!told) {
        skipped(article.source().path(), "it states its fields itself, so there is no evidence");
      }
      told = false;
    }

    @Override
    public void skipped(String where, String reason) {
      says.notices().println("skipped " + where + ": " + reason);
    }

    @Override
    public void failed(String where, String error) {
      says.errors().println("failed " + where + ": " + error);
      failures++;
    }
  }
}
