package bureau.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuresTest {
  @TempDir private Path folder;

  @Test
  void rankingIsMeasuredByHand() {
    Measures measures =
        Measures.of(Map.of("a", 2, "b", 1, "c", 0, "d", 1), List.of("c", "a", "x", "b"));
    assertThat(measures.map()).isCloseTo((1 / 2.0 + 2 / 4.0) / 3, within(1e-12));
    assertThat(measures.mrr()).isEqualTo(0.5);
    assertThat(measures.p10()).isEqualTo(0.2);
    assertThat(measures.r100()).isCloseTo(2 / 3.0, within(1e-12));
    double gain = 3 / log2(3) + 1 / log2(5);
    double ideal = 3 / log2(2) + 1 / log2(3) + 1 / log2(4);
    assertThat(measures.ndcg10()).isCloseTo(gain / ideal, within(1e-12));
  }

  @Test
  void nothingFoundScoresZero() {
    assertThat(Measures.of(Map.of("a", 1), List.of())).isEqualTo(Measures.ZERO);
  }

  @Test
  void articlesBehindTheHundredthDoNotCountForRecall() {
    List<String> ranking =
        java.util.stream.IntStream.range(0, 101).mapToObj(i -> i == 100 ? "a" : "x" + i).toList();
    Measures measures = Measures.of(Map.of("a", 1), ranking);
    assertThat(measures.r100()).isZero();
    assertThat(measures.map()).isCloseTo(1 / 101.0, within(1e-12));
  }

  @Test
  void topicsWithoutARelevantArticleAreLeftOut() throws Exception {
    Path file = folder.resolve("qrels.txt");
    Files.writeString(file, "1 0 a 1\n1 0 b 0\n2 0 a 0\n");
    assertThat(Judgments.read(file).byTopic()).containsOnlyKeys("1");
  }

  @Test
  void brokenJudgmentNamesItsLine() throws Exception {
    Path file = folder.resolve("qrels.txt");
    Files.writeString(file, "1 0 a 1\n1 0 b\n");
    assertThatThrownBy(() -> Judgments.read(file))
        .isInstanceOf(EvalException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void topicWithoutATabNamesItsLine() throws Exception {
    Path file = folder.resolve("topics.tsv");
    Files.writeString(file, "1\tsummit\n\n2 grain\n");
    assertThatThrownBy(() -> Topic.read(file))
        .isInstanceOf(EvalException.class)
        .hasMessageContaining("line 3");
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
