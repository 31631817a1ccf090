package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bureau.cli.Both.Ran;
import bureau.opensearch.Nodes;
import bureau.opensearch.OnNodes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judged queries are answered as well by a cluster; skipped without the collections. */
@ExtendWith(OnNodes.class)
class RelevanceOnNodesIT {
  private static final Path SHARED = Path.of("../shared/relevance");
  private static final Pattern MAP = Pattern.compile("\tmap=([.\\d]+)");

  @TempDir private Path folder;

  private final Nodes nodes;

  RelevanceOnNodesIT(Nodes nodes) {
    this.nodes = nodes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"wire-topics", "latin-america"})
  void rankingIsAsGoodAsTheEmbeddedOne(String name) {
    Path set = SHARED.resolve(name);
    assumeTrue(Files.exists(set), "There is no " + set + " beside this checkout");
    Both engines = new Both(folder, nodes.addressOf(nodes.unusedName()));
    for (boolean cluster : new boolean[] {false, true}) {
      Ran ran = engines.run(cluster, "index", set.resolve("docs.jsonl").toString(), "--quiet");
      assertThat(ran.failed()).isEmpty();
    }

    double embedded = precision(engines, false, set);
    double onNodes = precision(engines, true, set);

    assertThat(onNodes).isCloseTo(embedded, offset(0.02));
  }

  private static double precision(Both engines, boolean cluster, Path set) {
    Ran ran =
        engines.run(
            cluster,
            "eval",
            "--topics",
            set.resolve("topics.tsv").toString(),
            "--qrels",
            set.resolve("qrels.txt").toString());
    Matcher map = MAP.matcher(ran.out());
    assertThat(map.find()).as(ran.out() + ran.failed()).isTrue();
    return Double.parseDouble(map.group(1));
  }
}
