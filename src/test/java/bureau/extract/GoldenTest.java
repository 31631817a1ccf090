package bureau.extract;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.read.ArticleReader;
import bureau.read.Sink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks the folders of src/test/resources/extract: each holds a page.html or export.txt, and in
 * expected.json those fields of its article that the case is about; for a file with several
 * articles an array of them, for one without any {"skipped": reason}.
 */
class GoldenTest {
  private static final Path CASES = Path.of("src/test/resources/extract");

  static List<Path> cases() throws IOException {
    try (Stream<Path> paths = Files.list(CASES)) {
      return paths.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void caseComesOutAsExpected(Path folder) throws IOException {
    JsonNode expected =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("expected.json")));
    List<JsonNode> read = read(folder);
    List<JsonNode> all =
        expected.isArray() ? List.copyOf(((ArrayNode) expected).values()) : List.of(expected);
    assertThat(read).hasSameSizeAs(all);
    for (int i = 0; i < all.size(); i++) {
      assertThat(picked(read.get(i), all.get(i))).isEqualTo(all.get(i));
    }
  }

  private static List<JsonNode> read(Path folder) throws IOException {
    Path file = folder.resolve("page.html");
    file = Files.exists(file) ? file : folder.resolve("export.txt");
    List<JsonNode> read = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file)) {
      new ArticleReader().read(bytes, folder.relativize(file).toString(), sink(read));
    }
    return read;
  }

  /** The fields that the case is about; a body given as strings is compared as strings. */
  private static JsonNode picked(JsonNode read, JsonNode expected) {
    ObjectNode picked = JsonMapper.shared().createObjectNode();
    for (Map.Entry<String, JsonNode> field : expected.properties()) {
      JsonNode value = read.path(field.getKey());
      boolean plain =
          field.getKey().equals("body")
              && !field.getValue().isEmpty()
              && field.getValue().get(0).isString();
      picked.set(field.getKey(), plain ? texts(value) : value);
    }
    return picked;
  }

  private static JsonNode texts(JsonNode body) {
    ArrayNode texts = JsonMapper.shared().createArrayNode();
    body.forEach(block -> texts.add(block.path("text").asString()));
    return texts;
  }

  private static Sink sink(List<JsonNode> read) {
    return new Sink() {
      @Override
      public void article(Article article) {
        read.add(ArticleLine.of(article));
      }

      @Override
      public void skipped(String where, String reason) {
        read.add(JsonMapper.shared().createObjectNode().put("skipped", reason));
      }

      @Override
      public void failed(String where, String error) {
        read.add(JsonMapper.shared().createObjectNode().put("failed", error));
      }
    };
  }
}
