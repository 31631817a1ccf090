package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.lucene.LuceneIndex;
import bureau.search.Indexer;
import bureau.search.InputFile;
import bureau.search.Searcher;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
 * An article with something bad in every field, out of the real index, on every address: whatever
 * the form, it stays a text in it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileEverywhereTest {
  /** Markup, quotes, and what ends a value in each of the forms, with line breaks of all kinds. */
  private static final String EVIL =
      "=needle\"'><script>alert(1)</script><img src=x onerror=a()>]]>&amp;\\}\n"
          + "ER  - \r\nTY  - NEWS\r\n@article{evil, title={x}}\u2028[x](javascript:a())\u0085\u001b[31m\u202e";

  private static final Pattern RIS = Pattern.compile("[A-Z][A-Z0-9]  - .*");

  private Site site;
  private Searcher searcher;

  @BeforeAll
  void start(@TempDir Path temp) throws Exception {
    LuceneIndex index = new LuceneIndex(temp);
    try (Indexer indexer = index.rebuild()) {
      for (Article each :
          List.of(
              article("evil-1", "javascript:alert(1)"),
              article("e\"><script>\r\nX: y", "data:text/html,<script>alert(1)</script>"))) {
        indexer.add(each, new InputFile("a/" + each.id().value(), 1, java.time.Instant.EPOCH, "x"));
      }
      indexer.commit();
    }
    searcher = index.searcher(Duration.ofDays(1));
    site = Site.over(searcher);
  }

  @AfterAll
  void stop() {
    site.close();
    searcher.close();
  }

  private static Article article(String id, String url) {
    return Article.builder(new ArticleId(id), new Source("../" + EVIL, EVIL, url, EVIL))
        .headline(EVIL)
        .deck(EVIL)
        .byline(new Byline(EVIL, List.of(new Author(EVIL, EVIL))))
        .dateline(new Dateline(EVIL, EVIL, EVIL))
        .published(
            new Stamp(
                LocalDateTime.parse("2024-03-04T16:12:00"),
                ZoneOffset.UTC,
                EVIL,
                Stamp.Precision.MINUTE,
                Stamp.Origin.META))
        .pictures(List.of(new Picture(EVIL, EVIL)))
        .section(EVIL)
        .keywords(List.of(EVIL))
        .language("en\" onmouseover=\"a()")
        .body(
            List.of(
                Block.paragraph(EVIL + " \ud800 lone"),
                new Block(Block.Kind.SUBHEAD, EVIL),
                new Block(Block.Kind.QUOTE, EVIL),
                new Block(Block.Kind.ITEM, EVIL)))
        .build();
  }

  /** Every address there is, each with a search and an article of the hostile ones. */
  static Stream<String> addresses() throws Exception {
    List<String> addresses = new ArrayList<>();
    String evil = URLEncoder.encode("\"><script>alert(1)</script>\r\nX: y", StandardCharsets.UTF_8);
    for (String path :
        List.of(
            "/search",
            "/search.json",
            "/search.csv",
            "/search.jsonl",
            "/search.ris",
            "/search.bib",
            "/search.csl.json",
            "/search.md",
            "/search.atom",
            "/kwic",
            "/kwic.json",
            "/kwic.csv",
            "/trends",
            "/trends.json",
            "/suggest.json")) {
      addresses.add(path + "?q=needle");
      addresses.add(path + "?q=" + evil + "&publisher=" + evil);
      if (!path.startsWith("/suggest")) {
        addresses.add(path + "?q=needle&sort=" + evil + "&cursor=" + evil + "&limit=" + evil);
      }
    }
    addresses.add("/search?q=needle&explain=true");
    addresses.add("/search.json?q=needle&explain=true&duplicates=all");
    for (String id :
        List.of(
            "evil-1",
            URLEncoder.encode("e\"><script>\r\nX: y", StandardCharsets.UTF_8).replace("+", "%20"),
            evil)) {
      for (String end :
          List.of("?q=needle", ".json", ".ris", ".bib", ".csl.json", ".txt", "/similar.json")) {
        addresses.add("/articles/" + id + end);
      }
    }
    addresses.addAll(
        List.of(
            "/",
            "/status",
            "/status.json",
            "/help?lang=" + evil,
            "/opensearch.xml",
            "/openapi.json",
            "/metrics",
            "/healthz",
            "/readyz",
            "/assets/" + evil,
            "/" + evil,
            "/marked?id=" + evil,
            "/marked.csv?id=" + evil));
    return addresses.stream();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void textStaysTextInEveryForm(String address) throws Exception {
    HttpResponse<String> answer = site.get(address);
    assertThat(answer.statusCode()).isIn(200, 303, 400, 404);
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          assertThat(name).isNotEqualToIgnoringCase("X");
          assertThat(values).allMatch(value -> value.chars().allMatch(c -> c >= ' ' && c < 127));
        });
    String type = answer.headers().firstValue("Content-Type").orElse("none").split(";", -1)[0];
    String body = answer.body();
    switch (type) {
      case "text/html" -> checkPage(body);
      case "application/json", "application/vnd.citationstyles.csl+json" ->
          assertThat(JsonMapper.shared().readTree(body)).isNotNull();
      case "application/x-ndjson", "application/jsonl" ->
          assertThat(body.lines())
              .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"));
      case "application/atom+xml" -> checkFeed(body);
      case "text/csv" -> checkTable(body);
      case "application/x-research-info-systems" -> checkRis(body);
      case "application/x-bibtex" -> checkBibTex(body);
      case "text/markdown" -> checkMarkdown(body);
      case "text/plain" ->
          assertThat(body.strip().contains("\n"))
              .as("one line")
              .isEqualTo(address.equals("/metrics"));
      case "application/opensearchdescription+xml", "none" ->
          assertThat(body).doesNotContain("<script");
      default -> throw new AssertionError("A form that is not checked: " + type);
    }
  }

  private static void checkPage(String body) {
    Document page = Jsoup.parse(body);
    assertThat(page.select("img, iframe, object, embed, base, style, meta[http-equiv]")).isEmpty();
    assertThat(page.select("script").eachAttr("src"))
        .isNotEmpty()
        .allMatch(src -> src.matches("/assets/[a-z]+\\.[0-9a-f]{12}\\.js"));
    assertThat(page.select("script:not([src])"))
        .allSatisfy(data -> {
          assertThat(data.attr("type")).isEqualTo("application/ld+json");
          assertThat(data.data()).doesNotContain("<");
          assertThat(JsonMapper.shared().readTree(data.data()).isObject()).isTrue();
        });
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute ->
              attribute.getKey().startsWith("on") || attribute.getKey().equals("style"));
      for (String link : List.of("href", "action", "formaction", "src")) {
        if (element.hasAttr(link)) {
          assertThat(element.attr(link)).matches("(?s)(/(?!/)|#|\\?|https?://).*||[a-z]+\\.md");
        }
      }
    }
  }

  private static void checkFeed(String body) {
    Document feed = Jsoup.parse(body, org.jsoup.parser.Parser.xmlParser());
    assertThat(feed.select("script, img")).isEmpty();
    assertThat(feed.select("link").eachAttr("href")).allMatch(href -> href.startsWith("http"));
    for (Element content : feed.select("content")) {
      assertThat(Jsoup.parse(content.wholeText()).select("script, img")).isEmpty();
    }
  }

  private static void checkTable(String body) throws Exception {
    try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> rows =
        CsvReader.builder().ofCsvRecord(new StringReader(body))) {
      rows.forEach(row ->
          assertThat(row.getFields()).allMatch(cell -> !cell.matches("(?s)[=+@\\t\\r\\n-].*")));
    }
  }

  private static void checkRis(String body) {
    assertThat(body.lines().filter(line -> !line.isEmpty()))
        .allSatisfy(line -> assertThat(line).matches(RIS));
    long begun = body.lines().filter(line -> line.startsWith("TY  - ")).count();
    assertThat(body.lines().filter(line -> line.startsWith("ER  - "))).hasSize((int) begun);
    assertThat(begun).isLessThanOrEqualTo(2);
    assertThat(body.lines().filter(line -> line.startsWith("UR  - "))).isEmpty();
  }

  private static void checkBibTex(String body) throws Exception {
    BibTeXDatabase read = new BibTeXParser().parse(new StringReader(body));
    assertThat(read.getEntries().size()).isLessThanOrEqualTo(2);
    assertThat(read.getEntries().keySet())
        .allMatch(entry -> entry.getValue().startsWith("bureau-"));
  }

  private static void checkMarkdown(String body) {
    Parser.builder()
        .build()
        .parse(body)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlBlock block) {
                throw new AssertionError("markup: " + block.getLiteral());
              }

              @Override
              public void visit(HtmlInline inline) {
                throw new AssertionError("markup: " + inline.getLiteral());
              }

              @Override
              public void visit(Link link) {
                assertThat(link.getDestination()).startsWith("http");
              }
            });
  }

  @Test
  void everyDescribedAddressIsTried() throws Exception {
    JsonNode described = site.json("/openapi.json").path("paths");
    List<String> tried = addresses().toList();
    for (String path : described.propertyNames()) {
      if (!path.startsWith("/admin/")) {
        String start = path.replace("{id}", "evil-1");
        assertThat(tried).anyMatch(each -> each.startsWith(start));
      }
    }
  }
}
