package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Source;
import bureau.export.ResultFormat;
import bureau.search.Results;
import bureau.search.SearchRequest;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All hits of a search, read as those read them who take them away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportRoutesTest {
  private static final int BRIEFINGS = 24;

  private Site site;

  @BeforeAll
  void start() throws Exception {
    site = Site.of(Samples.all());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatHasItsMediaTypeAndIsNotEmpty(ResultFormat format) throws Exception {
    HttpResponse<String> answer = site.get("/search." + format.suffix() + "?q=sanctions");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
        .isEqualTo(format.mediaType() + ";charset=utf-8");
    assertThat(answer.body()).contains("Briefing 7");
  }

  @ParameterizedTest
  @EnumSource
  void whatNothingMatchesIsWholeToo(ResultFormat format) throws Exception {
    assertThat(site.get("/search." + format.suffix() + "?q=zzyzx").statusCode()).isEqualTo(200);
  }

  @Test
  void allHitsAreGivenUnlessALimitIsAskedFor() throws Exception {
    assertThat(site.get("/search.jsonl?q=briefing").body().lines()).hasSize(BRIEFINGS);
    assertThat(site.get("/search.jsonl?q=briefing&limit=3").body().lines()).hasSize(3);
    assertThat(site.get("/search.csv?q=briefing&limit=0").body().lines()).hasSize(2);
  }

  @Test
  void tableCountsItsRowsOverAllPages() throws Exception {
    List<Article> many = new ArrayList<>();
    for (int i = 0; i < 1_203; i++) {
      many.add(note(i));
    }
    try (Site large = Site.of(many)) {
      List<String> rows = large.get("/search.csv?q=").body().lines().toList();
      assertThat(rows).hasSize(1_204);
      assertThat(rows.getLast()).startsWith("1,,1203,1203,");
    }
  }

  @Test
  void lineIsTheArticleAsItsOwnAddressGivesIt() throws Exception {
    JsonNode line = JsonMapper.shared().readTree(site.get("/search.jsonl?q=lindqvist").body());
    assertThat(line).isEqualTo(site.json("/articles/a1b2c3d4e5f60718.json"));
    assertThat(line.path("body").size()).isPositive();
  }

  @Test
  void feedIsReadBackWithWholeArticles() throws Exception {
    SyndFeed feed = feed("/search.atom?q=grain");

    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getTitle()).isEqualTo("Bureau: grain");
    SyndEntry entry =
        feed.getEntries().stream()
            .filter(one -> one.getTitle().startsWith("Grain talks resume"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.getLink()).isEqualTo("https://harbour-post.example/world/grain-talks");
    assertThat(entry.getAuthors())
        .extracting(author -> author.getName())
        .containsExactly("Marta Lindqvist", "Deniz Aksoy");
    assertThat(entry.getUpdatedDate()).isEqualTo("2024-03-05T06:40:00Z");
    assertThat(entry.getDescription().getValue()).startsWith("Delegations from four countries");
    assertThat(Jsoup.parse(entry.getContents().getFirst().getValue()).select("p")).isNotEmpty();
  }

  @Test
  void feedHasTheNewestFiftyUnlessMoreAreAskedFor() throws Exception {
    List<Article> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(note(i));
    }
    try (Site large = Site.of(many)) {
      assertThat(feed(large, "/search.atom").getEntries()).hasSize(50);
      assertThat(feed(large, "/search.atom?limit=60").getEntries()).hasSize(60);
    }
    assertThat(feed("/search.atom?q=briefing").getEntries().getFirst().getTitle())
        .startsWith("Briefing 24");
  }

  @Test
  void idsOfAFeedStayAndAreAllDifferent() throws Exception {
    List<String> ids = feed("/search.atom").getEntries().stream().map(SyndEntry::getUri).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    assertThat(feed("/search.atom").getEntries()).extracting(SyndEntry::getUri).isEqualTo(ids);
  }

  @Test
  void feedLeavesOutWhatXmlCannotHold() throws Exception {
    Article odd =
        Article.builder(new ArticleId("odd"), new Source("odd.txt", "text", null, null))
            .headline("A\u0000bell\u0007 and \ud800 half a letter & <b>")
            .body(List.of(Block.paragraph("a < b & c\u000b")))
            .build();
    try (Site broken = Site.of(List.of(odd))) {
      SyndEntry entry = feed(broken, "/search.atom").getEntries().getFirst();
      assertThat(entry.getTitle()).isEqualTo("A bell and  half a letter & <b>");
      assertThat(entry.getContents().getFirst().getValue()).isEqualTo("<p>a &lt; b &amp; c</p>\n");
    }
  }

  @Test
  void digestIsReadBackAsItWasMeant() throws Exception {
    Article odd =
        Article.builder(
                new ArticleId("odd"),
                new Source("odd.html", "html", "https://post.example/a_(b)?c=<d>", "Post *and* Co"))
            .headline("# 1. *Stars* & [links](x) <b>_bold_</b> `code`")
            .deck("- not a list")
            .build();
    try (Site broken = Site.of(List.of(odd))) {
      String markdown = broken.get("/search.md").body();
      Document page =
          Jsoup.parse(
              HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
      assertThat(page.select("h2").text())
          .isEqualTo("# 1. *Stars* & [links](x) <b>_bold_</b> `code`");
      assertThat(page.select("h2 a").attr("href")).startsWith("https://post.example/a_(b)?c=%3Cd");
      assertThat(page.select("em").text()).isEqualTo("Post *and* Co");
      assertThat(page.select("p").eachText()).last().isEqualTo("- not a list");
      assertThat(page.select("li, b, code")).isEmpty();
    }
  }

  @Test
  void badParameterIsAnErrorInData() throws Exception {
    HttpResponse<String> answer = site.get("/search.ris?q=x&limit=many");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"parameter\":\"limit\"");
    assertThat(site.get("/search.csv?q=x&cursor=none").body()).contains("\"parameter\":\"cursor\"");
  }

  @Test
  void headFetchesNothingBeyondTheFirstPage() throws Exception {
    HttpResponse<String> answer = site.send("HEAD", "/search.csv?q=briefing");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void answerThatFailsHalfwayIsNotTakenForAWhole() throws Exception {
    List<Article> many = new ArrayList<>();
    for (int i = 0; i < 1_203; i++) {
      many.add(note(i));
    }
    FakeSearcher failing =
        new FakeSearcher(many) {
          @Override
          public Results search(SearchRequest request) {
            if ("at1000".equals(request.cursor())) {
              throw new IllegalStateException("the disk is gone");
            }
            return super.search(request);
          }
        };
    try (Site broken = Site.over(failing)) {
      assertThatThrownBy(() -> broken.get("/search.csv")).isInstanceOf(IOException.class);
      assertThat(broken.get("/healthz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void browsersAndFeedReadersFindTheSearch() throws Exception {
    Document page = Jsoup.parse(site.get("/search?q=grain+talks").body());
    assertThat(page.select("link[rel=alternate][type=application/atom+xml]").attr("href"))
        .isEqualTo("/search.atom?q=grain+talks");
    assertThat(page.select("link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
    assertThat(page.select(".exports a").eachText())
        .containsExactly("CSV", "JSON Lines", "RIS", "BibTeX", "CSL-JSON", "Markdown", "Atom");
    Document description =
        Jsoup.parse(site.get("/opensearch.xml").body(), "", org.jsoup.parser.Parser.xmlParser());
    assertThat(description.select("Url[type=text/html]").attr("template"))
        .isEqualTo(site.address("/search").toString() + "?q={searchTerms}");
  }

  private static Article note(int number) {
    return Article.builder(
            new ArticleId("note-" + number), new Source("n" + number, "text", null, null))
        .headline("Note " + number)
        .build();
  }

  private SyndFeed feed(String address) throws Exception {
    return feed(site, address);
  }

  private static SyndFeed feed(Site site, String address) throws Exception {
    return new SyndFeedInput().build(new StringReader(site.get(address).body()));
  }
}
