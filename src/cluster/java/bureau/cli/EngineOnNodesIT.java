package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.opensearch.Nodes;
import bureau.opensearch.OnNodes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands say the same of an index on a cluster as of one in a folder. */
@ExtendWith(OnNodes.class)
class EngineOnNodesIT {
  @TempDir private Path folder;

  private final String address;

  EngineOnNodesIT(Nodes nodes) {
    this.address = nodes.addressOf(nodes.unusedName());
  }

  @Test
  void commandsAnswerAlikeOnBothEngines() throws Exception {
    run(false, "index", "examples", "--quiet");
    Ran indexed = run(true, "index", "examples", "--shards", "3");
    assertThat(indexed.exit()).isEqualTo(ExitCodes.DONE);
    assertThat(indexed.errors()).contains(" articles in " + address);

    for (String query :
        List.of("summit", "\"joint survey\"", "headline:talks OR seoul", "tumen NEAR/5 river")) {
      Ran embedded = run(false, "search", query, "--all", "--format", "jsonl");
      Ran cluster = run(true, "search", query, "--all", "--format", "jsonl");
      assertThat(cluster.out().lines().sorted())
          .as(query)
          .containsExactlyElementsOf(embedded.out().lines().sorted().toList());
    }
    assertThat(run(true, "export", "--format", "csv").out())
        .isEqualTo(run(false, "export", "--format", "csv").out());
    assertThat(run(true, "index", "examples", "--update", "--json").out()).contains("\"read\":0,");
  }

  @Test
  void savedSearchIsToldWhatAnUpdateBrings() throws Exception {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("old.jsonl"), "{\"title\":\"Old summit\",\"body\":\"Held.\"}\n");
    assertThat(run(true, "index", news.toString()))
        .extracting(Ran::exit, Ran::failed)
        .containsExactly(ExitCodes.DONE, "");
    assertThat(run(true, "alert", "add", "summits", "summit"))
        .extracting(Ran::exit, Ran::failed)
        .containsExactly(ExitCodes.DONE, "");
    assertThat(run(true, "alert", "run").exit()).isEqualTo(ExitCodes.NOTHING_FOUND);
    Files.writeString(
        news.resolve("new.jsonl"), "{\"title\":\"New summit\",\"body\":\"Begun.\"}\n");
    Files.writeString(news.resolve("other.jsonl"), "{\"title\":\"Grain\",\"body\":\"Sold.\"}\n");
    assertThat(run(true, "index", news.toString(), "--update").exit()).isEqualTo(ExitCodes.DONE);
    Ran told = run(true, "alert", "run");
    assertThat(told.exit()).isEqualTo(ExitCodes.DONE);
    assertThat(told.out()).contains("New summit").doesNotContain("Old summit", "Grain");
    assertThat(run(true, "alert", "run").exit()).isEqualTo(ExitCodes.NOTHING_FOUND);
  }

  private record Ran(int exit, String out, String errors) {
    /** What went wrong, if anything did. */
    String failed() {
      return exit == ExitCodes.FAILED ? errors : "";
    }
  }

  private Ran run(boolean cluster, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--index");
    all.add(folder.resolve(cluster ? "beside" : "embedded").toString());
    if (cluster) {
      all.add("--engine");
      all.add(address);
    }
    int exit =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            new Terminal(false, false, Map.of()),
            all.toArray(String[]::new));
    return new Ran(exit, out.toString(), err.toString());
  }
}
