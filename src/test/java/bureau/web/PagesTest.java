package bureau.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Source;
import bureau.query.Field;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
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
    HttpResponse<String> response = site.get(address);
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    return Jsoup.parse(response.body(), site.address(address).toString());
  }

  @Test
  void frontPageSaysWhatTheIndexHolds() throws Exception {
    Document front = page("/");

    assertThat(front.select(".holdings").text()).contains("29 articles", "12 Nov 2025");
    assertThat(front.expectFirst(".hit .headline").text()).startsWith("استئناف");
    assertThat(front.select(".hit")).hasSize(SearchPages.NEWEST);
    assertThat(front.select(".syntax dt")).isNotEmpty();
  }

  @Test
  void hitIsSetAsANewspaperWould() throws Exception {
    Element hit = page("/search?q=grain").expectFirst(".hit");

    assertThat(hit.select(".kicker").text()).isEqualTo("World ISTANBUL");
    assertThat(hit.select(".headline mark").text()).isEqualTo("Grain");
    assertThat(hit.select(".headline").attr("lang")).isEqualTo("en");
    assertThat(hit.select(".byline").text()).isEqualTo("By Marta Lindqvist and Deniz Aksoy");
    assertThat(hit.select(".outlet").text()).isEqualTo("The Harbour Post");
    assertThat(hit.select("time").text()).isEqualTo("4 Mar 2024");
    assertThat(hit.select("time").attr("datetime")).isEqualTo("2024-03-04T16:12:00+03:00");
    assertThat(hit.select("time").attr("title")).contains("16:12 TRT (UTC+03:00)", "as printed");
  }

  @Test
  void captionHitShowsAsACaptionWithItsCredit() throws Exception {
    Element caption = page("/search?q=grain").expectFirst(".snippet-caption");

    assertThat(caption.select(".label").text()).isEqualTo("Caption");
    assertThat(caption.select("mark").text()).isEqualTo("grain");
    assertThat(caption.select(".credit").text()).isEqualTo("Elif Yaman/Meridian Wire");
  }

  @Test
  void marksBreakNoWord() throws Exception {
    assertThat(page("/search?q=grain").expectFirst(".headline").text())
        .isEqualTo(Samples.grainTalks().headline());
  }

  @Test
  void headlineFromRightToLeftTurnsItsHit() throws Exception {
    Element hit = page("/search?language=ar").expectFirst(".hit article");

    assertThat(hit.attr("dir")).isEqualTo("rtl");
    assertThat(hit.select(".headline").attr("lang")).isEqualTo("ar");
  }

  @Test
  void facetLinksAddExcludeAndRemove() throws Exception {
    Document found = page("/search?q=sanctions&sort=oldest");
    Element value = found.expectFirst(".facet .value:contains(Harbour)");
    Document narrowed = page(relative(value));

    assertThat(narrowed.select(".total").text()).isEqualTo("8 articles");
    assertThat(narrowed.select(".chips").text()).contains("The Harbour Post");
    assertThat(narrowed.select(".orders [aria-current]").text()).isEqualTo("Oldest");
    assertThat(narrowed.expectFirst(".facet .wanted").text()).contains("The Harbour Post");
    assertThat(page(relative(narrowed.expectFirst(".chips a"))).select(".total").text())
        .isEqualTo("24 articles");
    assertThat(page(relative(found.expectFirst(".facet .exclude"))).select(".total").text())
        .isEqualTo("8 articles");
  }

  @Test
  void wantedAndExcludedValuesStayInTheFacetWithTheirCounts() throws Exception {
    Document found = page("/search?q=sanctions&publisher=Meridian+Wire&section=-World");

    assertThat(found.select("[aria-labelledby=facet-publisher] li").eachText())
        .containsExactly("Meridian Wire 8", "The Harbour Post −Leave out The Harbour Post 4");
    Element excluded = found.expectFirst(".facet .excluded");
    assertThat(excluded.text()).isEqualTo("Left out: World 8");
    assertThat(page(relative(excluded.expectFirst("a"))).select(".chips li")).hasSize(1);
    assertThat(found.select(".chips").text()).contains("Not World", "Clear all");
  }

  @Test
  void longFacetTakesAnyValueByItsForm() throws Exception {
    try (Site many = Site.of(IntStream.range(0, 20).mapToObj(PagesTest::ofOutlet).toList())) {
      Document found = Jsoup.parse(many.get("/search?q=port&sort=oldest").body());
      Element form = found.expectFirst("#more-publisher form");

      assertThat(form.select("input[type=hidden]").eachAttr("name")).containsExactly("q", "sort");
      assertThat(form.select("input[type=text]").attr("name")).isEqualTo("publisher");
      assertThat(found.select("[aria-labelledby=facet-publisher] > ul li")).hasSize(7);
      assertThat(found.select("#more-publisher li")).hasSize(13);
    }
  }

  private static Article ofOutlet(int number) {
    return Article.builder(
            new ArticleId("port-" + number),
            new Source("port-" + number + ".txt", "text", null, "Outlet " + number))
        .headline("The port opens again")
        .build();
  }

  @Test
  void timelineCanBeOfSharesOfWhatWasPublished() throws Exception {
    Document counts = page("/search?q=grain+OR+sanctions");
    Document shares = page(relative(counts.expectFirst(".scales a:contains(Share)")));

    assertThat(counts.select(".peak").text()).startsWith("Most: 2,");
    assertThat(shares.select(".peak").text()).startsWith("Most: 100%,");
    assertThat(shares.select(".scales [aria-current]").eachText())
        .containsExactly("Month", "Share of all published");
    assertThat(shares.expectFirst(".chips, .next").absUrl("href")).contains("timeline=share");
  }

  @Test
  void pageCanBeLonger() throws Exception {
    Document found = page("/search?q=sanctions");
    assertThat(found.select(".sizes a").eachText()).containsExactly("10", "25", "50", "100");

    Document longer = page(relative(found.expectFirst(".sizes a:contains(25)")));
    assertThat(longer.select(".hit")).hasSize(24);
    assertThat(longer.select(".sizes [aria-current]").text()).isEqualTo("25");
  }

  @ParameterizedTest
  @CsvSource({"CSV, csv", "RIS, ris", "BibTeX, bib", "CSL-JSON, csl.json"})
  void markedArticlesAreTakenAway(String label, String suffix) throws Exception {
    String action =
        page("/search?q=sanctions")
            .expectFirst("#marked button:containsOwn(" + label + ")")
            .attr("formaction");
    HttpResponse<String> marked = site.get(action + "?id=briefing-1&id=briefing-2");

    assertThat(marked.statusCode()).isEqualTo(303);
    assertThat(URLDecoder.decode(marked.headers().firstValue("Location").orElse(""), UTF_8))
        .isEqualTo("/search." + suffix + "?q=id:(\"briefing-1\" OR \"briefing-2\")&limit=2");
  }

  @Test
  void markedArticlesAreASearchOfTheirOwn() throws Exception {
    Document found = page("/search?q=&limit=100");
    List<String> ids = found.select(".pick input[form=marked]").eachAttr("value");
    assertThat(ids).contains("doc/한국 7.json", "a1b2c3d4e5f60718");

    HttpResponse<String> marked =
        site.get("/marked?id=a1b2c3d4e5f60718&id=doc/%ED%95%9C%EA%B5%AD+7.json");
    assertThat(marked.statusCode()).isEqualTo(303);
    assertThat(URLDecoder.decode(marked.headers().firstValue("Location").orElse(""), UTF_8))
        .isEqualTo("/search?q=id:(\"a1b2c3d4e5f60718\" OR \"doc/한국 7.json\")&limit=2");
  }

  @ParameterizedTest
  @CsvSource({"0", "101"})
  void noneOrTooManyMarkedIsSaid(int count) throws Exception {
    String ids = IntStream.range(0, count).mapToObj(i -> "id=" + i).collect(joining("&"));
    HttpResponse<String> response = site.get("/marked?" + ids);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(response.body()).select(".empty").text())
        .contains("at most 100; there are " + count);
  }

  @Test
  void hitSaysWhatTheBylineDoesNot() throws Exception {
    Document found = page("/search?q=grain");

    assertThat(found.select(".hit .role").eachText())
        .containsExactly("Marta Lindqvist, Diplomatic correspondent");
  }

  @Test
  void newSearchKeepsWhatNarrowsThisOne() throws Exception {
    Document found = page("/search?q=sanctions&publisher=-The+Harbour+Post&sort=newest&cursor=at5");

    assertThat(found.select(".ask input[type=hidden]").eachAttr("name"))
        .containsExactly("sort", "publisher");
    assertThat(found.select(".ask input[name=publisher]").attr("value"))
        .isEqualTo("-The Harbour Post");
  }

  @Test
  void nextLeadsOnAndFirstPageBack() throws Exception {
    Document first = page("/search?q=sanctions");
    assertThat(first.select(".turn a").eachText()).containsExactly("Next");

    Document second = page(relative(first.expectFirst(".next")));
    assertThat(second.select(".hit")).hasSize(10);
    Document third = page(relative(second.expectFirst(".next")));
    assertThat(third.select(".turn a").eachText()).containsExactly("First page");
  }

  @Test
  void timelineLinksNarrowToTheirDays() throws Exception {
    Document found = page("/search?q=sanctions");
    Element bar = found.expectFirst(".timeline svg a");

    assertThat(bar.select("title").text()).isEqualTo("January 2023: 1 (100%)");
    assertThat(page(relative(bar)).select(".chips").text()).contains("1 Jan 2023 – 31 Jan 2023");
    assertThat(found.select(".timeline tbody tr")).hasSameSizeAs(found.select(".timeline svg a"));
  }

  @ParameterizedTest
  @CsvSource({
    "limit=abc, limit cannot be “abc”",
    "after=soon, after cannot be “soon”",
    "cursor=zzz, This page of the results is gone",
    "sort=best, sort cannot be “best”",
  })
  void badValueFallsBackWithANote(String parameter, String note) throws Exception {
    Document found = page("/search?q=sanctions&" + parameter);

    assertThat(found.select(".notes").text()).contains(note);
    assertThat(found.select(".total").text()).isEqualTo("24 articles");
    assertThat(found.select(".hit")).hasSize(10);
  }

  @Test
  void findingNothingHelps() throws Exception {
    Document found = page("/search?q=grain&publisher=Meridian+Wire");

    assertThat(found.select(".total").text()).isEqualTo("0 articles");
    assertThat(found.select(".empty").text()).contains("Nothing found", "without narrowing");
    assertThat(page(relative(found.expectFirst(".empty a"))).select(".hit")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "grain talks, ''",
    "GRAIN  and talks, ''",
    "'', ''",
    "grain or wheat, ''",
    "grain sanctions or wheat, (grain AND sanctions) OR wheat",
    "grain -wheat, grain AND NOT wheat",
  })
  void readingIsShownWhereItSaysMoreThanTheQuery(String query, String reading) throws Exception {
    Document found = page("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));

    assertThat(found.select(".notes b").text()).isEqualTo(reading);
  }

  @Test
  void strictSyntaxShowsThePlace() throws Exception {
    HttpResponse<String> response = site.get("/search?syntax=strict&q=grain+(talks");
    Document page = Jsoup.parse(response.body());

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(page.select(".fault").text()).isEqualTo("grain ▲(talks");
    assertThat(page.select("#q").attr("value")).isEqualTo("grain (talks");
  }

  @Test
  void articleIsWholeAndMarked() throws Exception {
    Document page = page("/articles/a1b2c3d4e5f60718?q=grain&sort=newest");
    Element story = page.expectFirst(".story");

    assertThat(story.select("h1").text()).isEqualTo(Samples.grainTalks().headline());
    assertThat(story.select("mark").eachText()).containsExactly("Grain", "grain", "grain");
    assertThat(story.select(".author").text())
        .isEqualTo("Marta Lindqvist, Diplomatic correspondent");
    assertThat(story.select(".date").text())
        .contains("Published Monday, 4 March 2024, 16:12 TRT (UTC+03:00)", "Updated Tuesday");
    assertThat(story.select(".dateline").text()).isEqualTo("ISTANBUL, March 4 (Meridian Wire)");
    assertThat(story.expectFirst(".body > p").text())
        .startsWith("ISTANBUL, March 4 (Meridian Wire) — Negotiators");
    assertThat(story.select(".body > h2").text()).isEqualTo("A price for every day");
    assertThat(story.select(".body > blockquote")).hasSize(1);
    assertThat(story.select(".body > ul > li")).hasSize(3);
    assertThat(story.select(".captions .credit").eachText())
        .containsExactly("Elif Yaman/Meridian Wire", "Harbour Post graphic");
    assertThat(page.select(".keywords li").eachText()).contains("Black Sea");
    assertThat(page.select(".record").text()).contains("sample/grain-talks.html", "127 words");
    assertThat(page.select(".original a").attr("rel")).isEqualTo("noopener noreferrer");
  }

  @Test
  void articleLeadsBackToItsResults() throws Exception {
    String results = "/search?q=sanctions&sort=oldest&publisher=Meridian+Wire&cursor=at10";
    Document article = page(relative(page(results).expectFirst(".headline a")));

    assertThat(relative(article.expectFirst(".back a"))).isEqualTo(results);
  }

  @Test
  void articleReachedWithoutASearchHasNoWayBack() throws Exception {
    assertThat(page("/articles/a1b2c3d4e5f60718").select(".back")).isEmpty();
  }

  @Test
  void oddIdsHavePagesAndData() throws Exception {
    String href = relative(page("/search?language=ko").expectFirst(".headline a"));

    assertThat(page(href).select("h1").text()).startsWith("북·러");
    String data = relative(page(href).expectFirst(".record dd a[href$=.json]"));
    assertThat(site.json(data).get("id").stringValue()).isEqualTo("doc/한국 7.json");
  }

  @Test
  void articleWithoutAHeadlineGoesByItsFile() throws Exception {
    Document page = page("/articles/bare");

    assertThat(page.select("h1").text()).isEqualTo("sample/scan 0012.txt");
    assertThat(page.select(".original")).isEmpty();
  }

  @Test
  void helpHasEveryExampleAndEveryFieldOfTheLanguage() throws Exception {
    Document help = Jsoup.parse(site.get("/help").body());
    List<String> examples = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs/query-syntax.md"))) {
      Matcher example = Pattern.compile("\\| `(.+?)` \\| `(.+)` \\|").matcher(line);
      if (example.matches()) {
        examples.add(example.group(1));
      }
    }
    assertThat(examples).hasSizeGreaterThan(80);
    assertThat(help.select("td:first-child code").eachText())
        .containsAll(examples.stream().map(text -> text.replaceAll(" +", " ")).toList());
    for (Field field : Field.values()) {
      assertThat(help.select("tr").eachText())
          .anyMatch(row ->
              row.startsWith(field.label() + " ")
                  && row.contains(
                      String.join(", ", field.names().subList(1, field.names().size()))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=grain", "/articles/bare", "/help", "/nope"})
  void everyPageHasItsLandmarks(String address) throws Exception {
    Document page = Jsoup.parse(site.get(address).body());

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main#content")).hasSize(1);
    assertThat(page.select("body > .skip[href=#content]")).hasSize(1);
    assertThat(page.select("label[for=q]")).hasSize(1);
    assertThat(page.title()).endsWith("Bureau");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=grain", "/articles/a1b2c3d4e5f60718?q=grain", "/help"})
  void noPageNeedsWhatThePolicyForbids(String address) throws Exception {
    Document page = page(address);

    assertThat(page.select("[style], style, script:not([src], [type=application/ld+json])"))
        .isEmpty();
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
    assertThat(page.select("[src], link[href]").eachAttr("abs:src"))
        .allMatch(src -> src.isEmpty() || src.startsWith(site.address("/").toString()));
  }

  private String relative(Element link) {
    String href = link.attr("href");
    assertThat(href).startsWith("/");
    return href;
  }
}
