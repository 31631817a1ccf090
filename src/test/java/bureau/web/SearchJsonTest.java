package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJsonTest {
  private Site site;

  @BeforeAll
  void start() throws Exception {
    site = Site.of(Samples.all());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  void answerHasTheContractsKeysInOrder() throws Exception {
    JsonNode answer = site.json("/search.json?q=grain");

    assertThat(answer.propertyNames())
        .containsExactly(
            "query", "total", "partial", "took_ms", "hits", "facets", "timeline", "next");
    assertThat(answer.get("query").propertyNames())
        .containsExactly("text", "read_as", "notes", "did_you_mean", "also_searched");
    assertThat(answer.get("total").isIntegralNumber()).isTrue();
    assertThat(answer.get("took_ms").doubleValue()).isEqualTo(1.235);
    assertThat(answer.get("next").isNull()).isTrue();
  }

  @Test
  void hitHasTheContractsKeysInOrder() throws Exception {
    JsonNode hit = site.json("/search.json?q=grain").get("hits").get(0);

    assertThat(hit.propertyNames())
        .containsExactly(
            "id",
            "url",
            "headline",
            "deck",
            "byline",
            "dateline",
            "published",
            "publisher",
            "section",
            "language",
            "countries",
            "words",
            "score",
            "snippets",
            "duplicates");
    assertThat(hit.get("published").toString())
        .isEqualTo(
            "{\"at\":\"2024-03-04T16:12:00+03:00\",\"precision\":\"minute\",\"origin\":\"visible\",\"zone\":\"TRT\"}");
    assertThat(hit.get("dateline").get("place").stringValue()).isEqualTo("ISTANBUL");
    assertThat(hit.get("byline").get("authors").get(0).get("role").stringValue())
        .isEqualTo("Diplomatic correspondent");
  }

  @Test
  void whatWasProbablyMeantIsOffered() throws Exception {
    assertThat(site.json("/search.json?q=sumit").get("query").get("did_you_mean").toString())
        .isEqualTo("{\"text\":\"summit\",\"read_as\":\"summit\"}");
    assertThat(site.json("/search.json?q=grain").get("query").get("did_you_mean").isNull())
        .isTrue();
    assertThat(site.get("/search?q=sumit").body())
        .contains("Did you mean: <a href=\"/search?q=summit\"><bdi>summit</bdi></a>");
  }

  @Test
  void completionsAreGivenWithTheQueryTheyMake() throws Exception {
    assertThat(site.json("/suggest.json?q=grain%20by:summ").toString())
        .isEqualTo(
            "{\"suggestions\":[{\"text\":\"summit\",\"kind\":\"author\",\"articles\":3,"
                + "\"query\":\"grain by:\\\"summit\\\"\"}]}");
    assertThat(site.json("/suggest.json?q=summ").get("suggestions").size()).isEqualTo(5);
    assertThat(site.json("/suggest.json").toString()).isEqualTo("{\"suggestions\":[]}");
  }

  @Test
  void snippetIsTextWithRanges() throws Exception {
    JsonNode snippets = site.json("/search.json?q=grain").get("hits").get(0).get("snippets");

    JsonNode caption = snippets.get(1);
    assertThat(caption.get("field").stringValue()).isEqualTo("caption");
    int from = caption.get("marks").get(0).get(0).intValue();
    int to = caption.get("marks").get(0).get(1).intValue();
    assertThat(caption.get("text").stringValue().substring(from, to)).isEqualTo("grain");
  }

  @Test
  void absentValuesAreNullAndListsEmpty() throws Exception {
    JsonNode hit = site.json("/search.json?q=gazette").get("hits").get(0);

    for (String key : List.of("url", "headline", "deck", "dateline", "published", "publisher")) {
      assertThat(hit.get(key).isNull()).as(key).isTrue();
    }
    assertThat(hit.get("byline").toString()).isEqualTo("{\"text\":null,\"authors\":[]}");
  }

  @Test
  void facetsAndTimelineComeWithTheAnswer() throws Exception {
    JsonNode answer = site.json("/search.json?q=sanctions");

    assertThat(answer.get("facets").propertyNames())
        .containsExactly("publisher", "author", "country", "section", "language", "year");
    assertThat(answer.get("facets").get("publisher").get(0).toString())
        .isEqualTo("{\"value\":\"Meridian Wire\",\"count\":16}");
    assertThat(answer.get("timeline").get("unit").stringValue()).isEqualTo("month");
    assertThat(answer.get("timeline").get("buckets").get(0).toString())
        .isEqualTo("{\"from\":\"2023-01-01\",\"count\":1,\"articles_published\":1}");
  }

  @ParameterizedTest
  @CsvSource({
    "facets=none, false, ''",
    "facets=year, false, year",
    "'facets=year,publisher', false, 'publisher,year'",
    "facets=timeline&facets=year, true, year",
  })
  void facetsAreThoseAskedFor(String asked, boolean timeline, String facets) throws Exception {
    JsonNode answer = site.json("/search.json?q=sanctions&" + asked);

    assertThat(answer.get("timeline").isObject()).isEqualTo(timeline);
    assertThat(String.join(",", answer.get("facets").propertyNames())).isEqualTo(facets);
  }

  @Test
  void cursorsLeadThroughEveryHitOnce() throws Exception {
    List<String> seen = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonNode page = site.json("/search.json?q=sanctions&limit=7&sort=oldest" + next);
      page.get("hits").forEach(hit -> seen.add(hit.get("id").stringValue()));
      next = page.get("next").isNull() ? null : "&cursor=" + page.get("next").stringValue();
    }

    assertThat(seen).hasSize(24).doesNotHaveDuplicates().startsWith("briefing-1", "briefing-2");
  }

  @ParameterizedTest
  @CsvSource({
    "publisher=The+Harbour+Post, 8",
    "publisher=-The+Harbour+Post, 16",
    "publisher=The+Harbour+Post&publisher=Meridian+Wire, 24",
    "publisher=The+Harbour+Post&section=World, 4",
    "year=2024, 4",
    "from=2024, 4",
    "after=2023, 4",
    "to=2023-01, 1",
    "before=2023-02, 1",
    "from=2023-02-13&to=2023-03-02, 2",
    "after=2023-02-13&before=2023-03-02, 0",
    "from=2023&after=2023, 4",
    "language=-en, 0",
    "rank=deep, 24",
    "rank=standard, 24",
    "country=Atlantis, 0",
    "something=else, 24",
    "limit=&after=&publisher=, 24",
  })
  void parametersNarrowTheSearch(String parameters, int total) throws Exception {
    assertThat(site.json("/search.json?q=sanctions&" + parameters).get("total").intValue())
        .isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=abc, limit",
    "limit=-1, limit",
    "limit=1001, limit",
    "sort=best, sort",
    "after=yesterday, after",
    "from=-999, from",
    "to=12023-01-01, to",
    "before=2023-02-30, before",
    "facets=colour, facets",
    "publisher=-, publisher",
    "duplicates=some, duplicates",
    "rank=best, rank",
    "syntax=loose, syntax",
    "cursor=zzz, cursor",
  })
  void badValueIsRefusedByName(String parameters, String name) throws Exception {
    var response = site.get("/search.json?q=sanctions&" + parameters);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    JsonNode error = site.json("/search.json?q=sanctions&" + parameters).get("error");
    assertThat(error.propertyNames()).containsExactly("code", "message", "parameter");
    assertThat(error.get("code").stringValue()).isEqualTo("bad_parameter");
    assertThat(error.get("parameter").stringValue()).isEqualTo(name);
    assertThat(error.get("message").stringValue()).isNotBlank();
  }

  @Test
  void oddSyntaxIsReadWithANote() throws Exception {
    JsonNode query = site.json("/search.json?q=(sanctions+OR+grain").get("query");

    assertThat(query.get("read_as").stringValue()).isEqualTo("sanctions OR grain");
    assertThat(query.get("notes").get(0).stringValue()).contains("not closed");
  }

  @Test
  void strictSyntaxIsRefusedWithItsPosition() throws Exception {
    String address = "/search.json?syntax=strict&q=grain+(sanctions";
    JsonNode error = site.json(address).get("error");

    assertThat(site.get(address).statusCode()).isEqualTo(400);
    assertThat(error.propertyNames()).containsExactly("code", "message", "parameter", "position");
    assertThat(error.get("code").stringValue()).isEqualTo("query_syntax");
    assertThat(error.get("parameter").stringValue()).isEqualTo("q");
    assertThat(error.get("position").intValue()).isEqualTo(6);
  }

  @Test
  void strictSyntaxTakesACorrectQuery() throws Exception {
    JsonNode answer = site.json("/search.json?syntax=strict&q=headline:grain+AND+caption:carrier");

    assertThat(answer.get("total").intValue()).isEqualTo(1);
  }

  @Test
  void articleIsGivenAsExtracted() throws Exception {
    JsonNode article = site.json("/articles/a1b2c3d4e5f60718.json");

    assertThat(article.propertyNames())
        .containsExactly(
            "id",
            "source",
            "headline",
            "deck",
            "byline",
            "dateline",
            "published",
            "modified",
            "captions",
            "section",
            "keywords",
            "language",
            "countries",
            "corrections",
            "body",
            "words");
  }
}
