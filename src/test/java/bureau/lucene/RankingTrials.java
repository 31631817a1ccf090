package bureau.lucene;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.search.similarities.AfterEffectL;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.BasicModelIn;
import org.apache.lucene.search.similarities.DFRSimilarity;
import org.apache.lucene.search.similarities.DistributionLL;
import org.apache.lucene.search.similarities.IBSimilarity;
import org.apache.lucene.search.similarities.LambdaDF;
import org.apache.lucene.search.similarities.NormalizationH2;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Tries other ways to rank on judged queries. Prints for each way, as lines of a table, the mean of
 * each set and in brackets the paired t of the difference to the standard way. The first line is
 * Lucene out of the box.
 */
final class RankingTrials {
  private RankingTrials() {}

  /**
   * Prints the table.
   *
   * @param args the folder of the sets, the folder of their indexes, and the names of the sets,
   *     which are the same in both
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<JudgedSet> sets = new ArrayList<>();
    List<List<Double>> standard = new ArrayList<>();
    StringBuilder reference = new StringBuilder("| EnglishAnalyzer, BM25 |");
    for (String name : List.of(args).subList(2, args.length)) {
      JudgedSet set = JudgedSet.read(Path.of(args[0]), Path.of(args[1]), name);
      sets.add(set);
      standard.add(set.measures(set.topics(), set.ranking(Ranking.ALL)));
      List<Double> english = set.measures(set.topics(), set.english());
      reference.append(" %s |".formatted(Paired.of(english, standard.getLast())));
    }
    out.println(reference);
    for (Map.Entry<String, List<Ranking>> way : ways().entrySet()) {
      StringBuilder line = new StringBuilder("| " + way.getKey() + " |");
      for (int i = 0; i < sets.size(); i++) {
        JudgedSet set = sets.get(i);
        List<Double> tried = set.measures(set.topics(), set.ranking(way.getValue()));
        line.append(" %s |".formatted(Paired.of(tried, standard.get(i))));
      }
      out.println(line);
    }
  }

  private static Map<String, List<Ranking>> ways() {
    Map<String, List<Ranking>> ways = new LinkedHashMap<>();
    ways.put("standard", Ranking.ALL);
    NormalizationH2 lengths = new NormalizationH2();
    Map<String, Similarity> formulas = new LinkedHashMap<>();
    formulas.put("BM25, k1 0.6, b 0.5", new BM25Similarity(0.6f, 0.5f, false));
    formulas.put("BM25, k1 0.9, b 0.75", new BM25Similarity(0.9f, 0.75f, false));
    formulas.put("BM25, k1 1.2, b 0.75", new BM25Similarity(1.2f, 0.75f, false));
    formulas.put("InL2", new DFRSimilarity(new BasicModelIn(), new AfterEffectL(), lengths));
    formulas.put(
        "Lucene's log-logistic", new IBSimilarity(new DistributionLL(), new LambdaDF(), lengths));
    formulas.put("log-logistic, k 0.4, b 0.75", new LogLogistic(0.4f, 0.75f));
    formulas.put("log-logistic, k 0.7, b 0.5", new LogLogistic(0.7f, 0.5f));
    formulas.put("log-logistic, k 0.7, b 0.9", new LogLogistic(0.7f, 0.9f));
    formulas.put("log-logistic, k 1.2, b 0.75", new LogLogistic(1.2f, 0.75f));
    formulas.forEach((name, formula) -> {
      ways.put(name + " for topics", changed(Ranking::isOfTopics, Change.formula(formula)));
      ways.put(name + " for questions", changed(isQuestion(), Change.formula(formula)));
    });
    ways.put(
        "BM25, k1 1.2, b 0.75 for texts",
        changed(Ranking.TEXT::equals, Change.formula(new BM25Similarity(1.2f, 0.75f, false))));
    for (float times : new float[] {0, 0.5f, 1.5f}) {
      ways.put(
          "countries at %s of the weight".formatted(times),
          changed(each -> true, each -> Change.countries(times * each.countryWeight()).of(each)));
    }
    for (double share : new double[] {0.15, 0.2, 0.25, 0.3, 0.4}) {
      ways.put(
          "words above %s left out of questions".formatted(share),
          changed(isQuestion(), Change.leftOut(share)));
    }
    ways.put("families in topics", changed(Ranking::isOfTopics, Change.families(0.3f)));
    ways.put("no families", changed(each -> true, Change.families(0)));
    ways.put("no pairs", changed(each -> true, Change.pairs(0)));
    ways.put("pairs at 0.2", changed(Ranking::isOfTopics, Change.pairs(0.2f)));
    ways.put("pairs in questions", changed(isQuestion(), Change.pairs(0.1f)));
    return ways;
  }

  private static Predicate<Ranking> isQuestion() {
    return List.of(Ranking.HEADLINE, Ranking.QUESTION)::contains;
  }

  private static List<Ranking> changed(Predicate<Ranking> which, Change change) {
    return Ranking.ALL.stream().map(each -> which.test(each) ? change.of(each) : each).toList();
  }
}
