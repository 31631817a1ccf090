package bureau.lucene;

import bureau.eval.Topic;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Measures ranking on queries that had no part in choosing its settings. The queries of all sets
 * are dealt into {@link #FOLDS}; for each fold the settings are chosen, out of a grid and the same
 * for all sets, that are best on the other folds, and the fold is measured with those. Dealt {@link
 * #DEALS} times, since what a small set gains depends on how it is dealt.
 *
 * <p>Queries of one length are ranked by one {@link Ranking} only, so that its settings are chosen
 * apart from those for other lengths: what is best for each is best for all together. Best is what
 * gives the highest mean over the sets, each set beside Lucene out of the box.
 */
final class RankingValidation {
  private static final int FOLDS = 5;
  private static final int DEALS = 20;
  private static final long SEED = 20261125;

  private final List<String> names = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Tried> tried = new ArrayList<>();

  /**
   * A query of one of the sets.
   *
   * @param set the number of the set
   * @param share what the query has of the mean over the sets
   * @param ranking the standard way for a query of its length
   * @param english what Lucene out of the box gives
   * @param standard what the standard settings give
   */
  private record Asked(int set, double share, Ranking ranking, double english, double standard) {}

  /**
   * A way to rank queries of one length.
   *
   * @param instead the standard way in whose place it is
   * @param measures what it gives, query by query; 0 for those of another length
   */
  private record Tried(Ranking instead, String name, Ranking ranking, List<Double> measures) {}

  private record Formula(String name, Similarity similarity) {}

  private static final List<Formula> SHORT =
      List.of(
          new Formula("BM25 0.6/0.5", new BM25Similarity(0.6f, 0.5f, false)),
          new Formula("BM25 0.9/0.75", new BM25Similarity(0.9f, 0.75f, false)),
          new Formula("BM25 1.2/0.75", new BM25Similarity(1.2f, 0.75f, false)),
          new Formula("log-logistic 0.7/0.5", new LogLogistic(0.7f, 0.5f)),
          new Formula("log-logistic 0.7/0.75", new LogLogistic(0.7f, 0.75f)));

  private static final List<Formula> LONG =
      List.of(
          new Formula("BM25 0.9/0.75", new BM25Similarity(0.9f, 0.75f, false)),
          new Formula("BM25 1.2/0.75", new BM25Similarity(1.2f, 0.75f, false)),
          new Formula("log-logistic 0.4/0.75", new LogLogistic(0.4f, 0.75f)),
          new Formula("log-logistic 0.7/0.75", new LogLogistic(0.7f, 0.75f)),
          new Formula("log-logistic 1.0/0.75", new LogLogistic(1, 0.75f)));

  private static final List<Formula> TEXTS =
      List.of(
          new Formula("BM25 1.2/0.75", new BM25Similarity(1.2f, 0.75f, false)),
          new Formula("BM25 1.2/0.9", new BM25Similarity(1.2f, 0.9f, false)),
          new Formula("log-logistic 0.1/0.9", new LogLogistic(0.1f, 0.9f)));

  private RankingValidation() {
    Ranking.ALL.forEach(this::grid);
  }

  /**
   * Prints, as lines of a table, for each set what Lucene out of the box gives, the standard
   * settings, those that are best on all queries, and those chosen without the query that is
   * measured, with the paired t beside Lucene; and then how often which settings were chosen.
   *
   * @param args the folder of the sets, the folder of their indexes, and the names of the sets
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    RankingValidation validation = new RankingValidation();
    for (String name : List.of(args).subList(2, args.length)) {
      validation.add(JudgedSet.read(Path.of(args[0]), Path.of(args[1]), name));
    }
    validation.print(out);
  }

  private void add(JudgedSet set) throws IOException {
    List<Double> english = set.measures(set.topics(), set.english());
    List<Double> standard = set.measures(set.topics(), set.ranking(Ranking.ALL));
    double sum = english.stream().mapToDouble(Double::doubleValue).sum();
    for (int i = 0; i < set.topics().size(); i++) {
      Ranking ranking = of(set.topics().get(i));
      asked.add(new Asked(names.size(), 1 / sum, ranking, english.get(i), standard.get(i)));
    }
    names.add(set.name());
    for (Tried way : tried) {
      List<Topic> topics =
          set.topics().stream().filter(topic -> of(topic).equals(way.instead())).toList();
      List<Ranking> ways =
          Ranking.ALL.stream()
              .map(each -> each.equals(way.instead()) ? way.ranking() : each)
              .toList();
      Iterator<Double> measures = set.measures(topics, set.ranking(ways)).iterator();
      for (Topic topic : set.topics()) {
        way.measures().add(of(topic).equals(way.instead()) ? measures.next() : 0.0);
      }
    }
  }

  /** The standard way for a topic's length. */
  private static Ranking of(Topic topic) {
    int words = JudgedSet.words(topic);
    return Ranking.ALL.stream().filter(each -> words <= each.mostWords()).findFirst().orElseThrow();
  }

  /** Adds the ways that are tried in place of a standard one. */
  private void grid(Ranking length) {
    if (length.equals(Ranking.TOPIC)) {
      for (float country : new float[] {0.3f, 0.5f, 0.8f}) {
        for (float family : new float[] {0, 0.3f}) {
          for (float pair : new float[] {0, 0.1f, 0.2f, 0.5f}) {
            grid(
                length,
                SHORT,
                Change.countries(country).and(Change.families(family)).and(Change.pairs(pair)));
          }
        }
      }
    } else if (length.equals(Ranking.TEXT)) {
      for (float country : new float[] {0.5f, 0.8f}) {
        grid(length, TEXTS, Change.countries(country));
      }
    } else {
      for (float country : new float[] {0.5f, 0.8f, 1.1f}) {
        for (float family : new float[] {0, 0.3f}) {
          for (double share : new double[] {0.15, 0.2, 0.25, 0.3, 0.4}) {
            grid(
                length,
                LONG,
                Change.countries(country).and(Change.families(family)).and(Change.leftOut(share)));
          }
        }
      }
    }
  }

  private void grid(Ranking length, List<Formula> formulas, Change change) {
    for (Formula formula : formulas) {
      Ranking way = change.and(Change.formula(formula.similarity())).of(length);
      String name =
          "up to %d words: %s, countries %s, above %s left out, families %s, pairs %s"
              .formatted(
                  way.mostWords(),
                  formula.name(),
                  way.countryWeight(),
                  way.tooFrequent(),
                  way.familyWeight(),
                  way.pairWeight());
      tried.add(new Tried(length, name, way, new ArrayList<>()));
    }
  }

  private void print(PrintStream out) {
    double[] heldOut = new double[asked.size()];
    Map<String, Integer> chosen = new HashMap<>();
    Random random = new Random(SEED);
    for (int deal = 0; deal < DEALS; deal++) {
      List<Integer> folds = new ArrayList<>();
      for (int i = 0; i < asked.size(); i++) {
        folds.add(i % FOLDS);
      }
      Collections.shuffle(folds, random);
      for (int fold = 0; fold < FOLDS; fold++) {
        for (Ranking length : Ranking.ALL) {
          Tried best = best(length, folds, fold);
          chosen.merge(best.name(), 1, Integer::sum);
          for (int i = 0; i < asked.size(); i++) {
            if (folds.get(i) == fold) {
              heldOut[i] += best.measures().get(i) / DEALS;
            }
          }
        }
      }
    }
    double[] inSample = new double[asked.size()];
    for (Ranking length : Ranking.ALL) {
      Tried best = best(length, Collections.nCopies(asked.size(), 0), FOLDS);
      for (int i = 0; i < asked.size(); i++) {
        inSample[i] += best.measures().get(i);
      }
    }
    for (int set = 0; set < names.size(); set++) {
      List<Double> english = ofSet(set, i -> asked.get(i).english());
      out.printf(
          "| %s | %.3f | %s | %s | %s |%n",
          names.get(set),
          Paired.of(english, english).mean(),
          Paired.of(ofSet(set, i -> asked.get(i).standard()), english),
          Paired.of(ofSet(set, i -> inSample[i]), english),
          Paired.of(ofSet(set, i -> heldOut[i]), english));
    }
    chosen.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            each -> out.printf("%3d of %d: %s%n", each.getValue(), FOLDS * DEALS, each.getKey()));
  }

  private List<Double> ofSet(int set, IntToDoubleFunction measure) {
    return IntStream.range(0, asked.size())
        .filter(i -> asked.get(i).set() == set)
        .mapToDouble(measure)
        .boxed()
        .toList();
  }

  /** What is best for queries of one length outside a fold. */
  private Tried best(Ranking length, List<Integer> folds, int fold) {
    return tried.stream()
        .filter(way -> way.instead().equals(length))
        .max(Comparator.comparingDouble(way -> gain(way, folds, fold)))
        .orElseThrow();
  }

  private double gain(Tried way, List<Integer> folds, int fold) {
    double gain = 0;
    for (int i = 0; i < asked.size(); i++) {
      gain += folds.get(i) == fold ? 0 : asked.get(i).share() * way.measures().get(i);
    }
    return gain;
  }
}
