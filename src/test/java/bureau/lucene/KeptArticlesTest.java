package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.search.Indexer;
import bureau.search.SampleArticles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptArticlesTest {
  private static final int BYTES = 1_000;

  private final List<Article> articles = SampleArticles.all();
  private final StoredArticle first = new StoredArticle(articles.getFirst(), 100);
  private final KeptArticles kept = new KeptArticles();

  @TempDir private Path folder;

  @Test
  void oneOfASegmentIsKeptForTheNextCommit() throws IOException {
    try (Indexer rebuild = new LuceneIndex(folder).rebuild()) {
      index(rebuild, articles.getFirst());
    }
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader one = DirectoryReader.open(directory)) {
      LeafReader segment = one.leaves().getFirst().reader();
      kept.keep(segment, 0, first, BYTES);
      assertThat(kept.find(segment, 0)).contains(first);
      assertThat(kept.find(segment, 1)).isEmpty();
      try (Indexer update = new LuceneIndex(folder).update()) {
        index(update, articles.getLast());
      }
      try (DirectoryReader two = DirectoryReader.openIfChanged(one)) {
        assertThat(two.leaves()).hasSizeGreaterThan(1);
        assertThat(kept.find(two, 0)).contains(first);
        assertThat(kept.find(two, two.leaves().getLast().docBase)).isEmpty();
      }
    }
  }

  @Test
  void oneOfAnIndexInMemoryIsNotKept() throws IOException {
    LeafReader memory =
        new MemoryIndex().createSearcher().getIndexReader().leaves().getFirst().reader();
    kept.keep(memory, 0, first, BYTES);
    assertThat(kept.find(memory, 0)).isEmpty();
  }

  @Test
  void noMoreAreKeptThanThereIsRoomFor() throws IOException {
    try (Indexer rebuild = new LuceneIndex(folder).rebuild()) {
      index(rebuild, articles.getFirst());
    }
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      LeafReader segment = reader.leaves().getFirst().reader();
      int found = 0;
      for (int document = 0; document < 100; document++) {
        kept.keep(segment, document, first, 1 << 20);
      }
      for (int document = 0; document < 100; document++) {
        found += kept.find(segment, document).isPresent() ? 1 : 0;
      }
      assertThat(found).isBetween(8, 16);
    }
  }

  private static void index(Indexer indexer, Article article) {
    indexer.add(article, SampleArticles.file(article));
    indexer.record(SampleArticles.file(article));
    indexer.commit();
  }
}
