package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.search.Indexer;
import bureau.search.SampleArticles;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDocumentTest {
  @TempDir private Path folder;

  /** Else Lucene counts, for each article that a word is in, the documents that have a length. */
  @Test
  void hasALengthOfTextAsEachArticleHas() throws IOException {
    try (Indexer indexer = new LuceneIndex(folder).rebuild()) {
      for (Article article : SampleArticles.all()) {
        indexer.add(article, SampleArticles.file(article));
        indexer.record(SampleArticles.file(article));
      }
      indexer.commit();
    }
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.numDocs()).isEqualTo(2 * SampleArticles.all().size());
      for (LeafReaderContext leaf : reader.leaves()) {
        NumericDocValues lengths = leaf.reader().getNormValues(Schema.TEXT);
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
          assertThat(lengths.nextDoc()).isEqualTo(document);
        }
      }
    }
  }
}
