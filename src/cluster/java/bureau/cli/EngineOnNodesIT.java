package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.cli.Both.Ran;
import bureau.opensearch.Nodes;
import bureau.opensearch.OnNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands say the same of an index on a cluster as of one in a folder. */
@ExtendWith(OnNodes.class)
class EngineOnNodesIT {
  private static final Pattern TYPED = Pattern.compile("^\\| `([^`]+)` \\|");
  private static final Pattern WORD = Pattern.compile("\\w+");

  /** Words of the documentation's queries, and words of the examples to put in their places. */
  private static final Map<String, String> IN_EXAMPLES =
      Map.ofEntries(
          Map.entry("kim", "korea"),
          Map.entry("putin", "russia"),
          Map.entry("xi", "china"),
          Map.entry("modi", "water"),
          Map.entry("lula", "minister"),
          Map.entry("vostochny", "river"),
          Map.entry("cosmodrome", "survey"),
          Map.entry("summit", "talks"),
          Map.entry("rocket", "survey"),
          Map.entry("missile", "border"),
          Map.entry("white", "south"),
          Map.entry("house", "korea"),
          Map.entry("turkey", "north"),
          Map.entry("WHO", "EU"),
          Map.entry("rico", "korea"),
          Map.entry("puerto", "north"));

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

    List<String> differing = new ArrayList<>();
    int finding = 0;
    List<String> queries = documentedQueries();
    for (String query : queries) {
      List<String> embedded = found(false, query);
      if (!found(true, query).equals(embedded)) {
        differing.add(query);
      }
      finding += embedded.isEmpty() ? 0 : 1;
    }
    assertThat(differing).isEmpty();
    assertThat(finding).isGreaterThan(queries.size() / 2);
    assertThat(run(true, "export", "--format", "csv").out())
        .isEqualTo(run(false, "export", "--format", "csv").out());
    assertThat(run(true, "index", "examples", "--update", "--json").out()).contains("\"read\":0,");
  }

  /** All that the documentation of the query language shows, about what the examples speak of. */
  private static List<String> documentedQueries() throws IOException {
    List<String> queries = new ArrayList<>();
    boolean shown = false;
    for (String line : Files.readAllLines(Path.of("docs", "query-syntax.md"))) {
      shown = line.startsWith("| you type | read as") || (shown && line.startsWith("|"));
      Matcher typed = TYPED.matcher(line);
      if (shown && typed.find()) {
        queries.add(WORD.matcher(typed.group(1)).replaceAll(EngineOnNodesIT::inExamples));
      }
    }
    assertThat(queries).hasSizeGreaterThan(80);
    return queries;
  }

  private static String inExamples(MatchResult word) {
    return IN_EXAMPLES.getOrDefault(word.group(), word.group());
  }

  private List<String> found(boolean cluster, String query) {
    Ran ran = run(cluster, "search", query, "--all", "--format", "jsonl");
    assertThat(ran.failed()).as(query).isEmpty();
    return ran.out().lines().sorted().toList();
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

  private Ran run(boolean cluster, String... arguments) {
    return new Both(folder, address).run(cluster, arguments);
  }
}
