package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Source;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keywords in context over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KwicTest {
  private static final String EVIL = "=HYPERLINK(1) <script>alert(1)</script>";

  private Site site;

  @BeforeAll
  void start() throws Exception {
    List<Article> articles = new ArrayList<>(Samples.all());
    articles.add(
        Article.builder(new ArticleId("evil"), new Source("e.txt", "text", null, EVIL))
            .headline(EVIL)
            .body(
                List.of(
                    Block.paragraph(EVIL + " zebra crossing"),
                    Block.paragraph("An apple zebra barks"),
                    Block.paragraph("A mango zebra asks")))
            .build());
    site = Site.of(articles);
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private List<String> lines(String address) throws Exception {
    List<String> lines = new ArrayList<>();
    for (JsonNode line : site.json(address).get("lines")) {
      lines.add(line.get("before").stringValue() + "|" + line.get("after").stringValue());
    }
    return lines;
  }

  @Test
  void everyMatchIsALine() throws Exception {
    JsonNode answer = site.json("/kwic.json?q=grain");

    assertThat(answer.get("total").intValue()).isEqualTo(1);
    assertThat(answer.get("matches").intValue()).isEqualTo(answer.get("lines").size());
    assertThat(answer.at("/lines/0/field").stringValue()).isEqualTo("headline");
    assertThat(answer.at("/lines/0/before").stringValue()).isEmpty();
    assertThat(answer.at("/lines/0/match").stringValue()).isEqualTo("Grain");
    assertThat(answer.at("/lines/0/after").stringValue()).startsWith("talks resume in Istanbul");
    assertThat(answer.at("/lines/0/published/at").stringValue()).startsWith("2024-03-04");
    assertThat(answer.at("/lines/0/publisher").stringValue()).isEqualTo("The Harbour Post");
  }

  @Test
  void linesAreSortedByEitherSide() throws Exception {
    assertThat(lines("/kwic.json?q=zebra&by=after"))
        .extracting(line -> line.substring(line.indexOf('|') + 1))
        .containsExactly("asks", "barks", "crossing");
    assertThat(lines("/kwic.json?q=zebra&by=before"))
        .extracting(line -> line.substring(0, line.indexOf('|')))
        .containsExactly(EVIL, "An apple", "A mango");
  }

  @Test
  void tableSafeForSpreadsheetsHasARowAMatch() throws Exception {
    HttpResponse<String> answer = site.get("/kwic.csv?q=zebra");

    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(answer.body().lines().toList())
        .hasSize(4)
        .startsWith("id,published,publisher,headline,field,before,match,after,url");
    assertThat(answer.body().lines().skip(1)).allMatch(row -> row.startsWith("evil,,'=HYPERLINK"));
  }

  @Test
  void moreArticlesThanAreReadAreALinkAway() throws Exception {
    Document page = Jsoup.parse(site.get("/kwic?q=sanctions&limit=10&by=after").body());
    String next = page.expectFirst("a[rel=next]").attr("href");

    assertThat(page.select(".meta").text())
        .contains("in 10 of 24 articles", "Sorted within these 10 articles");
    assertThat(page.select(".sizes a").eachAttr("href"))
        .containsExactly(
            "/kwic?q=sanctions&by=after",
            "/kwic?q=sanctions&limit=250&by=after",
            "/kwic?q=sanctions&limit=500&by=after");
    assertThat(next).contains("cursor=", "limit=10", "by=after");
    assertThat(Jsoup.parse(site.get(next).body()).select(".kwic tbody tr")).isNotEmpty();
    assertThat(site.get("/kwic.csv?q=sanctions&limit=10").headers().firstValue("Link"))
        .hasValueSatisfying(link ->
            assertThat(link).startsWith("</kwic.csv?q=sanctions").endsWith("; rel=\"next\""));
  }

  @Test
  void pageLeadsToTheArticlesAndBack() throws Exception {
    Document page = Jsoup.parse(site.get("/kwic?q=grain&publisher=The+Harbour+Post").body());

    assertThat(page.select(".kwic tbody tr").size()).isEqualTo(3);
    assertThat(page.expectFirst(".kwic .match mark").text()).isEqualTo("Grain");
    assertThat(page.expectFirst(".kwic .source a").attr("href"))
        .isEqualTo("/articles/a1b2c3d4e5f60718?q=grain&publisher=The+Harbour+Post#match-1");
    assertThat(page.expectFirst(".to-results").attr("href"))
        .isEqualTo("/search?q=grain&publisher=The+Harbour+Post");
  }

  @Test
  void queryWithNothingToMarkSaysSo() throws Exception {
    Document page = Jsoup.parse(site.get("/kwic?q=date:2024").body());

    assertThat(page.select("main").text()).contains("No match can be shown");
  }

  @Test
  void hostileTextStaysText() throws Exception {
    Document page = Jsoup.parse(site.get("/kwic?q=zebra").body());

    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select(".kwic").text()).contains("<script>alert(1)</script>");
  }

  @ParameterizedTest
  @CsvSource({
    "'', q",
    "?q=, q",
    "?q=grain&limit=501, limit",
    "?q=grain&limit=0, limit",
    "?q=grain&by=middle, by",
    "?q=grain&cursor=nonsense, cursor",
    "?q=(grain&syntax=strict, q",
    "?q=grain&sort=best, sort",
  })
  void whatCannotBeUsedIsNamed(String parameters, String parameter) throws Exception {
    for (String suffix : List.of(".json", ".csv")) {
      HttpResponse<String> answer = site.get("/kwic" + suffix + parameters);
      assertThat(answer.statusCode()).as(suffix + parameters).isEqualTo(400);
      assertThat(JsonMapper.shared().readTree(answer.body()).at("/error/parameter").stringValue())
          .isEqualTo(parameter);
    }
    assertThat(site.get("/kwic" + parameters).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/kwic?q=grain", "/kwic.json?q=grain", "/kwic.csv?q=grain"})
  void headAnswersAsGet(String address) throws Exception {
    assertThat(site.send("HEAD", address).statusCode()).isEqualTo(200);
  }
}
