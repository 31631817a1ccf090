package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bureau.cli.Ran;
import bureau.search.Searcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs each {@code curl} of the documents as it stands there, over the examples, and holds what is
 * printed beside it against the answer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurlExamplesTest {
  private static final List<Path> DOCUMENTS =
      List.of(Path.of("README.md"), Path.of("docs/http.md"));
  private static final Pattern COMMAND = Pattern.compile("curl( [^`\n]*)?'(http[^']*)'([^`\n]*)");
  private static final String ADDRESS = "http://127.0.0.1:8080/";

  private Searcher searcher;
  private Site site;

  /** A command, and what its document prints below it. */
  record Example(Path document, String command, String printed) {
    @Override
    public String toString() {
      return document + ": " + command;
    }
  }

  @BeforeAll
  void serve(@TempDir Path temp) throws Exception {
    assumeTrue(Ran.isInstalled("curl"), "curl is not installed: its examples are not run");
    searcher = ExampleIndex.in(temp.resolve("index"));
    site = Site.over(searcher);
  }

  @AfterAll
  void stop() throws Exception {
    if (site != null) {
      site.close();
      searcher.close();
    }
  }

  static Stream<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path document : DOCUMENTS) {
      String text = Files.readString(document);
      List<MatchResult> found = COMMAND.matcher(text).results().toList();
      for (MatchResult command : found) {
        examples.add(new Example(document, command.group(), printed(text, command.end())));
      }
    }
    return examples.stream();
  }

  /** The block below a command: fenced, or the indented lines that follow. */
  private static String printed(String text, int from) {
    int fence = text.indexOf("```json\n", from);
    String between = fence < 0 ? text.substring(from) : text.substring(from, fence);
    if (fence >= 0 && between.lines().count() <= 3) {
      int start = fence + "```json\n".length();
      return text.substring(start, text.indexOf("```", start));
    }
    StringBuilder block = new StringBuilder();
    text.substring(from)
        .lines()
        .skip(1)
        .takeWhile(line -> line.startsWith("    "))
        .forEach(line -> block.append(line.strip()));
    return block.toString();
  }

  @Test
  void thereAreExamples() throws IOException {
    assertThat(examples().map(Example::document)).contains(DOCUMENTS.get(0), DOCUMENTS.get(1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void exampleGivesWhatIsPrinted(Example example) throws Exception {
    assertThat(example.command()).as("the address that serve has").contains(ADDRESS);
    String served =
        example.command().replace("curl", "curl -sS").replace(ADDRESS, "" + site.address("/"));
    Ran ran = Ran.of(List.of("sh", "-c", served));
    assertThat(ran.exit()).as(ran.output()).isZero();
    assertThat(example.printed()).as("what it gives, printed below it").isNotEmpty();
    check(example.printed(), ran.output());
  }

  private static void check(String printed, String given) {
    JsonNode answer = JsonMapper.shared().readTree(given);
    if (!printed.contains("…")) {
      checkShape(JsonMapper.shared().readTree(printed), answer, "");
      return;
    }
    // What is left out is marked; all that is there has to be in the answer, in its order.
    int at = 0;
    for (String part : printed.split("…", -1)) {
      String kept = part.replaceAll("^,|,$", "");
      int found = given.indexOf(kept, at);
      assertThat(found).as("%s in %s", kept, given).isGreaterThanOrEqualTo(0);
      at = found + kept.length();
    }
  }

  /** The same keys in the same order everywhere, and the same values but for what is measured. */
  private static void checkShape(JsonNode printed, JsonNode given, String at) {
    assertThat(given.getNodeType()).as(at).isEqualTo(printed.getNodeType());
    if (printed.isObject()) {
      Set<String> names = new LinkedHashSet<>(given.propertyNames());
      assertThat(names).as(at).containsExactlyElementsOf(printed.propertyNames());
      for (Map.Entry<String, JsonNode> field : printed.properties()) {
        checkShape(field.getValue(), given.get(field.getKey()), at + "/" + field.getKey());
      }
    } else if (printed.isArray()) {
      assertThat(given.size()).as(at).isEqualTo(printed.size());
      for (int i = 0; i < printed.size(); i++) {
        checkShape(printed.get(i), given.get(i), at + "/" + i);
      }
    } else if (!at.endsWith("/took_ms") && !at.endsWith("/score")) {
      assertThat(given).as(at).isEqualTo(printed);
    }
  }
}
