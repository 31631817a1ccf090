package bureau.cli;

import bureau.article.Article;
import bureau.export.ArticleJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user's program that is told of one article. No shell sees anything of the article. */
final class AlertProgram {
  private AlertProgram() {}

  /**
   * Runs the program to its end, with the article as JSON on its standard input.
   *
   * @param name what the saved search is called
   * @return whether it ended with 0
   * @throws IOException if it cannot be run
   */
  static boolean run(Path program, String name, Article article)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(program.toString())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    command
        .environment()
        .putAll(
            Map.of(
                "BUREAU_ALERT", variable(name),
                "BUREAU_ID", variable(article.id().value()),
                "BUREAU_HEADLINE", variable(article.headline()),
                "BUREAU_URL", variable(article.source().url()),
                "BUREAU_PATH", variable(article.source().path())));
    Process process = command.start();
    try (var out = process.outputWriter(StandardCharsets.UTF_8)) {
      out.write(ArticleJson.line(article));
    } catch (IOException e) {
      // The program need not read what it is given; its exit code says whether it was content.
      return process.waitFor() == 0;
    }
    return process.waitFor() == 0;
  }

  /** A variable cannot hold the character 0, which the system takes for its end. */
  private static String variable(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").replace('\0', ' ');
  }
}
