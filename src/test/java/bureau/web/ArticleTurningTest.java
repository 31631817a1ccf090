package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From an article on to others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleTurningTest {
  private Site site;

  @BeforeAll
  void start() throws Exception {
    site = Site.of(Samples.all());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(site.get(address).body());
  }

  @Test
  void hitsAreTurnedThroughByTheAddressAlone() throws Exception {
    Document page = page("/articles/briefing-23?q=sanctions&sort=newest");

    assertThat(page.select(".hit-turn").text()).contains("2 of 24");
    Document next = page(page.expectFirst(".hit-turn a[rel=next]").attr("href"));
    assertThat(next.select("h1").text()).startsWith("Briefing 22");
    assertThat(next.select("h1 mark").text()).isEqualTo("sanctions");
    Document back = page(next.expectFirst(".hit-turn a[rel=prev]").attr("href"));
    assertThat(back.select("h1").text()).startsWith("Briefing 23");
  }

  @Test
  void firstHitHasNoneBeforeIt() throws Exception {
    Document page = page("/articles/briefing-24?q=sanctions&sort=newest");

    assertThat(page.select(".hit-turn a[rel=prev]")).isEmpty();
    assertThat(page.select(".hit-turn a[rel=next]")).hasSize(1);
  }

  @Test
  void articleThatIsNoHitLeadsBackOnly() throws Exception {
    Document page = page("/articles/briefing-24?q=grain");

    assertThat(page.select(".back a")).hasSize(1);
    assertThat(page("/articles/briefing-24").select(".back")).isEmpty();
  }

  @Test
  void similarArticlesStandUnderIt() throws Exception {
    Document page = page("/articles/briefing-24");
    JsonNode data =
        JsonMapper.shared().readTree(site.get("/articles/briefing-24/similar.json?limit=3").body());

    assertThat(page.select(".similar li")).hasSize(5);
    assertThat(data.get("hits")).hasSize(3);
    assertThat(data.at("/hits/0/headline").stringValue())
        .isEqualTo(page.expectFirst(".similar li a").text());
    assertThat(site.get("/articles/doc%2F%ED%95%9C%EA%B5%AD%207.json/similar.json").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/articles/none/similar.json, 404, no_article",
    "/articles/briefing-24/similar.json?limit=x, 400, bad_parameter",
  })
  void whatCannotBeAnsweredSaysWhy(String address, int status, String code) throws Exception {
    HttpResponse<String> answer = site.get(address);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(JsonMapper.shared().readTree(answer.body()).at("/error/code").stringValue())
        .isEqualTo(code);
  }
}
