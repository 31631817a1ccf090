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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Nothing from an article, nor from an address, reaches a page as markup. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileArticleTest {
  private static final String EVIL =
      "needle\"'><script>alert(1)</script><img src=x onerror=a()>&amp;";

  private Site site;

  @BeforeAll
  void start() throws Exception {
    site =
        Site.of(
            List.of(
                article("evil-1", "javascript:alert(1)"),
                article("e\"><script>", "data:text/html,x")));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private static Article article(String id, String url) {
    return Article.builder(new ArticleId(id), new Source("a/" + EVIL, EVIL, url, EVIL))
        .headline(EVIL)
        .deck(EVIL)
        .byline(new Byline(EVIL, List.of(new Author(EVIL, EVIL + "role"))))
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
        .body(List.of(Block.paragraph(EVIL + " \ud800 lone"), new Block(Block.Kind.ITEM, EVIL)))
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=needle",
        "/search?q=script&publisher=%3Cscript%3E&cursor=%3Cscript%3E&limit=%22%3E%3Cscript%3E",
        "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cimg+src=x+onerror=a()%3E",
        "/articles/evil-1?q=needle",
        "/kwic?q=needle",
        "/trends?q=needle&q=%3Cscript%3E",
        "/status",
        "/articles/e%22%3E%3Cscript%3E?q=needle",
        "/articles/%3Cscript%3E",
        "/%3Cscript%3E"
      })
  void pageHasNoMarkupButItsOwn(String address) throws Exception {
    Document page = Jsoup.parse(site.get(address).body());

    assertThat(page.select("img")).isEmpty();
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
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
  }

  @Test
  void textStillReadsAsItWasWritten() throws Exception {
    Document page = Jsoup.parse(site.get("/articles/evil-1?q=needle").body());

    assertThat(page.select("h1").text()).isEqualTo(EVIL);
    assertThat(page.select("h1 mark").text()).isEqualTo("needle");
  }

  @Test
  void onlyWebAddressesAreLinks() throws Exception {
    for (String address : List.of("/search?q=needle", "/articles/evil-1", "/")) {
      assertThat(Jsoup.parse(site.get(address).body()).select("a").eachAttr("href"))
          .allMatch(
              href -> href.startsWith("/") || href.equals("#content") || href.startsWith("?"));
    }
    assertThat(Jsoup.parse(site.get("/articles/evil-1").body()).select(".record").text())
        .contains("javascript:alert(1)");
  }

  @Test
  void brokenCharactersBreakNoAnswer() throws Exception {
    assertThat(site.json("/articles/evil-1.json").get("body").get(0).get("text").stringValue())
        .endsWith("? lone");
    assertThat(site.get("/articles/evil-1").statusCode()).isEqualTo(200);
  }
}
