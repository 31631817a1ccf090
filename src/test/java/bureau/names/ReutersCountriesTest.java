package bureau.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How well countries are told, on stories that editors labelled; skipped where those are not. */
class ReutersCountriesTest {
  private static final Path STORIES = Path.of("../shared/perf/corpus/reuters");

  @Test
  void tagsAgreeWithTheEditorsLabels() throws Exception {
    assumeTrue(Files.isDirectory(STORIES), "There is no " + STORIES + " beside this checkout");
    CountryScore score = new CountryScore();
    score.addFiles(STORIES, 9, 10);
    assertThat(score.microF1()).isGreaterThan(0.87);
    assertThat(score.precision()).isGreaterThan(0.9);
    assertThat(score.recall()).isGreaterThan(0.83);
  }

  @Test
  void scoreIsCountedByHand() {
    CountryScore score = new CountryScore();
    score.count(Set.of("KR", "JP"), List.of("KR", "US"));
    score.count(Set.of("FR"), List.of("FR"));
    assertThat(score.precision()).isEqualTo(2 / 3.0);
    assertThat(score.recall()).isEqualTo(2 / 3.0);
    assertThat(score.microF1()).isEqualTo(4 / 6.0);
  }
}
