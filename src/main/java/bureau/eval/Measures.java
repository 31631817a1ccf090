package bureau.eval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good a ranking is, each measure from 0 to 1. An article counts as relevant from relevance 1
 * on; nDCG has the gain 2^relevance − 1.
 *
 * @param map average precision; over several topics its mean
 * @param ndcg10 normalised discounted cumulative gain of the first 10
 * @param p10 the share of relevant articles among the first 10
 * @param r100 the share of all relevant articles that is among the first 100
 * @param mrr one by the rank of the first relevant article
 */
public record Measures(double map, double ndcg10, double p10, double r100, double mrr) {
  private static final int TOP = 10;
  private static final int DEEP = 100;

  /** What a topic scores that found nothing. */
  public static final Measures ZERO = new Measures(0, 0, 0, 0, 0);

  /**
   * Measures one ranking.
   *
   * @param judged how relevant each judged article is; at least one is
   * @param ranking the ids of the articles found, best first
   */
  public static Measures of(Map<String, Integer> judged, List<String> ranking) {
    long relevant = judged.values().stream().filter(rel -> rel > 0).count();
    int found = 0;
    int foundTop = 0;
    int foundDeep = 0;
    double precisions = 0;
    double reciprocal = 0;
    double gain = 0;
    for (int i = 0; i < ranking.size(); i++) {
      int rel = judged.getOrDefault(ranking.get(i), 0);
      if (i < TOP) {
        gain += discounted(rel, i);
      }
      if (rel > 0) {
        found++;
        foundTop += i < TOP ? 1 : 0;
        foundDeep += i < DEEP ? 1 : 0;
        precisions += (double) found / (i + 1);
        reciprocal = found == 1 ? 1.0 / (i + 1) : reciprocal;
      }
    }
    return new Measures(
        precisions / relevant,
        gain / idealGain(judged.values()),
        (double) foundTop / TOP,
        (double) foundDeep / relevant,
        reciprocal);
  }

  /** The mean over topics. */
  public static Measures mean(Collection<Measures> all) {
    return new Measures(
        mean(all, Measures::map),
        mean(all, Measures::ndcg10),
        mean(all, Measures::p10),
        mean(all, Measures::r100),
        mean(all, Measures::mrr));
  }

  private static double mean(Collection<Measures> all, ToDoubleFunction<Measures> measure) {
    return all.stream().mapToDouble(measure).average().orElse(0);
  }

  private static double idealGain(Collection<Integer> judged) {
    List<Integer> best =
        judged.stream().sorted((a, b) -> Integer.compare(b, a)).limit(TOP).toList();
    double gain = 0;
    for (int i = 0; i < best.size(); i++) {
      gain += discounted(best.get(i), i);
    }
    return gain;
  }

  private static double discounted(int relevance, int index) {
    return (Math.pow(2, relevance) - 1) / (Math.log(index + 2.0) / Math.log(2));
  }
}
