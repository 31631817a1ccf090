package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.lucene.LuceneIndex;
import bureau.search.Indexer;
import bureau.search.SampleArticles;
import bureau.search.Searcher;
import bureau.search.WireCopies;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Wire copy that several outlets carried, as pages and data show it. */
class DuplicatesOnPagesTest {
  private Searcher searcher;
  private Site site;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      for (Article article : WireCopies.all()) {
        indexer.add(article, SampleArticles.file(article));
      }
      indexer.commit();
    }
    searcher = index.searcher(Duration.ofDays(1));
    site = Site.over(searcher);
  }

  @AfterEach
  void stop() {
    site.close();
    searcher.close();
  }

  @Test
  void hitSaysWhoElseCarriedItAndLinksEach() throws Exception {
    Element duplicates = page("/search?q=tankers+-ice&publisher=The+Gazette").expectFirst(".hit");
    assertThat(duplicates.select(".duplicates summary").text())
        .isEqualTo("3 near-duplicates, first by Ormund Courier on 3 Mar 2024");
    assertThat(duplicates.select(".duplicates li a").eachText())
        .containsExactly("Mines close strait", "Strait closed by mines", "Strait closed by mines");
    assertThat(duplicates.select(".duplicates li a").attr("href")).startsWith("/articles/cut?q=");
  }

  @Test
  void listCanBeOfEachCopyAndGoBackToGroups() throws Exception {
    Document grouped = page("/search?q=tankers");
    assertThat(grouped.select(".total").text()).isEqualTo("5 articles");
    assertThat(grouped.select(".hit")).hasSize(2);
    Element each = grouped.expectFirst(".copies");
    assertThat(each.attr("href")).isEqualTo("/search?q=tankers&duplicates=all");
    Document all = page(each.attr("href"));
    assertThat(all.select(".hit")).hasSize(5);
    assertThat(all.select(".copies").attr("href")).isEqualTo("/search?q=tankers");
    assertThat(page("/search?q=lighthouse+kallvik").select(".copies")).isEmpty();
  }

  @Test
  void articleListsItsCopies() throws Exception {
    Document first = page("/articles/first");
    assertThat(first.select(".duplicates[open] li")).hasSize(3);
    assertThat(first.select(".duplicates summary").text()).contains("Ormund Courier");
    assertThat(page("/articles/other").select(".duplicates")).isEmpty();
  }

  @Test
  void dataHasTheCopiesEarliestFirst() throws Exception {
    JsonNode hits = site.json("/search.json?q=tankers&sort=oldest").get("hits");
    JsonNode duplicates = hits.get(0).get("duplicates");
    assertThat(duplicates.get("count").intValue()).isEqualTo(3);
    assertThat(duplicates.get("earliest").get(0).propertyNames())
        .containsExactly("id", "publisher", "published", "headline", "url");
    assertThat(duplicates.get("earliest").get(0).get("id").stringValue()).isEqualTo("first");
    assertThat(hits.get(1).get("duplicates").get("count").intValue()).isZero();
    assertThat(site.json("/search.json?q=tankers&duplicates=all").get("hits")).hasSize(5);
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(site.get(address).body(), site.address(address).toString());
  }
}
