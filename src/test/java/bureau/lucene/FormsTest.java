package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.text.Readings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and phrases in any form match and score what Lucene's own queries do, to the last bit. */
class FormsTest {
  private static final long SEED = 20261127;
  private static final String FIELD = "text";

  /** From one that nearly all have to one that hardly any has. */
  private static final int WORDS = 12;

  private static final int ARTICLES = 5_000;

  private static DirectoryReader reader;
  private static IndexSearcher searcher;

  @BeforeAll
  static void index() throws IOException {
    Random random = new Random(SEED);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    var config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < ARTICLES; i++) {
        Document article = new Document();
        article.add(new TextField(FIELD, text(random), Field.Store.NO));
        writer.addDocument(article);
        if (i == ARTICLES / 50 || i == ARTICLES / 3) {
          writer.commit();
        }
      }
      writer.deleteDocuments(new Term(FIELD, word(WORDS - 2)));
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(new LRUQueryCache(100, 1 << 20, segment -> true, 1));
    searcher.setQueryCachingPolicy(new CostlyFirst());
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(60);
    for (int i = 0; i < length; i++) {
      double rare = random.nextDouble() * random.nextDouble() * random.nextDouble();
      text.append(word((int) (rare * WORDS))).append(' ');
    }
    return text.toString();
  }

  private static String word(int rarity) {
    return "w" + rarity;
  }

  private static List<Term> forms(Random random) {
    return random
        .ints(2L + random.nextInt(2), 0, WORDS + 1) // the last is in no article
        .distinct()
        .mapToObj(rarity -> new Term(FIELD, word(rarity)))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 10_000})
  void aWordIsWhatLucenesSynonymsAre(int best) throws IOException {
    Random random = new Random(SEED + best);
    for (int i = 0; i < 200; i++) {
      List<Term> forms = forms(random);
      same(new FormsWord(forms), synonyms(forms), best);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 10_000})
  void soAreWordsAmongOthers(int best) throws IOException {
    Random random = new Random(SEED + best);
    for (int i = 0; i < 200; i++) {
      BooleanQuery.Builder ours = new BooleanQuery.Builder();
      BooleanQuery.Builder theirs = new BooleanQuery.Builder();
      Occur[] occurs = {Occur.SHOULD, Occur.SHOULD, Occur.MUST, Occur.MUST_NOT, Occur.FILTER};
      ours.add(new FormsWord(List.of(new Term(FIELD, word(0)))), Occur.SHOULD);
      theirs.add(synonyms(List.of(new Term(FIELD, word(0)))), Occur.SHOULD);
      for (int j = 0; j < 3; j++) {
        List<Term> forms = forms(random);
        Occur occur = occurs[random.nextInt(occurs.length)];
        float boost = 1 + random.nextInt(3);
        ours.add(new BoostQuery(new FormsWord(forms), boost), occur);
        theirs.add(new BoostQuery(synonyms(forms), boost), occur);
      }
      same(ours.build(), theirs.build(), best);
    }
  }

  /** The first time, and when which articles match is kept. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 10_000})
  void aPhraseIsWhatLucenesManyPhrasesAre(int best) throws IOException {
    Random random = new Random(SEED + best);
    for (int i = 0; i < 100; i++) {
      int slop = random.nextInt(3);
      MultiPhraseQuery.Builder theirs = new MultiPhraseQuery.Builder().setSlop(slop);
      List<Readings.Slot> slots = new ArrayList<>();
      int places = 2 + random.nextInt(2);
      for (int place = 0; place < places; place++) {
        List<Term> forms = forms(random);
        slots.add(new Readings.Slot(place, forms));
        theirs.add(forms.toArray(Term[]::new), place);
      }
      for (int time = 0; time < 2; time++) {
        same(new FormsPhrase(slots, slop), theirs.build(), best);
      }
    }
  }

  private static Query synonyms(List<Term> forms) {
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(FIELD);
    forms.forEach(synonyms::addTerm);
    return synonyms.build();
  }

  private static void same(Query ours, Query theirs, int best) throws IOException {
    String what = ours + " beside " + theirs;
    for (int countUpTo : new int[] {1, Integer.MAX_VALUE}) {
      assertThat(hits(ours, best, countUpTo)).as(what).isEqualTo(hits(theirs, best, countUpTo));
    }
    int matching = searcher.count(theirs);
    assertThat(searcher.count(ours)).as(what).isEqualTo(matching);
    assertThat(searcher.count(Matching.of(ours))).as(what).isEqualTo(matching);
    assertThat(searcher.count(new ConstantScoreQuery(ours))).as(what).isEqualTo(matching);
    for (ScoreDoc hit : found(ours, Math.min(best, 10), 1)) {
      assertThat(searcher.explain(ours, hit.doc).getValue().floatValue())
          .as(what)
          .isEqualTo(hit.score);
    }
  }

  private static List<String> hits(Query query, int best, int countUpTo) throws IOException {
    return Arrays.stream(found(query, best, countUpTo))
        .map(hit -> hit.doc + " " + hit.score)
        .toList();
  }

  private static ScoreDoc[] found(Query query, int best, int countUpTo) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(best, countUpTo)).scoreDocs;
  }
}
