package bureau.extract;

import bureau.article.Article;
import bureau.read.ArticleReader;
import bureau.read.Sink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Prints the article of each file of a folder as a JSON line; with {@code --time} as the first
 * argument, prints instead how many files a second of processor time reads, and how many it would
 * read if parsing were all.
 */
public final class ExtractionScore {
  private static final int ROUNDS = 12;

  private ExtractionScore() {}

  /** Runs over the folder that is the last argument. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[args.length - 1]);
    List<byte[]> files = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        files.add(Files.readAllBytes(path));
        names.add(folder.relativize(path).toString());
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args[0].equals("--time")) {
      time(files, names, out);
    } else {
      read(new ArticleReader(), files, names, new Printer(out));
    }
  }

  /** Rounds alternate between reading and mere parsing, so that a busy machine slows both. */
  private static void time(List<byte[]> files, List<String> names, PrintStream out) {
    ArticleReader reader = new ArticleReader();
    for (int round = 0; round < ROUNDS; round++) {
      double whole = perSecond(files, () -> read(reader, files, names, new Nowhere()));
      double parsing = perSecond(files, () -> parse(files));
      out.printf("%.1f files per CPU-second; parsed only: %.1f%n", whole, parsing);
    }
  }

  private static double perSecond(List<byte[]> files, Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    return files.size() * 1e9 / nanos;
  }

  private static void parse(List<byte[]> files) {
    for (byte[] file : files) {
      if (Jsoup.parse(new String(file, StandardCharsets.UTF_8)).childNodeSize() == 0) {
        throw new IllegalStateException("jsoup gives any document a root");
      }
    }
  }

  private static void read(
      ArticleReader reader, List<byte[]> files, List<String> names, Sink sink) {
    for (int i = 0; i < files.size(); i++) {
      try {
        reader.read(new ByteArrayInputStream(files.get(i)), names.get(i), sink);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Printer(PrintStream out) implements Sink {
    @Override
    public void article(Article article) {
      out.println(ArticleLine.of(article));
    }

    @Override
    public void skipped(String where, String reason) {
      System.err.println("skipped " + where + ": " + reason);
    }

    @Override
    public void failed(String where, String error) {
      System.err.println("failed " + where + ": " + error);
    }
  }

  private record Nowhere() implements Sink {
    @Override
    public void article(Article article) {}

    @Override
    public void skipped(String where, String reason) {}

    @Override
    public void failed(String where, String error) {}
  }
}
