package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.search.Searcher;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is described and what is answered are the same, key by key and parameter by parameter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  private static final Pattern PARAMETER_ROW =
      Pattern.compile("(?m)^\\| ((?:`[a-z]+`(?:, )?)+) \\| [^|]");
  private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

  /** Questions whose answers have all that an answer can have. */
  private static final List<String> ASKED =
      List.of(
          "/search.json",
          "/search.json?q=summit&explain=true",
          "/search.json?q=sumit",
          "/search.json?q=putin+kim&facets=none",
          "/search.json?q=tumen+river+zzyzx+treaty&duplicates=all",
          "/search.json?q=summit&limit=2&sort=oldest",
          "/suggest.json?q=su",
          "/kwic.json?q=summit",
          "/trends.json?q=summit&q=grain",
          "/status.json",
          "/healthz",
          "/readyz");

  private final Map<String, Schema> schemas = new HashMap<>();
  private Site site;
  private Searcher searcher;
  private JsonNode described;

  @BeforeAll
  void start(@TempDir Path temp) throws Exception {
    searcher = ExampleIndex.in(temp);
    site = Site.over(searcher);
    described = site.json("/openapi.json");
  }

  @AfterAll
  void stop() {
    site.close();
    searcher.close();
  }

  @Test
  void everyAnswerIsAsItIsDescribed() throws Exception {
    for (String address : ASKED) {
      String path = address.replaceAll("\\?.*", "");
      assertThat(problems(path, "200", site.get(address))).as(address).isEmpty();
    }
    for (JsonNode hit : site.json("/search.json?limit=1000&facets=none").path("hits")) {
      String id = URLEncoder.encode(hit.path("id").asString(), StandardCharsets.UTF_8);
      assertThat(problems("/articles/{id}.json", "200", site.get("/articles/" + id + ".json")))
          .isEmpty();
      assertThat(
              problems(
                  "/articles/{id}/similar.json",
                  "200",
                  site.get("/articles/" + id + "/similar.json")))
          .isEmpty();
    }
  }

  @Test
  void everyErrorIsAsItIsDescribed() throws Exception {
    assertThat(problems("/search.json", "400", site.get("/search.json?limit=many"))).isEmpty();
    assertThat(problems("/search.json", "400", site.get("/search.json?q=(a&syntax=strict")))
        .isEmpty();
    assertThat(problems("/articles/{id}.json", "404", site.get("/articles/none.json"))).isEmpty();
  }

  @Test
  void keyThatIsNotDescribedWouldBeFound() {
    String answer = "{\"hits\":[],\"more\":1}";
    assertThat(problems("/articles/{id}/similar.json", "200", answer)).isNotEmpty();
  }

  @Test
  void everyAddressAnswersWithWhatIsDescribed() throws Exception {
    String id = site.json("/search.json?limit=1").at("/hits/0/id").asString();
    for (Map.Entry<String, JsonNode> path : described.path("paths").properties()) {
      String address = path.getKey().replace("{id}", id);
      if (path.getValue().has("post")) {
        assertThat(site.send("POST", address).statusCode()).as("nobody may here").isEqualTo(403);
        continue;
      }
      HttpResponse<String> answer = site.get(address + "?" + required(path.getValue(), ""));
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      String media =
          path.getValue().at("/get/responses/200/content").propertyNames().iterator().next();
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(media);
    }
  }

  @Test
  void everyParameterIsTakenAndRefusedAsItIsDescribed() throws Exception {
    for (Map.Entry<String, JsonNode> path : described.path("paths").properties()) {
      for (JsonNode given : path.getValue().at("/get/parameters")) {
        JsonNode parameter = resolved(given);
        String name = parameter.path("name").asString();
        if (parameter.path("in").asString().equals("path")) {
          continue;
        }
        String value = example(parameter);
        String start = path.getKey().replace("{id}", "none") + "?";
        String query = required(path.getValue(), name);
        if (!start.contains("/none/")) {
          assertThat(site.get(start + query + name + "=" + encoded(value)).statusCode())
              .as("%s with %s=%s", path.getKey(), name, value)
              .isEqualTo(200);
        }
        JsonNode schema = parameter.path("schema");
        if (schema.has("enum")
            || schema.has("pattern")
            || schema.path("type").asString().equals("integer")) {
          HttpResponse<String> refused = site.get(start + query + name + "=n%21o");
          assertThat(refused.statusCode()).as("%s with odd %s", path.getKey(), name).isEqualTo(400);
          assertThat(refused.body()).contains("\"parameter\":\"" + name + "\"");
        }
      }
    }
  }

  @Test
  void searchHasTheParametersThatTheDocsList() throws Exception {
    String docs = Files.readString(Path.of("docs/http.md"));
    String table =
        docs.substring(
            docs.indexOf("## Parameters of a search"), docs.indexOf("A parameter that is"));
    List<String> listed = new ArrayList<>();
    PARAMETER_ROW
        .matcher(table)
        .results()
        .map(row -> row.group(1))
        .forEach(names ->
            NAME.matcher(names)
                .results()
                .map(MatchResult::group)
                .forEach(name -> listed.add(name.replace("`", ""))));
    List<String> parameters = new ArrayList<>();
    described
        .at("/paths/~1search.json/get/parameters")
        .forEach(given -> parameters.add(resolved(given).path("name").asString()));
    assertThat(parameters).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void everyAddressOfDataInTheDocsIsDescribed() throws Exception {
    String docs = Files.readString(Path.of("docs/http.md"));
    TreeSet<String> listed =
        Pattern.compile("(?m)^\\| (`/[^|]*) \\|")
            .matcher(docs)
            .results()
            .flatMap(row ->
                Pattern.compile("`(/[a-z{}./]+\\.[a-z.]+|/metrics|/healthz|/readyz)`")
                    .matcher(row.group(1))
                    .results())
            .map(address -> address.group(1))
            .filter(address -> !address.startsWith("/marked"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).hasSizeGreaterThan(10);
    assertThat(new TreeSet<>(described.path("paths").propertyNames())).containsAll(listed);
  }

  /** The parameters that an address must have, but for one of them, with their examples. */
  private String required(JsonNode path, String without) {
    StringBuilder query = new StringBuilder();
    for (JsonNode given : path.at("/get/parameters")) {
      JsonNode parameter = resolved(given);
      String name = parameter.path("name").asString();
      if (parameter.path("in").asString().equals("query")
          && parameter.path("required").asBoolean(false)
          && !name.equals(without)) {
        query.append(name).append('=').append(encoded(example(parameter))).append('&');
      }
    }
    return query.toString();
  }

  private static String example(JsonNode parameter) {
    JsonNode example = parameter.path("example");
    return (example.isArray() ? example.get(0) : example).asString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : described.at(reference.substring(1));
  }

  private List<String> problems(String path, String status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status));
    return problems(path, status, answer.body());
  }

  private List<String> problems(String path, String status, String answer) {
    return schemas
        .computeIfAbsent(path + " " + status, unused -> schema(path, status))
        .validate(JsonMapper.shared().readTree(answer))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private Schema schema(String path, String status) {
    JsonNode response = described.path("paths").path(path).at("/get/responses").path(status);
    JsonNode schema = resolved(response).path("content").path("application/json").path("schema");
    assertThat(schema.isObject()).as("%s has a schema for %s", path, status).isTrue();
    String root =
        "{\"allOf\":[" + schema + "],\"components\":" + described.path("components") + "}";
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            SchemaLocation.of("https://bureau.example/schema"), JsonMapper.shared().readTree(root));
  }
}
