package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.search.Searcher;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sample articles as the pages set them, with the real engine's marks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StorySettingTest {
  private Searcher searcher;
  private Site site;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    searcher = ExampleIndex.in(folder);
    site = Site.over(searcher);
  }

  @AfterAll
  void stop() throws Exception {
    site.close();
    searcher.close();
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(site.get(address).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tumen",
        "seoul OR ulaanbaatar",
        "byline:kwon",
        "publisher:haemaru talks",
        "dateline:ulaanbaatar OR dateline:funafuti OR dateline:wire",
        "caption:minister OR credit:haemaru",
        "keyword:sanctions OR section:diplomacy",
        "correction:article",
      })
  void lineInContextLeadsToItsOwnMatch(String query) throws Exception {
    Elements rows =
        page("/kwic?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
            .select(".kwic tbody tr");

    assertThat(rows).isNotEmpty();
    for (Element row : rows) {
      String link = row.expectFirst(".source a").attr("href");
      int hash = link.indexOf('#');
      Document article = page(link.substring(0, hash));
      article.select(".turn-match").remove();
      assertThat(article.select("mark" + link.substring(hash)).text())
          .as(row.text())
          .isEqualTo(row.select(".match").text());
      assertThat(article.select(".story mark").eachAttr("id")).doesNotHaveDuplicates();
    }
  }

  @Test
  void copiesThatAreReadWithAnotherAreNoFurtherArticles() throws Exception {
    Document page = page("/kwic?q=tumen&by=after");

    assertThat(page.select(".meta").text())
        .contains("in 6 of 7 articles")
        .doesNotContain("Sorted within");
    assertThat(page.select(".sizes")).isEmpty();
  }

  @Test
  void authorWhomThePrintedBylineLeavesOutIsNamedBelowItWithRoleAndMark() throws Exception {
    Document page = page("/articles/9ace297e2218d97c?q=byline:seo");
    page.select(".turn-match").remove();

    assertThat(page.select(".byline").text())
        .isEqualTo("By Kwon Da-in, staff reporter and Bae Jun-seok, Ulaanbaatar correspondent");
    assertThat(page.select(".author").text()).isEqualTo("Seo Ga-on, contributor");
    assertThat(page.select(".author mark").text()).isEqualTo("Seo");
  }

  @Test
  void datelineOfTheTextItselfIsSetApartAndReadOnce() throws Exception {
    Document page = page("/articles/c99493f09ebb6dea?q=dateline:funafuti");
    page.select(".turn-match").remove();

    assertThat(page.select(".dateline").text()).isEqualTo("FUNAFUTI, Tuvalu");
    assertThat(page.select(".dateline mark").text()).isEqualTo("FUNAFUTI");
    assertThat(page.expectFirst(".body p").text()).startsWith("FUNAFUTI, Tuvalu — The wall");
  }
}
