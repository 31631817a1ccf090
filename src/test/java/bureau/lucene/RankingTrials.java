package bureau.lucene;

import bureau.eval.Judgments;
import bureau.eval.Measures;
import bureau.eval.Topic;
import bureau.names.Countries;
import bureau.query.Field;
import bureau.query.Query;
import bureau.query.QueryParser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.AfterEffectL;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.BasicModelIn;
import org.apache.lucene.search.similarities.DFRSimilarity;
import org.apache.lucene.search.similarities.DistributionLL;
import org.apache.lucene.search.similarities.IBSimilarity;
import org.apache.lucene.search.similarities.LambdaDF;
import org.apache.lucene.search.similarities.NormalizationH2;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;

/**
 * Tries other ways to rank on judged queries. Prints for each way, as lines of a table, the mean of
 * each set (average precision; reciprocal rank where a query has one article or two) and in
 * brackets the paired t of the difference to the standard way. The first line is Lucene out of the
 * box.
 */
final class RankingTrials {
  private static final int DEPTH = 1_000;

  /** Words that more of the articles have are in no pair. */
  private static final double TOO_FREQUENT = 0.5;

  /**
   * A way to rank.
   *
   * @param question the formula for queries longer than a topic; the standard one in the others
   * @param country what a country counts in those, as a multiple of the standard weight
   * @param pair what two words of the query count that stand together, 0 for nothing
   * @param lead what the query counts once more in the lead, 0 for nothing
   */
  private record Way(Similarity question, float country, float pair, float lead) {
    static final Way STANDARD = new Way(Ranking.QUESTION.similarity(), 1, 0, 0);

    Way formula(Similarity other) {
      return new Way(other, country, pair, lead);
    }

    Way weights(float countries, float pairs, float leads) {
      return new Way(question, countries, pairs, leads);
    }
  }

  /** A set of judged queries, its index, and the ids of the articles by document. */
  private record Judged(View view, List<String> ids, List<Topic> topics, Judgments judgments) {}

  private static final Countries COUNTRIES = new Countries();

  private RankingTrials() {}

  /**
   * Prints the table.
   *
   * @param args the folder of the sets, the folder of their indexes, and the names of the sets,
   *     which are the same in both
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Judged> sets = new ArrayList<>();
    List<List<Double>> standard = new ArrayList<>();
    StringBuilder reference = new StringBuilder("| EnglishAnalyzer, BM25 |");
    for (String name : List.of(args).subList(2, args.length)) {
      Judged set = judged(Path.of(args[0], name), Path.of(args[1], name));
      sets.add(set);
      standard.add(measures(set, Way.STANDARD));
      EnglishReference english = new EnglishReference(set.view());
      reference.append(
          compared(
              measures(set, topic -> english.ranking(topic.text(), DEPTH)), standard.getLast()));
    }
    out.println(reference);
    for (Map.Entry<String, Way> way : ways().entrySet()) {
      StringBuilder line = new StringBuilder("| " + way.getKey() + " |");
      for (int i = 0; i < sets.size(); i++) {
        line.append(compared(measures(sets.get(i), way.getValue()), standard.get(i)));
      }
      out.println(line);
    }
  }

  private static Map<String, Way> ways() {
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("standard", Way.STANDARD);
    for (float k1 : new float[] {0.6f, 0.9f, 1.2f}) {
      for (float b : new float[] {0.5f, 0.75f}) {
        ways.put(
            "k1 %s, b %s but for topics".formatted(k1, b),
            Way.STANDARD.formula(new BM25Similarity(k1, b, false)));
      }
    }
    NormalizationH2 lengths = new NormalizationH2();
    ways.put(
        "InL2 but for topics",
        Way.STANDARD.formula(new DFRSimilarity(new BasicModelIn(), new AfterEffectL(), lengths)));
    ways.put(
        "log-logistic but for topics",
        Way.STANDARD.formula(new IBSimilarity(new DistributionLL(), new LambdaDF(), lengths)));
    ways.put("no countries", Way.STANDARD.weights(0, 0, 0));
    ways.put("countries at half", Way.STANDARD.weights(0.5f, 0, 0));
    ways.put("countries at one and a half", Way.STANDARD.weights(1.5f, 0, 0));
    ways.put("pairs at 0.05", Way.STANDARD.weights(1, 0.05f, 0));
    ways.put("pairs at 0.1", Way.STANDARD.weights(1, 0.1f, 0));
    ways.put("lead at 0.1", Way.STANDARD.weights(1, 0, 0.1f));
    return ways;
  }

  private static Judged judged(Path set, Path index) throws IOException {
    View view = new View(DirectoryReader.open(FSDirectory.open(index)));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < view.reader().maxDoc(); i++) {
      var stored = view.storedFields().document(i).getBinaryValue(Schema.STORED);
      ids.add(stored == null ? "" : ArticleCodec.decodeWithoutBody(stored).id().value());
    }
    return new Judged(
        view, ids, Topic.read(set.resolve("topics.tsv")), Judgments.read(set.resolve("qrels.txt")));
  }

  private static List<Double> measures(Judged set, Way way) throws IOException {
    return measures(
        set,
        topic -> {
          Query query = QueryParser.words(topic.text());
          List<String> ranking = new ArrayList<>();
          IndexSearcher searcher = searcher(set, query, way);
          for (ScoreDoc hit : searcher.search(lucene(set, query, way), DEPTH).scoreDocs) {
            ranking.add(set.ids().get(hit.doc));
          }
          return ranking;
        });
  }

  /** What ranks articles for a topic. */
  private interface Ranker {
    List<String> ids(Topic topic) throws IOException;
  }

  /** One measure a judged topic. Where a topic is an article of the set, that does not count. */
  private static List<Double> measures(Judged set, Ranker ranker) throws IOException {
    List<Double> measures = new ArrayList<>();
    double relevant =
        set.judgments().byTopic().values().stream().mapToInt(Map::size).average().orElse(0);
    for (Topic topic : set.topics()) {
      Map<String, Integer> judged = set.judgments().byTopic().get(topic.id());
      if (judged != null) {
        List<String> ids = new ArrayList<>(ranker.ids(topic));
        ids.remove(topic.id().replaceFirst("^L", "LEE"));
        Measures each = Measures.of(judged, ids);
        measures.add(relevant < 2 ? each.mrr() : each.map());
      }
    }
    return measures;
  }

  private static boolean isTopic(Query query) {
    return Ranking.of(Leaves.count(query)).equals(Ranking.TOPIC);
  }

  private static IndexSearcher searcher(Judged set, Query query, Way way) {
    if (!Ranking.of(Leaves.count(query)).equals(Ranking.QUESTION)) {
      return set.view().ranking(Leaves.count(query));
    }
    IndexSearcher searcher = new IndexSearcher(set.view().reader());
    searcher.setSimilarity(way.question());
    return searcher;
  }

  private static org.apache.lucene.search.Query lucene(Judged set, Query query, Way way)
      throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(QueryTranslation.translate(query, set.view(), true).query(), Occur.MUST);
    float weight = Ranking.of(Leaves.count(query)).countryWeight() * way.country();
    for (String code : weight == 0 ? List.<String>of() : COUNTRIES.namedIn(query)) {
      TermQuery mentions = new TermQuery(new Term(Schema.COUNTRY_MENTIONS, code));
      all.add(new BoostQuery(mentions, weight), Occur.SHOULD);
    }
    if (way.pair() > 0 && !isTopic(query) && query instanceof Query.Words words) {
      for (int i = 1; i < words.parts().size(); i++) {
        pair(set.view(), words.parts().subList(i - 1, i + 1), all, way.pair());
      }
    }
    if (way.lead() > 0) {
      Query lead = new Query.In(Field.LEAD, query);
      all.add(
          new BoostQuery(QueryTranslation.translate(lead, set.view(), true).query(), way.lead()),
          Occur.SHOULD);
    }
    return all.build();
  }

  /** Adds two words in their order with up to four others between. */
  private static void pair(View view, List<Query> words, BooleanQuery.Builder all, float weight)
      throws IOException {
    MultiPhraseQuery.Builder pair = new MultiPhraseQuery.Builder().setSlop(4);
    for (Query each : words) {
      if (!(each instanceof Query.Word word)) {
        return;
      }
      List<Term> forms = view.terms().formsOf(Schema.TEXT, word.text());
      for (Term form : forms) {
        if (view.reader().docFreq(form) > TOO_FREQUENT * view.reader().numDocs()) {
          return;
        }
      }
      if (forms.isEmpty()) {
        return;
      }
      pair.add(forms.toArray(Term[]::new));
    }
    all.add(new BoostQuery(pair.build(), weight), Occur.SHOULD);
  }

  private static String compared(List<Double> measures, List<Double> standard) {
    int count = measures.size();
    double mean = measures.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double difference = measures.get(i) - standard.get(i);
      sum += difference;
      squares += difference * difference;
    }
    double error = Math.sqrt((squares / count - Math.pow(sum / count, 2)) / (count - 1));
    return " %.3f (%+.1f) |".formatted(mean, error == 0 ? 0 : sum / count / error);
  }
}
