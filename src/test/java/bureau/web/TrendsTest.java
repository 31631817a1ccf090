package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.export.Trends;
import bureau.query.ParsedQuery;
import bureau.query.QueryParser;
import bureau.search.Timeline;
import bureau.search.Timeline.Bucket;
import bureau.search.Timeline.Unit;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
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

/** Several queries over the same time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrendsTest {
  private Site site;

  @BeforeAll
  void start() throws Exception {
    site = Site.of(Samples.all());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private static Trends.Found found(String text, Bucket... days) {
    ParsedQuery query = new QueryParser(LocalDate.of(2024, 1, 1)).parse(text);
    return new Trends.Found(query, List.of(), days.length, new Timeline(Unit.DAY, List.of(days)));
  }

  private static Bucket day(String day, long count) {
    return new Bucket(LocalDate.parse(day), count, 9);
  }

  @Test
  void allQueriesHaveTheSameStepsWithoutGaps() {
    Trends trends =
        Trends.of(
            List.of(
                found("a", day("2024-01-10", 2), day("2024-01-20", 1)),
                found("b", day("2024-03-05", 4))),
            new Timeline(
                Unit.DAY,
                List.of(day("2023-12-31", 8), day("2024-01-10", 5), day("2024-02-01", 3))),
            Unit.MONTH);

    assertThat(trends.steps())
        .containsExactly(
            LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
    assertThat(trends.published()).containsExactly(5L, 3L, 0L);
    assertThat(trends.lines().get(0).counts()).containsExactly(3L, 0L, 0L);
    assertThat(trends.lines().get(1).counts()).containsExactly(0L, 0L, 4L);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-31, DAY",
    "2024-06-30, WEEK",
    "2027-01-01, MONTH",
    "2044-01-01, YEAR",
  })
  void stepSuitsTheSpanOfAllQueriesTogether(String last, Unit unit) {
    Trends trends =
        Trends.of(
            List.of(found("a", day("2024-01-01", 1)), found("b", day(last, 1))),
            new Timeline(Unit.DAY, List.of()),
            null);

    assertThat(trends.unit()).isEqualTo(unit);
  }

  @Test
  void dataHasOneCountAQuery() throws Exception {
    JsonNode answer = site.json("/trends.json?q=sanctions&q=grain&unit=month");

    assertThat(answer.get("unit").stringValue()).isEqualTo("month");
    assertThat(answer.at("/queries/0/text").stringValue()).isEqualTo("sanctions");
    assertThat(answer.at("/queries/0/total").intValue()).isEqualTo(24);
    assertThat(answer.at("/queries/1/total").intValue()).isEqualTo(1);
    assertThat(answer.at("/buckets/0/counts")).hasSize(2);
    long sum = 0;
    for (JsonNode bucket : answer.get("buckets")) {
      sum += bucket.at("/counts/0").longValue();
      assertThat(bucket.get("articles_published").longValue())
          .isGreaterThanOrEqualTo(bucket.at("/counts/0").longValue());
    }
    assertThat(sum).isEqualTo(24);
  }

  @Test
  void pageDrawsALineForEachAndHasATable() throws Exception {
    Document page = Jsoup.parse(site.get("/trends?q=sanctions&q=grain&unit=month").body());

    assertThat(page.select(".trend polyline")).hasSize(2);
    assertThat(page.select(".legend li")).hasSize(2);
    assertThat(page.select(".trends thead th").eachText())
        .containsExactly("When", "sanctions", "grain", "Of all");
    String search = page.expectFirst(".trends tbody a").attr("href");
    assertThat(site.get(search).statusCode()).isEqualTo(200);
    assertThat(search).contains("q=sanctions", "from=2023-01-01", "to=2023-01-31");
    assertThat(page.select(".compare input[name=q]").eachAttr("value"))
        .containsExactly("sanctions", "grain", "", "");
  }

  @Test
  void choicesKeepTheQueriesAndTheFilters() throws Exception {
    Document page =
        Jsoup.parse(
            site.get("/trends?q=sanctions&q=grain&publisher=Meridian+Wire&timeline=share").body());

    assertThat(page.select(".choices a").eachAttr("href"))
        .allMatch(href -> href.startsWith("/trends?q=sanctions&q=grain&publisher=Meridian+Wire"));
    assertThat(page.expectFirst(".peak").text()).endsWith("%");
  }

  @Test
  void queryThatFindsNothingSaysSo() throws Exception {
    Document page = Jsoup.parse(site.get("/trends?q=zzyzx").body());

    assertThat(page.select("main").text()).contains("No article with a date is found");
    assertThat(site.json("/trends.json?q=zzyzx").get("buckets")).isEmpty();
  }

  @Test
  void hostileQueryStaysText() throws Exception {
    Document page =
        Jsoup.parse(site.get("/trends?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body());

    assertThat(page.select("main script")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', q",
    "?q=, q",
    "?q=a&q=b&q=c&q=d&q=e, q",
    "?q=a&unit=decade, unit",
    "?q=a&from=yesterday, from",
    "?q=(a&syntax=strict, q",
  })
  void whatCannotBeUsedIsNamed(String parameters, String parameter) throws Exception {
    HttpResponse<String> answer = site.get("/trends.json" + parameters);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JsonMapper.shared().readTree(answer.body()).at("/error/parameter").stringValue())
        .isEqualTo(parameter);
    assertThat(site.get("/trends" + parameters).statusCode()).isEqualTo(400);
  }
}
