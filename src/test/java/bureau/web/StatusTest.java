package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.search.IndexingRun;
import bureau.search.Searcher;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the index of {@code examples/} is said to hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusTest {
  private Searcher searcher;
  private Site site;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    searcher = ExampleIndex.in(folder);
    site = Site.over(searcher);
  }

  @AfterAll
  void stop() {
    site.close();
    searcher.close();
  }

  @Test
  void dataSayWhatTheIndexHolds() throws Exception {
    JsonNode status = site.json("/status.json");

    assertThat(status.get("articles").longValue()).isEqualTo(searcher.summary().articles());
    assertThat(status.get("bytes").longValue()).isGreaterThan(10_000);
    assertThat(status.get("first").stringValue()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(status.get("last").stringValue()).isGreaterThan(status.get("first").stringValue());
    long inLanguages = 0;
    for (JsonNode language : status.get("languages")) {
      inLanguages += language.get("count").longValue();
    }
    assertThat(inLanguages).isEqualTo(searcher.summary().articles());
  }

  @Test
  void eachProblemIsAQueryThatFindsAsMany() throws Exception {
    List<String> names = new ArrayList<>();
    for (JsonNode problem : site.json("/status.json").get("problems")) {
      names.add(problem.get("name").stringValue());
    }
    Document page = Jsoup.parse(site.get("/status").body());

    assertThat(page.expectFirst(".counts").select("li")).hasSameSizeAs(names).isNotEmpty();
    for (Element row : page.select(".counts li")) {
      JsonNode found =
          site.json(row.expectFirst("a").attr("href").replace("/search", "/search.json"));
      assertThat(found.get("total").toString())
          .as(row.text())
          .isEqualTo(row.expectFirst(".count").text());
    }
  }

  @Test
  void pageSaysTheSameForPeople() throws Exception {
    Document page = Jsoup.parse(site.get("/status").body());

    assertThat(page.select(".facts").text())
        .contains(Long.toString(searcher.summary().articles()), "MB");
    assertThat(site.get("/status?lang=ko").body()).contains("색인");
  }

  @Test
  void runThatGoesOnAndWhatItCouldNotReadAreShown() throws Exception {
    IndexingRun run =
        new IndexingRun(
            IndexingRun.State.RUNNING,
            Instant.parse("2024-03-04T12:00:00Z"),
            Instant.parse("2024-03-04T12:01:00Z"),
            new IndexingRun.Progress(1_200, 300, 280),
            new TreeMap<>(Map.of("a note about the folder", 2L)),
            1,
            List.of(new IndexingRun.Failed("a/<b>.html", "It ends in the middle of a letter")));
    try (Site running = Site.over(searcher, run)) {
      Document page = Jsoup.parse(running.get("/status").body());
      JsonNode data = running.json("/status.json").get("run");

      assertThat(page.select(".facts").text())
          .contains("Running: 300 of 1,200 files", "2 passed over", "1 failed", "a/<b>.html");
      assertThat(data.get("state").stringValue()).isEqualTo("running");
      assertThat(data.get("files_done").intValue()).isEqualTo(300);
      assertThat(data.at("/failures/0/why").stringValue()).startsWith("It ends");
      assertThat(data.at("/skipped_by_reason/a note about the folder").intValue()).isEqualTo(2);
    }
    assertThat(site.json("/status.json").get("run").isNull()).isTrue();
  }
}
