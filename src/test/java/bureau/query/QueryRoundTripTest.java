package bureau.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is printed is read back as the same tree. */
class QueryRoundTripTest {
  private static final int TREES = 10_000;
  private static final long SEED = 20230913;

  @Test
  void printedTreesAreReadBackTheSame() throws QuerySyntaxException {
    QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 24));
    RandomQueries queries = new RandomQueries(SEED);
    int read = 0;
    for (int i = 0; i < TREES; i++) {
      Query query = queries.next();
      String text = QueryPrinter.print(query);
      String tree = "seed " + SEED + ", tree " + i + ": " + text;
      if (text.length() > Limits.CHARACTERS) {
        continue;
      }
      read++;
      assertThat(parser.parse(text).query()).as(tree).isEqualTo(query);
      assertThat(parser.parseStrict(text).notes()).as(tree).isEmpty();
    }
    assertThat(read).as("trees short enough to be typed").isGreaterThan(TREES * 9 / 10);
  }
}
