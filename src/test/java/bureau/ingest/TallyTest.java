package bureau.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.ingest.Report.Entry;
import bureau.search.Indexer.Committed;
import bureau.search.Indexer.Refused;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void articleThatTheIndexDoesNotTakeCountsAsFailedAndTheSumStays() {
    Tally tally = new Tally();
    tally.found();
    tally.read();
    tally.indexed();
    tally.indexed();
    Committed committed =
        new Committed(1, List.of(), List.of(new Refused("lines.jsonl#2", "400, no room")));
    Report report = tally.report(committed, Duration.ZERO);
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.failures()).containsExactly(new Entry("lines.jsonl#2", "400, no room"));
    assertThat(report.entries()).isEqualTo(2);
  }
}
