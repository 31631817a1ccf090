package bureau.web;

import bureau.article.Article;
import bureau.lucene.LuceneIndex;
import bureau.read.ArticleReader;
import bureau.read.Sink;
import bureau.search.Indexer;
import bureau.search.InputFile;
import bureau.search.Searcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The embedded engine's index of {@code examples/}. */
final class ExampleIndex {
  private static final Path EXAMPLES = Path.of("examples");

  private ExampleIndex() {}

  /** Makes the index in a folder and opens it. */
  static Searcher in(Path folder) throws IOException {
    LuceneIndex index = new LuceneIndex(folder);
    ArticleReader reader = new ArticleReader();
    try (Indexer indexer = index.rebuild();
        Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = EXAMPLES.relativize(file).toString().replace('\\', '/');
        if (!path.equals("README.md")) {
          read(reader, file, path, indexer);
        }
      }
      indexer.commit();
    }
    return index.searcher(Duration.ofMinutes(1));
  }

  private static void read(ArticleReader reader, Path file, String path, Indexer indexer)
      throws IOException {
    InputFile input =
        new InputFile(path, Files.size(file), Files.getLastModifiedTime(file).toInstant(), path);
    try (InputStream bytes = Files.newInputStream(file)) {
      reader.read(bytes, path, new Filling(indexer, input));
    }
    indexer.record(input);
  }

  /** Puts what a file holds into the index; an example that is none is a mistake. */
  private record Filling(Indexer indexer, InputFile file) implements Sink {
    @Override
    public void article(Article article) {
      indexer.add(article, file);
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
