package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.lucene.LuceneIndex;
import bureau.search.Indexer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchingTest {
  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final Lines err = new Lines();

  @Test
  @Timeout(120)
  void indexFollowsTheFolder() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("articles"));
    Path index = temp.resolve("index");
    Files.writeString(folder.resolve("a.jsonl"), line("a", "Ferries stop"));
    Thread watching =
        new Thread(() -> run("index", folder.toString(), "--watch", "--index", index.toString()));
    watching.start();
    try {
      err.await("watching for changes");
      Path fresh = Files.writeString(folder.resolve("b.jsonl"), line("b", "Grain moves"));
      err.await("1 read, 0 gone: 2 articles");
      assertThat(run("search", "grain", "--index", index.toString())).isZero();
      Files.delete(fresh);
      err.await("0 read, 1 gone: 1 articles");
      assertThat(run("search", "grain", "--index", index.toString())).isEqualTo(1);
      assertThat(run("search", "ferries", "--index", index.toString())).isZero();
      try (Indexer other = new LuceneIndex(index, "bureau index /other").update()) {
        assertThat(other).isNotNull();
        Files.writeString(folder.resolve("c.jsonl"), line("c", "Wheat moves"));
        err.await("which runs: bureau index /other; wait until it ends, or stop it; trying again");
      }
      err.await("1 read, 0 gone: 2 articles");
    } finally {
      watching.interrupt();
      watching.join();
    }
  }

  private static String line(String id, String headline) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"Envoys left.\"}\n".formatted(id, headline);
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  /** Takes lines, to be waited for. */
  private static final class Lines extends Writer {
    private final StringBuilder line = new StringBuilder();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    void await(String part) throws InterruptedException {
      String next = lines.poll(1, TimeUnit.MINUTES);
      while (next != null && !next.contains(part)) {
        next = lines.poll(1, TimeUnit.MINUTES);
      }
      assertThat(next).as("a line with " + part).isNotNull();
    }

    @Override
    public synchronized void write(char[] letters, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if (letters[i] == '\n') {
          lines.add(line.toString());
          line.setLength(0);
        } else {
          line.append(letters[i]);
        }
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
