package bureau.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import bureau.article.Article;
import bureau.search.SampleArticles;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Citations are read by Citation.js, which needs Node. */
class CitationReadersIT {
  private static final Path SCRIPT = Path.of("src/test/citations").toAbsolutePath();
  private static final Path WORK = Path.of("target/citations").toAbsolutePath();
  private static final List<Article> ARTICLES = SampleArticles.all();

  @BeforeAll
  static void installReader() throws Exception {
    assumeThat(isThere("npm")).as("npm is not installed; script/test installs it").isTrue();
    Files.createDirectories(WORK);
    for (String file : List.of("package.json", "package-lock.json", "read.js")) {
      Files.deleteIfExists(WORK.resolve(file));
      Files.copy(SCRIPT.resolve(file), WORK.resolve(file));
    }
    run("", "npm", "ci", "--no-audit", "--no-fund", "--silent");
  }

  @Test
  void cslIsReadAsItIs() throws Exception {
    JsonNode read = read(CitationFormat.CSL);
    JsonNode written = written();
    for (int i = 0; i < ARTICLES.size(); i++) {
      for (String field : written.get(i).propertyNames()) {
        assertThat(read.get(i).path(field)).as(field).isEqualTo(written.get(i).path(field));
      }
    }
  }

  @Test
  void bibTexKeepsAllButTheSection() throws Exception {
    List<String> kept = List.of("id", "title", "container-title", "issued", "abstract", "URL");
    JsonNode read = read(CitationFormat.BIBTEX);
    JsonNode written = written();
    assertThat(read.size()).isEqualTo(ARTICLES.size());
    for (int i = 0; i < ARTICLES.size(); i++) {
      same(kept, read.get(i), written.get(i));
      assertThat(names(read.get(i).path("author"))).isEqualTo(names(written.get(i).path("author")));
      assertThat(keywords(read.get(i))).isEqualTo(keywords(written.get(i)));
    }
  }

  /** Of a newspaper article's date Citation.js reads the year alone, in RIS. */
  @Test
  void risKeepsAll() throws Exception {
    List<String> kept =
        List.of("id", "type", "title", "container-title", "section", "abstract", "language", "URL");
    JsonNode read = read(CitationFormat.RIS);
    JsonNode written = written();
    assertThat(read.size()).isEqualTo(ARTICLES.size());
    for (int i = 0; i < ARTICLES.size(); i++) {
      same(kept, read.get(i), written.get(i));
      assertThat(keywords(read.get(i))).isEqualTo(keywords(written.get(i)));
      assertThat(year(read.get(i))).isEqualTo(year(written.get(i)));
    }
  }

  private static void same(List<String> fields, JsonNode read, JsonNode written) {
    for (String field : fields) {
      assertThat(read.path(field)).as(field).isEqualTo(written.path(field));
    }
  }

  private static List<String> names(JsonNode authors) {
    return authors
        .valueStream()
        .map(name ->
            name.path("literal").asString("")
                + name.path("family").asString("")
                + ","
                + name.path("given").asString(""))
        .toList();
  }

  private static String keywords(JsonNode item) {
    return item.path("keyword").asString("").replace(", ", ",");
  }

  private static JsonNode year(JsonNode item) {
    return item.path("issued").path("date-parts").path(0).path(0);
  }

  private static JsonNode written() {
    return JsonMapper.shared().readTree(all(CitationFormat.CSL));
  }

  private static JsonNode read(CitationFormat format) throws Exception {
    return JsonMapper.shared().readTree(run(all(format), "node", "read.js"));
  }

  private static String all(CitationFormat format) {
    StringWriter out = new StringWriter();
    format.write(ARTICLES.stream(), out);
    return out.toString();
  }

  private static boolean isThere(String program) {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String run(String input, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(WORK.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream out = process.getInputStream()) {
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
      return text;
    }
  }
}
