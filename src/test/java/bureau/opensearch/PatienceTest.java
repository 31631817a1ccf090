package bureau.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
  @Test
  void waitsGrowTwofoldUpToALimitAndAPartIsLeftToChance() {
    Patience patience = new Patience(20, Duration.ofMillis(100));
    assertThat(patience.before(1, 1)).isEqualTo(Duration.ofMillis(100));
    assertThat(patience.before(1, 0)).isEqualTo(Duration.ofMillis(50));
    assertThat(patience.before(2, 1)).isEqualTo(Duration.ofMillis(200));
    assertThat(patience.before(4, 1)).isEqualTo(Duration.ofMillis(800));
    assertThat(patience.before(19, 1)).isEqualTo(Duration.ofSeconds(10));
  }
}
