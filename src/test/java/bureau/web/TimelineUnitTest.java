package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.search.Timeline.Unit;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How long the bars of a timeline are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineUnitTest {
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
    return Jsoup.parse(site.get(address).body(), site.address("/").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-02-28, 2024-03-01, 3",
    "WEEK, 2024-03-03, 2024-03-04, 2",
    "WEEK, 2024-03-04, 2024-03-10, 1",
    "MONTH, 2023-12-31, 2024-01-01, 2",
    "MONTH, 2023-01-31, 2024-01-01, 13",
    "YEAR, 2023-12-31, 2024-01-01, 2",
  })
  void stepsAreAsManyAsItTakesToHoldAllDays(Unit unit, LocalDate first, LocalDate last, int steps) {
    assertThat(unit.steps(first, last)).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource({
    "week, Over time, by week, Week",
    "year, Over time, by year, Year",
  })
  void readerChoosesTheLengthAndMayChooseAnother(String unit, String over, String by, String chosen)
      throws Exception {
    Document page = page("/search?q=sanctions&unit=" + unit);

    assertThat(page.select(".timeline h2").text()).isEqualTo(over + ", " + by);
    assertThat(page.select("[aria-label=Step] [aria-current]").text()).isEqualTo(chosen);
    assertThat(page.expectFirst("[aria-label=Step] a:contains(Month)").attr("href"))
        .isEqualTo("/search?q=sanctions&unit=month");
    assertThat(page.expectFirst("[aria-label=Scale] a:contains(Share)").attr("href"))
        .contains("unit=" + unit);
  }

  @Test
  void lengthsThatPartTheTimeTooFinelyAreNotOffered() throws Exception {
    assertThat(page("/search?q=sanctions").select("[aria-label=Step] a").eachText())
        .containsExactly("Week", "Month", "Year");
  }

  @Test
  void barLeadsToItsDaysInStepsThatSuitThem() throws Exception {
    Document page = page("/search?q=sanctions&unit=year");

    assertThat(page.expectFirst(".timeline svg a").attr("href"))
        .contains("from=", "to=")
        .doesNotContain("unit=");
    assertThat(page.expectFirst(".timeline svg").attr("data-range")).doesNotContain("unit=");
  }

  @Test
  void pageSaysWhatIsTooFineAndDrawsWhatSuits() throws Exception {
    Document page = page("/search?q=sanctions&unit=day");

    assertThat(page.select(".timeline h2").text()).isEqualTo("Over time, by month");
    assertThat(page.select(".notes").text())
        .contains("unit=day makes 392 steps, and 366 are the most");
  }

  @Test
  void dataHasTheLengthAskedForAndRefusesOthers() throws Exception {
    JsonNode days = site.json("/search.json?q=sanctions&unit=day").get("timeline");
    assertThat(days.get("unit").stringValue()).isEqualTo("day");
    assertThat(days.get("buckets")).hasSize(392);
    assertThat(site.json("/search.json?q=sanctions&unit=auto").at("/timeline/unit").stringValue())
        .isEqualTo("month");

    JsonNode error = site.json("/search.json?q=sanctions&unit=decade").get("error");
    assertThat(error.get("parameter").stringValue()).isEqualTo("unit");
    assertThat(error.get("message").stringValue()).contains("day, week, month, year or auto");
  }
}
