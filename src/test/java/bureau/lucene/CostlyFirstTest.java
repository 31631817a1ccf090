package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.text.Readings;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostlyFirstTest {
  private static final String FIELD = "text";

  private static final Query PHRASE = new FormsPhrase(List.of(at(0, "grain"), at(1, "export")), 0);

  private static final Query NEAR =
      new NearWords(
          FIELD,
          Intervals.maxwidth(
              3, Intervals.unordered(Intervals.term("grain"), Intervals.term("talks"))));

  private final LRUQueryCache cache = new LRUQueryCache(10, 1 << 20, segment -> true, 1);
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeEach
  void index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (String text : List.of("grain export talks", "export of grain", "talks")) {
        Document article = new Document();
        article.add(new TextField(FIELD, text, Field.Store.NO));
        writer.addDocument(article);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(cache);
    searcher.setQueryCachingPolicy(new CostlyFirst());
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  @Test
  void aPhraseIsKeptWhenItIsAskedForAgain() throws IOException {
    assertThat(keptAfter(PHRASE)).isZero();
    assertThat(keptAfter(PHRASE)).isEqualTo(1);
    assertThat(keptAfter(PHRASE)).isEqualTo(1);
    assertThat(cache.getHitCount()).isPositive();
  }

  @Test
  void soAreWordsNearEachOther() throws IOException {
    keptAfter(NEAR);
    assertThat(keptAfter(NEAR)).isEqualTo(1);
  }

  @Test
  void aWordIsNot() throws IOException {
    Query word = new FormsWord(List.of(new Term(FIELD, "grain"), new Term(FIELD, "talks")));
    keptAfter(word);
    assertThat(keptAfter(word)).isZero();
  }

  private static Stream<Query> costly() {
    return Stream.of(PHRASE, NEAR);
  }

  @ParameterizedTest
  @MethodSource("costly")
  void ranksAmongTheArticlesThatAreKept(Query query) throws IOException {
    ScoreDoc[] first = searcher.search(query, 10).scoreDocs;
    assertThat(first).hasSize(1);
    assertThat(cache.getCacheSize()).isZero();
    for (int more = 0; more < 2; more++) {
      long looked = cache.getHitCount();
      assertThat(searcher.search(query, 10).scoreDocs).usingRecursiveComparison().isEqualTo(first);
      assertThat(cache.getCacheSize()).isEqualTo(1);
      assertThat(cache.getHitCount()).isEqualTo(looked + more);
    }
  }

  @Test
  void thatNoArticleHasItIsKeptToo() throws IOException {
    Query phrase = new FormsPhrase(List.of(at(0, "export"), at(1, "grain")), 0);
    for (int time = 0; time < 3; time++) {
      assertThat(searcher.search(phrase, 10).scoreDocs).isEmpty();
    }
    assertThat(cache.getCacheSize()).isEqualTo(1);
  }

  private static Readings.Slot at(int place, String word) {
    return new Readings.Slot(place, List.of(new Term(FIELD, word)));
  }

  /** How many queries are kept when the articles of one have been counted. */
  private long keptAfter(Query query) throws IOException {
    assertThat(searcher.count(query)).isPositive();
    return cache.getCacheSize();
  }
}
