package bureau.lucene;

import java.util.List;

/**
 * Two ways to rank, compared topic by topic.
 *
 * @param mean of the measure the one way
 * @param t the mean difference to the other way in standard errors; 0 if no topic differs
 */
record Paired(double mean, double t) {
  static Paired of(List<Double> measures, List<Double> others) {
    int count = measures.size();
    double all = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double difference = measures.get(i) - others.get(i);
      all += measures.get(i);
      sum += difference;
      squares += difference * difference;
    }
    double error = Math.sqrt((squares / count - Math.pow(sum / count, 2)) / (count - 1));
    return new Paired(all / count, error == 0 ? 0 : sum / count / error);
  }

  /** For a table: the mean, and t in brackets. */
  @Override
  public String toString() {
    return "%.3f (%+.1f)".formatted(mean, t);
  }
}
