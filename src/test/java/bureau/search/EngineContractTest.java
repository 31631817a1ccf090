package bureau.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import bureau.article.ArticleId;
import bureau.export.ReasonText;
import bureau.query.Field;
import bureau.query.Query;
import bureau.query.Query.All;
import bureau.query.Query.Any;
import bureau.query.Query.AtLeast;
import bureau.query.Query.Dates;
import bureau.query.Query.Everything;
import bureau.query.Query.Form;
import bureau.query.Query.Fuzzy;
import bureau.query.Query.In;
import bureau.query.Query.Length;
import bureau.query.Query.Near;
import bureau.query.Query.Not;
import bureau.query.Query.NotNear;
import bureau.query.Query.Phrase;
import bureau.query.Query.Prefix;
import bureau.query.Query.Reach.SameParagraph;
import bureau.query.Query.Reach.SameSentence;
import bureau.query.Query.Reach.WordsBetween;
import bureau.query.Query.Variant;
import bureau.query.Query.Variants;
import bureau.query.Query.Wildcard;
import bureau.query.Query.Word;
import bureau.query.Query.Words;
import bureau.query.QueryPrinter;
import bureau.search.SearchRequest.FacetFilter;
import bureau.search.SearchRequest.Sort;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every engine behind the seam has to find. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class EngineContractTest {
  private Searcher searcher;

  /** The index of all tests, which only read it. */
  protected abstract TestedIndex index();

  /** Whether long queries are also ranked by words of the same family. */
  protected boolean findsWordsOfOneFamily() {
    return true;
  }

  @BeforeAll
  void fillIndex() {
    index().index(SampleArticles.all());
    searcher = index().open();
  }

  @AfterAll
  void closeSearcher() {
    searcher.close();
  }

  @Test
  void searchWhoseTimeIsOverGivesAPartAndSaysSo() {
    SearchRequest all = SearchRequest.of(new Everything()).withLimit(1);
    Results whole = searcher.search(all.within(Duration.ofHours(1)));
    assertThat(whole.partial()).isFalse();
    assertThat(whole.next()).isNotNull();
    Results part = searcher.search(all.within(Duration.ofNanos(1)));
    assertThat(part.partial()).isTrue();
    assertThat(part.next()).as("a part cannot be gone on from").isNull();
    assertThat(part.total()).isLessThanOrEqualTo(whole.total());
    assertThatThrownBy(() -> new AllPages(searcher::search, all.within(Duration.ofNanos(1)), 10))
        .isInstanceOf(OutOfTimeException.class)
        .hasMessageContaining("narrow it");
    assertThat(searcher.search(all).total())
        .as("later searches are whole")
        .isEqualTo(whole.total());
  }

  @Test
  void budgetOfNothingIsRefused() {
    SearchRequest any = SearchRequest.of(new Everything());
    assertThatThrownBy(() -> any.within(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("budget");
  }

  @Test
  void neighboursFollowTheOrderOfTheHits() {
    SearchRequest newest = SearchRequest.of(word("summit")).sortedBy(Sort.NEWEST).withLimit(1);

    Neighbours middle = searcher.neighbours(newest, new ArticleId("cosmodrome")).orElseThrow();
    assertThat(middle.place()).isEqualTo(2);
    assertThat(middle.total()).isEqualTo(3);
    assertThat(Objects.requireNonNull(middle.previous()).id().value()).isEqualTo("grain");
    assertThat(Objects.requireNonNull(middle.next()).id().value()).isEqualTo("sahel");
    Neighbours first = searcher.neighbours(newest, new ArticleId("grain")).orElseThrow();
    assertThat(first.previous()).isNull();
    Neighbours last = searcher.neighbours(newest, new ArticleId("sahel")).orElseThrow();
    assertThat(last.next()).isNull();
    assertThat(searcher.neighbours(newest, new ArticleId("harbour"))).isEmpty();
    assertThat(searcher.neighbours(newest, new ArticleId("nobody"))).isEmpty();
  }

  static Stream<Arguments> matches() {
    return Stream.of(
        row(new Everything(), "harbour cosmodrome grain sahel korean undated"),
        row(word("summit"), "cosmodrome grain sahel"),
        row(word("Summits"), "cosmodrome grain sahel"),
        row(word("report"), "grain"),
        row(new Word("report", Form.EXACT), ""),
        row(new Word("reports", Form.EXACT), "grain"),
        row(new Word("zürich", Form.EXACT), "undated"),
        row(new Word("zurich", Form.EXACT), ""),
        row(word("zurich"), "undated"),
        row(word("Zürich"), "undated"),
        row(word("sao"), "undated"),
        row(word("quill"), "harbour cosmodrome"),
        row(word("vostochny"), "cosmodrome"),
        row(word("tsiolkovsky"), "cosmodrome"),
        row(word("gazette"), "cosmodrome"),
        row(word("회담"), "korean"),
        row(word("합의"), "korean"),
        row(words("summit", "grain"), "cosmodrome grain"),
        row(words("summit", "minister", "signature"), "grain"),
        row(
            words("grain", "summit", "fuel", "ferry", "absentword"),
            "harbour cosmodrome grain sahel"),
        row(words("the", "ferry", "corridor", "ceasefire", "absentword"), "harbour grain sahel"),
        row(phrase("grain corridor"), "grain"),
        row(phrase("corridor grain"), ""),
        row(phrase("never came Ministers promised"), ""),
        row(new Phrase("grain extended", 1), "grain"),
        row(new All(List.of(word("summit"), new Not(word("ceasefire")))), "cosmodrome grain"),
        row(new Not(word("summit")), "harbour korean undated"),
        row(new All(List.of(new Not(word("summit")), new Not(word("ferry")))), "korean undated"),
        row(new Any(List.of(word("ferry"), word("ceasefire"))), "harbour sahel"),
        row(
            new All(List.of(new Any(List.of(word("ferry"), word("summit"))), word("two"))),
            "cosmodrome"),
        row(in(Field.CAPTION, word("vostochny")), "cosmodrome"),
        row(in(Field.HEADLINE, word("summit")), ""),
        row(in(Field.DECK, word("summit")), "grain"),
        row(in(Field.BODY, word("summit")), "cosmodrome sahel"),
        row(in(Field.BYLINE, phrase("ada quill")), "harbour cosmodrome"),
        row(in(Field.DATELINE, word("mw")), "cosmodrome"),
        row(in(Field.CREDIT, word("lens")), "cosmodrome"),
        row(in(Field.SECTION, word("world")), "harbour grain"),
        row(in(Field.KEYWORD, word("vanuatu")), "harbour"),
        row(in(Field.PUBLISHER, word("meridian")), "sahel"),
        row(in(Field.CORRECTION, word("misnamed")), "harbour"),
        row(in(Field.CORRECTION, new Everything()), "harbour"),
        row(word("harbourmaster"), "harbour"),
        row(in(Field.LANGUAGE, word("KO")), "korean"),
        row(in(Field.COUNTRY, word("ru")), "cosmodrome"),
        row(in(Field.COUNTRY, word("UA")), "grain"),
        row(in(Field.COUNTRY, new Everything()), "cosmodrome grain"),
        row(in(Field.DATED, word("Visible")), "sahel cosmodrome"),
        row(new Not(in(Field.DATED, new Everything())), "undated"),
        row(in(Field.ID, word("grain")), "grain"),
        row(in(Field.URL, word("http://gazette.example/grain?utm_source=x")), "grain"),
        row(in(Field.CAPTION, new Everything()), "cosmodrome"),
        row(in(Field.DECK, new Everything()), "harbour grain"),
        row(in(Field.URL, new Everything()), "harbour cosmodrome grain korean undated"),
        row(in(Field.HLEAD, new Everything()), "harbour cosmodrome grain sahel korean undated"),
        row(in(Field.LEAD, word("sanctions")), "harbour"),
        row(in(Field.LEAD, word("fuel")), ""),
        row(in(Field.HLEAD, word("ferry")), "harbour"),
        row(in(Field.BODY, new Not(word("summit"))), "harbour grain korean undated"),
        row(new Dates(LocalDate.of(2023, 9, 13), LocalDate.of(2023, 9, 13)), "cosmodrome"),
        row(new Dates(LocalDate.of(2024, 1, 1), null), "grain korean"),
        row(new Dates(null, LocalDate.of(2023, 5, 1)), "sahel"),
        row(
            new All(List.of(word("summit"), new Dates(null, LocalDate.of(2023, 12, 31)))),
            "cosmodrome sahel"),
        row(new Length(30, null), "harbour"),
        row(new Prefix("minist"), "harbour grain"),
        row(new Prefix("zuri"), "undated"),
        row(new Wildcard("m?nes"), "grain"),
        row(new Fuzzy("sumit", 1), "cosmodrome grain sahel"),
        row(new Fuzzy("b", 1), "harbour cosmodrome grain undated"),
        row(near("wheat", "maize", 1, false), "grain"),
        row(near("maize", "wheat", 1, false), "grain"),
        row(near("maize", "wheat", 1, true), ""),
        row(near("wheat", "july", 2, false), ""),
        row(near("ferry", "fuel", 500, false), ""),
        row(new NotNear(word("grain"), word("corridor"), new WordsBetween(3)), "cosmodrome"),
        row(new Near(word("fuel"), word("nobody"), new SameSentence(), false), "harbour"),
        row(new Near(word("weapons"), word("grain"), new SameSentence(), false), ""),
        row(new Near(word("weapons"), word("grain"), new SameParagraph(), false), "cosmodrome"),
        row(new Near(word("grain"), word("weapons"), new SameParagraph(), true), ""),
        row(new Near(word("grain"), word("corridor"), new SameSentence(), false), "grain"),
        row(new NotNear(word("grain"), word("weapons"), new SameSentence()), "cosmodrome grain"),
        row(new Word("sanctions", Form.CAPITALISED), "harbour"),
        row(new Word("ferry", Form.CAPITALISED), ""),
        row(in(Field.DATELINE, new Word("mw", Form.ALL_CAPITALS)), "cosmodrome"),
        row(new Word("sanctions", Form.ALL_CAPITALS), ""),
        row(new AtLeast(2, word("fuel")), "harbour"),
        row(new AtLeast(3, word("fuel")), ""),
        row(also(word("wheaten"), word("wheat")), "grain"),
        row(also(word("fuel"), phrase("grain corridor")), "harbour grain"),
        row(also(words("fuel", "absentword"), word("maize")), "grain"),
        row(
            new All(List.of(word("summit"), also(word("gold"), word("grain")))),
            "cosmodrome grain"),
        row(
            new All(List.of(word("summit"), new Not(also(word("gold"), word("ceasefire"))))),
            "cosmodrome grain"),
        row(
            new Near(also(word("oats"), word("wheat")), word("maize"), new WordsBetween(1), true),
            "grain"),
        row(in(Field.HEADLINE, also(word("wheat"), phrase("corridor extended"))), "grain"),
        row(in(Field.HEADLINE, also(word("grain"), word("ferry"))), "harbour grain"),
        row(new AtLeast(2, also(word("petrol"), word("fuel"))), "harbour"),
        row(word("?!"), "harbour cosmodrome grain sahel korean undated"));
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @MethodSource("matches")
  void queryFindsJustTheArticlesThatMatch(Query query, String ids) {
    SearchRequest request = SearchRequest.of(query).withLimit(100);
    Results results = searcher.search(request);
    assertThat(ids(results)).containsExactlyInAnyOrder(split(ids));
    assertThat(results.total()).isEqualTo(split(ids).length);
    Results bare = searcher.search(SearchRequest.ranking(query, 100));
    assertThat(ids(bare)).isEqualTo(ids(results));
    assertThat(bare.total()).isEqualTo(results.total());
  }

  @Test
  void wordsThatNoArticleHasTogetherAreLookedForOneByOne() {
    Results results = searcher.search(SearchRequest.of(words("ceasefire", "vostochny")));
    assertThat(results.someWords()).isTrue();
    assertThat(ids(results)).containsExactlyInAnyOrder("sahel", "cosmodrome");
    assertThat(results.hits())
        .allSatisfy(hit ->
            assertThat(hit.missing())
                .containsExactly(
                    hit.article().id().value().equals("sahel") ? "vostochny" : "ceasefire"));
  }

  @Test
  void answerWithAllTheWordsMissesNone() {
    Results results = searcher.search(SearchRequest.of(words("summit", "grain")));
    assertThat(results.someWords()).isFalse();
    assertThat(results.hits()).allSatisfy(hit -> assertThat(hit.missing()).isEmpty());
  }

  @Test
  void otherWaysToWriteSomethingAreCountedByWhatEachAdds() {
    Query sea = also(word("ferry"), word("grain"), word("wheat"), word("absentword"));
    assertThat(searcher.search(SearchRequest.of(sea)).alsoSearched())
        .containsExactly(
            new AlsoSearched("ferry", "grain", "test", 1),
            new AlsoSearched("ferry", "wheat", "test", 0));
    Query without = new All(List.of(word("summit"), new Not(also(word("gold"), word("grain")))));
    assertThat(searcher.search(SearchRequest.of(without)).alsoSearched())
        .containsExactly(new AlsoSearched("gold", "grain", "test", -2));
  }

  @Test
  void otherWayToWriteSomethingIsMarked() {
    Hit hit = only(also(word("petrol"), phrase("grain corridor")));
    assertThat(hit.snippets().stream().flatMap(s -> marked(s).stream()))
        .containsExactly("Grain corridor");
  }

  @Test
  void hitIsExplainedIfThatIsAskedFor() {
    SearchRequest request = SearchRequest.of(words("grain", "corridor", "absentword"));
    assertThat(searcher.search(request).hits())
        .allSatisfy(hit -> assertThat(hit.explanation()).isNull());
    Results results = searcher.search(request.wanting(Wanted.NOTHING.withExplanations(true)));
    Hit best = results.hits().getFirst();
    Explanation explanation = Objects.requireNonNull(best.explanation());
    assertThat(ReasonText.of(explanation.reason()))
        .isEqualTo(
            "headline has ‘grain’ and ‘corridor’ next to each other; text has ‘corridor’;"
                + " 2 of 3 parts, without ‘absentword’");
    assertThat(explanation.score().value())
        .isCloseTo(best.score(), org.assertj.core.data.Offset.offset(1e-4));
    assertThat(explanation.score().details()).isNotEmpty();
  }

  @Test
  void reasonNamesTheFieldsThatWereAskedFor() {
    Query query =
        new All(
            List.of(
                in(Field.CAPTION, phrase("vostochny cosmodrome")),
                in(Field.LANGUAGE, word("en")),
                new Not(word("fuel"))));
    Results results =
        searcher.search(SearchRequest.of(query).wanting(Wanted.NOTHING.withExplanations(true)));
    Explanation explanation = Objects.requireNonNull(results.hits().getFirst().explanation());
    assertThat(ReasonText.of(explanation.reason())).isEqualTo("caption has “vostochny cosmodrome”");
  }

  @Test
  void wholeArticleAsAQueryIsAnswered() {
    List<Query> parts = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      parts.add(word("unheard" + i));
    }
    parts.add(word("vostochny"));
    Results results = searcher.search(SearchRequest.of(new Words(parts)));
    assertThat(ids(results)).containsExactly("cosmodrome");
  }

  @Test
  void hitInACaptionShowsTheCaptionMarked() {
    Hit hit = only(in(Field.CAPTION, word("vostochny")));
    assertThat(hit.snippets())
        .filteredOn(snippet -> snippet.field() == Field.CAPTION)
        .singleElement()
        .satisfies(snippet -> {
          assertThat(snippet.text()).isEqualTo("The delegations at the Vostochny cosmodrome");
          assertThat(marked(snippet)).containsExactly("Vostochny");
        });
  }

  @Test
  void phraseIsMarkedAsAWholeAndItsWordsElsewhereAreNot() {
    Hit hit = only(phrase("grain corridor"));
    List<String> marked = hit.snippets().stream().flatMap(s -> marked(s).stream()).toList();
    assertThat(marked).containsExactly("Grain corridor");
  }

  @Test
  void dateFilterIsNeverMarked() {
    Hit hit = only(new Dates(LocalDate.of(2024, 5, 17), LocalDate.of(2024, 5, 17)));
    assertThat(hit.snippets()).allSatisfy(snippet -> assertThat(snippet.marks()).isEmpty());
  }

  @Test
  void unwantedWordIsNeverMarked() {
    Hit hit = only(new All(List.of(word("fuel"), new Not(in(Field.CAPTION, word("ferry"))))));
    assertThat(hit.snippets())
        .flatExtracting(EngineContractTest::marked)
        .isNotEmpty()
        .allMatch("fuel"::equals);
  }

  @Test
  void hitWithoutAMarkShowsHowTheArticleBegins() {
    Hit hit = only(in(Field.ID, word("sahel")));
    assertThat(hit.snippets())
        .singleElement()
        .satisfies(snippet -> assertThat(snippet.text()).startsWith("Mediators said"));
  }

  @Test
  void hitCarriesTheArticleWithoutItsBody() {
    Hit hit = only(phrase("grain corridor"));
    assertThat(hit.article())
        .isEqualTo(
            SampleArticles.all().stream()
                .filter(a -> a.id().value().equals("grain"))
                .findFirst()
                .orElseThrow()
                .withBody(List.of()));
    assertThat(hit.words()).isEqualTo(23);
    assertThat(hit.score()).isPositive();
  }

  @Test
  void newestAndOldestGoByTheMomentAndPutUndatedLast() {
    SearchRequest all = SearchRequest.of(new Everything());
    assertThat(ids(searcher.search(all.sortedBy(Sort.NEWEST))))
        .containsExactly("korean", "grain", "cosmodrome", "harbour", "sahel", "undated");
    assertThat(ids(searcher.search(all.sortedBy(Sort.OLDEST))))
        .containsExactly("sahel", "harbour", "cosmodrome", "grain", "korean", "undated");
  }

  @ParameterizedTest
  @MethodSource("sorts")
  void pagesGiveEachArticleOnceInTheOrderOfOneLongPage(Sort sort) {
    SearchRequest all = SearchRequest.of(new Everything()).sortedBy(sort);
    List<String> whole = ids(searcher.search(all.withLimit(100)));
    List<String> paged = new ArrayList<>();
    SearchRequest page = all.withLimit(2);
    Results results = searcher.search(page);
    paged.addAll(ids(results));
    while (results.next() != null) {
      results = searcher.search(page.after(results.next()));
      assertThat(results.total()).isEqualTo(6);
      paged.addAll(ids(results));
    }
    assertThat(paged).isEqualTo(whole);
  }

  static Stream<Sort> sorts() {
    return Arrays.stream(Sort.values());
  }

  @Test
  void cursorOfAnotherSearchIsRefused() {
    Results first = searcher.search(SearchRequest.of(new Everything()).withLimit(1));
    assertThatThrownBy(() ->
            searcher.search(SearchRequest.of(word("summit")).withLimit(1).after(first.next())))
        .isInstanceOf(InvalidCursorException.class);
    assertThatThrownBy(
            () -> searcher.search(SearchRequest.of(word("summit")).after("not a cursor")))
        .isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void countryThatIsAskedForRaisesArticlesThatSpeakOfItAndAddsNone() {
    SearchRequest plain = SearchRequest.of(word("summit"));
    Results korea = searcher.search(plain.change().about(List.of("KP")).build());
    Results ukraine = searcher.search(plain.change().about(List.of("UA")).build());
    assertThat(ids(korea).getFirst()).isEqualTo("cosmodrome");
    assertThat(ids(ukraine).getFirst()).isEqualTo("grain");
    assertThat(ids(ukraine)).containsExactlyInAnyOrderElementsOf(ids(searcher.search(plain)));
    assertThat(korea.total()).isEqualTo(searcher.search(plain).total());
  }

  @Test
  void countryAddsNoneToAnyOfSeveralWords() {
    Query any = new Query.Any(List.of(word("cosmodrome"), word("zebra")));
    SearchRequest plain = SearchRequest.ranking(any, 10);
    SearchRequest raised = plain.change().about(List.of("UA", "KP", "NP")).build();
    assertThat(ids(searcher.search(raised)))
        .containsExactlyInAnyOrderElementsOf(ids(searcher.search(plain)));
    SearchRequest counted = raised.wanting(Wanted.USUAL);
    assertThat(ids(searcher.search(counted))).isEqualTo(ids(searcher.search(raised)));
    assertThat(searcher.search(counted).total()).isEqualTo(searcher.search(plain).total());
  }

  @Test
  void deepRankingFindsTheSameArticles() {
    SearchRequest plain = SearchRequest.ranking(word("summit"), 10);
    Results deep = searcher.search(plain.change().rank(SearchRequest.Rank.DEEP).build());
    assertThat(ids(deep)).containsExactlyInAnyOrderElementsOf(ids(searcher.search(plain)));
    assertThat(deep.total()).isEqualTo(searcher.search(plain).total());
  }

  @Test
  void deepRankingOfNothingIsNothing() {
    SearchRequest none = SearchRequest.ranking(word("zeppelin"), 10);
    assertThat(searcher.search(none.change().rank(SearchRequest.Rank.DEEP).build()).hits())
        .isEmpty();
  }

  @Test
  void wordOfTheSameFamilyRanksWhereManyWordsAreTyped() {
    assumeThat(findsWordsOfOneFamily()).as("docs/cluster.md says why not").isTrue();
    Query kin = words("shipping", "absentword", "zebra", "lagoon", "comet", "marble");
    assertThat(ids(searcher.search(SearchRequest.ranking(kin, 10)))).containsExactly("grain");
  }

  @Test
  void hitsSayWhichCountriesTheyAreAbout() {
    Hit hit = only(in(Field.ID, word("grain")));
    assertThat(hit.article().about()).containsExactly("UA");
  }

  @Test
  void facetsCountTheHits() {
    Results results = searcher.search(SearchRequest.of(new Everything()));
    assertThat(facet(results, FacetField.AUTHOR))
        .containsExactly("Ada Quill 2", "Bo Marsh 2", "김다현 1");
    assertThat(facet(results, FacetField.PUBLISHER))
        .containsExactly("The Gazette 4", "Meridian Wire 1", "해마루일보 1");
    assertThat(facet(results, FacetField.SECTION)).containsExactly("World 2", "Africa 1", "Asia 1");
    assertThat(facet(results, FacetField.LANGUAGE)).containsExactly("en 5", "ko 1");
    assertThat(facet(results, FacetField.COUNTRY)).containsExactly("KP 1", "RU 1", "UA 1");
    assertThat(facet(results, FacetField.YEAR)).containsExactly("2025 1", "2024 1", "2023 3");
  }

  @Test
  void chosenFacetKeepsTheCountsOfItsOtherValues() {
    Results results =
        searcher.search(
            SearchRequest.of(new Everything())
                .withFilters(List.of(new FacetFilter(FacetField.SECTION, "World", false))));
    assertThat(ids(results)).containsExactlyInAnyOrder("harbour", "grain");
    assertThat(facet(results, FacetField.SECTION)).containsExactly("World 2", "Africa 1", "Asia 1");
    assertThat(facet(results, FacetField.YEAR)).containsExactly("2024 1", "2023 1");
  }

  @Test
  void valuesOfOneFacetAreAlternativesAndExcludedOnesAreLeftOut() {
    List<FacetFilter> filters =
        List.of(
            new FacetFilter(FacetField.SECTION, "World", false),
            new FacetFilter(FacetField.SECTION, "Asia", false),
            new FacetFilter(FacetField.YEAR, "2024", true));
    Results results = searcher.search(SearchRequest.of(new Everything()).withFilters(filters));
    assertThat(ids(results)).containsExactlyInAnyOrder("harbour", "cosmodrome");
  }

  @Test
  void timelineHasNoGapsAndCountsByThePrintedDay() {
    Results results = searcher.search(SearchRequest.of(word("summit")));
    Timeline timeline = Objects.requireNonNull(results.timeline());
    assertThat(timeline.unit()).isEqualTo(Timeline.Unit.MONTH);
    assertThat(timeline.buckets()).hasSize(16);
    assertThat(timeline.buckets().stream().mapToLong(Timeline.Bucket::count).sum()).isEqualTo(3);
    assertThat(timeline.buckets().get(7))
        .isEqualTo(new Timeline.Bucket(LocalDate.of(2023, 9, 1), 1, 1));
    assertThat(timeline.buckets().get(3))
        .isEqualTo(new Timeline.Bucket(LocalDate.of(2023, 5, 1), 0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK, 2023-02-06, 67",
    "YEAR, 2023-01-01, 2",
  })
  void timelineHasBucketsOfTheLengthAskedFor(Timeline.Unit unit, LocalDate first, int buckets) {
    Results results =
        searcher.search(
            SearchRequest.of(word("summit")).wanting(Wanted.NOTHING.withTimelineBy(unit)));
    Timeline timeline = Objects.requireNonNull(results.timeline());
    assertThat(timeline.unit()).isEqualTo(unit);
    assertThat(timeline.buckets()).hasSize(buckets);
    assertThat(timeline.buckets().getFirst().from()).isEqualTo(first);
    assertThat(timeline.buckets().stream().mapToLong(Timeline.Bucket::count).sum()).isEqualTo(3);
  }

  @Test
  void articleComesBackAsItWasAddedAndMarked() {
    MarkedArticle found =
        searcher.article(new ArticleId("cosmodrome"), words("vostochny", "grain")).orElseThrow();
    assertThat(found.article()).isEqualTo(SampleArticles.all().get(1));
    assertThat(found.marks(Field.CAPTION, 0)).containsExactly(new Mark(23, 32));
    assertThat(found.marks(Field.BODY, 1)).containsExactly(new Mark(45, 50));
    assertThat(found.marks(Field.HEADLINE, 0)).isEmpty();
  }

  @Test
  void absentArticleIsEmpty() {
    assertThat(searcher.article(new ArticleId("nobody"), new Everything())).isEmpty();
  }

  private Hit only(Query query) {
    Results results = searcher.search(SearchRequest.of(query));
    assertThat(results.hits()).hasSize(1);
    return results.hits().getFirst();
  }

  private static List<String> ids(Results results) {
    return results.hits().stream().map(hit -> hit.article().id().value()).toList();
  }

  private static String[] split(String ids) {
    return ids.isEmpty() ? new String[0] : ids.split(" ");
  }

  private static List<String> marked(Snippet snippet) {
    return snippet.marks().stream()
        .map(mark -> snippet.text().substring(mark.from(), mark.to()))
        .toList();
  }

  private static List<String> facet(Results results, FacetField field) {
    return results.facets().stream()
        .filter(facet -> facet.field() == field)
        .flatMap(facet -> facet.values().stream())
        .map(value -> value.value() + " " + value.count())
        .toList();
  }

  private static Arguments row(Query query, String ids) {
    return Arguments.of(query, ids);
  }

  private static Query word(String text) {
    return Word.of(text);
  }

  private static Query also(Query typed, Query... others) {
    return new Variants(
        typed,
        Stream.of(others)
            .map(other -> new Variant(other, QueryPrinter.print(other), "test", 0.8f))
            .toList());
  }

  private static Query words(String... texts) {
    return new Words(Arrays.stream(texts).map(EngineContractTest::word).toList());
  }

  private static Query phrase(String text) {
    return new Phrase(text, 0);
  }

  private static Query in(Field field, Query part) {
    return new In(field, part);
  }

  private static Query near(String left, String right, int between, boolean ordered) {
    return new Near(word(left), word(right), new WordsBetween(between), ordered);
  }
}
