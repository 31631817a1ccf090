package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CitationRoutesTest {
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
  @CsvSource({
    "ris, application/x-research-info-systems, AU  - Lindqvist",
    "bib, application/x-bibtex, '@article{bureau-2024-a1b2c3d4e5f60718,'",
    "csl.json, application/vnd.citationstyles.csl+json, article-newspaper",
    "txt, text/plain, 'Marta Lindqvist and Deniz Aksoy, “Grain talks'",
  })
  void articleIsCitedInEachFormat(String suffix, String type, String part) throws Exception {
    HttpResponse<String> answer = site.get("/articles/a1b2c3d4e5f60718." + suffix);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            value -> assertThat(value.replace(" ", "")).isEqualTo(type + ";charset=utf-8"));
    assertThat(answer.body()).contains(part);
  }

  @Test
  void articleWithAnOddIdIsCitedToo() throws Exception {
    assertThat(site.get("/articles/doc%2F%ED%95%9C%EA%B5%AD%207.json.ris").body())
        .contains("AU  - 이, 서연");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ris", "bib", "csl.json", "txt"})
  void absentArticleSaysSoAsData(String suffix) throws Exception {
    HttpResponse<String> answer = site.get("/articles/none." + suffix);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(JsonMapper.shared().readTree(answer.body()).at("/error/code").stringValue())
        .isEqualTo("no_article");
  }

  @Test
  void pageOffersTheCitations() throws Exception {
    Document page = Jsoup.parse(site.get("/articles/a1b2c3d4e5f60718?q=grain").body());

    assertThat(page.select(".cite .citation").text())
        .contains("The Harbour Post, 4 March 2024, https://harbour-post.example");
    List<String> links = page.select(".cite a").eachAttr("href");
    assertThat(links).hasSize(3);
    for (String link : links) {
      assertThat(site.get(link).statusCode()).as(link).isEqualTo(200);
    }
    assertThat(page.select(".cite button").hasAttr("hidden")).as("without script").isTrue();
  }

  @Test
  void collectorsOfReferencesReadThePage() throws Exception {
    Document page = Jsoup.parse(site.get("/articles/a1b2c3d4e5f60718").body());
    Map<String, List<String>> keys =
        Arrays.stream(page.expectFirst("span.Z3988").attr("title").split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.groupingBy(
                    pair -> pair[0],
                    Collectors.mapping(
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        Collectors.toList())));
    JsonNode data = JsonMapper.shared().readTree(page.expectFirst("script[type$=ld+json]").data());

    assertThat(keys.get("rft.type")).containsExactly("newspaperArticle");
    assertThat(keys.get("rft.creator")).containsExactly("Lindqvist, Marta", "Aksoy, Deniz");
    assertThat(keys.get("rft.date")).containsExactly("2024-03-04");
    assertThat(data.get("@type").stringValue()).isEqualTo("NewsArticle");
    assertThat(data.get("datePublished").stringValue()).isEqualTo("2024-03-04T16:12:00+03:00");
    assertThat(data.at("/author/0/familyName").stringValue()).isEqualTo("Lindqvist");
    assertThat(data.at("/publisher/name").stringValue()).isEqualTo("The Harbour Post");
  }
}
