package bureau.bench;

import bureau.article.Article;
import bureau.read.ArticleReader;
import bureau.read.Sink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading one file of the examples into its article. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked // JMH sets the fields
public class ReadingBenchmark {
  /** A web page and a text export. */
  @Param({
    "harbour-gazette/2025-09-17-four-nations-tumen-river.html",
    "meridian-wire/2025-09-15-tumen-talks-open.txt"
  })
  public String file;

  private final ArticleReader reader = new ArticleReader();
  private byte[] bytes;

  /** Reads the file's bytes. */
  @Setup
  public void load() throws IOException {
    bytes = Files.readAllBytes(Path.of("examples").resolve(file));
  }

  /** From bytes to an article. */
  @Benchmark
  public Article read() throws IOException {
    Only only = new Only();
    reader.read(new ByteArrayInputStream(bytes), file, Instant.EPOCH, only);
    if (only.article == null || only.article.headline() == null || only.article.words() < 100) {
      throw new IllegalStateException("no article in " + file);
    }
    return only.article;
  }

  /** Takes the one article of the file. */
  private static final class Only implements Sink {
    private Article article;

    @Override
    public void article(Article found) {
      article = found;
    }

    @Override
    public void skipped(String where, String reason) {
      throw new IllegalStateException(where + ": " + reason);
    }

    @Override
    public void failed(String where, String error) {
      throw new IllegalStateException(where + ": " + error);
    }
  }
}
