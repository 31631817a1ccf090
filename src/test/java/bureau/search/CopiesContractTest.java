package bureau.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.query.Query.Everything;
import bureau.query.Query.Word;
import bureau.search.SearchRequest.FacetFilter;
import bureau.search.SearchRequest.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine has to do about articles that are copies of one text. */
public abstract class CopiesContractTest {
  private static final int UPDATES = 6;

  private Searcher searcher;

  /** The index of this test. */
  protected abstract TestedIndex index();

  @BeforeEach
  void fillIndex() {
    List<Article> articles = new ArrayList<>(SampleArticles.all());
    articles.addAll(WireCopies.all());
    index().index(articles);
    searcher = index().open();
  }

  @AfterEach
  void closeSearcher() {
    searcher.close();
  }

  @Test
  void whatIsSimilarIsNoCopy() {
    assertThat(searcher.similar(new ArticleId("first"), 10).orElseThrow())
        .noneMatch(hit ->
            List.of("first", "cut", "swapped", "undated-copy")
                .contains(hit.article().id().value()));
    assertThat(searcher.similar(new ArticleId("nobody"), 10)).isEmpty();
  }

  @Test
  void copiesAreOneHitShownAsTheEarliest() {
    Results results = searcher.search(SearchRequest.of(Word.of("tankers")));
    assertThat(ids(results)).containsExactlyInAnyOrder("cut", "other");
    Hit hit = hit(results, "cut");
    assertThat(ids(hit.duplicates())).containsExactly("first", "swapped", "undated-copy");
    assertThat(hit.duplicates().count()).isEqualTo(3);
    assertThat(hit.duplicates().earliest()).allSatisfy(a -> assertThat(a.body()).isEmpty());
    assertThat(hit(results, "other").duplicates()).isEqualTo(Duplicates.NONE);
  }

  @Test
  void totalFacetsAndTimelineCountEachCopy() {
    SearchRequest request = SearchRequest.of(Word.of("tankers"));
    Results grouped = searcher.search(request);
    Results each = searcher.search(request.grouping(false));
    assertThat(grouped.total()).isEqualTo(5);
    assertThat(grouped.facets()).isEqualTo(each.facets());
    assertThat(grouped.timeline()).isEqualTo(each.timeline());
    assertThat(searcher.search(request.wanting(Wanted.NOTHING)).total()).isEqualTo(5);
  }

  @Test
  void ungroupedEachCopyIsAHitAndKnowsTheOthers() {
    Results results = searcher.search(SearchRequest.of(Word.of("tankers")).grouping(false));
    assertThat(ids(results))
        .containsExactlyInAnyOrder("first", "swapped", "cut", "undated-copy", "other");
    assertThat(ids(hit(results, "swapped").duplicates()))
        .containsExactly("cut", "first", "undated-copy");
  }

  @Test
  void earliestThatMatchesIsShownAndTheOthersAreStillNamed() {
    Results results = searcher.search(SearchRequest.of(Word.of("correspondent")));
    assertThat(ids(results)).containsExactly("swapped");
    assertThat(ids(results.hits().getFirst().duplicates()))
        .containsExactly("cut", "first", "undated-copy");
    FacetFilter wire = new FacetFilter(FacetField.PUBLISHER, "Meridian Wire", false);
    FacetFilter courier = new FacetFilter(FacetField.PUBLISHER, "Ormund Courier", true);
    SearchRequest tankers = SearchRequest.of(Word.of("tankers"));
    assertThat(ids(searcher.search(tankers.withFilters(List.of(wire)))))
        .containsExactlyInAnyOrder("first", "other");
    assertThat(ids(searcher.search(tankers.withFilters(List.of(courier)))))
        .containsExactlyInAnyOrder("first", "other");
  }

  @Test
  void groupStandsWhereTheBestOfItWouldStand() {
    SearchRequest all = SearchRequest.of(new Everything());
    assertThat(ids(searcher.search(all.sortedBy(Sort.NEWEST).withLimit(4))))
        .containsExactly("korean", "grain", "cut", "other");
    assertThat(ids(searcher.search(all.sortedBy(Sort.OLDEST).withLimit(5))))
        .containsExactly("sahel", "harbour", "cosmodrome", "cut", "other");
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesListEachGroupOnceInTheOrderOfOneLongPage(Sort sort) {
    SearchRequest all = SearchRequest.of(new Everything()).sortedBy(sort);
    List<String> whole = ids(searcher.search(all.withLimit(100)));
    assertThat(whole).hasSize(8);
    for (int limit = 1; limit < 4; limit++) {
      List<String> paged = new ArrayList<>();
      SearchRequest page = all.withLimit(limit);
      Results results = searcher.search(page);
      paged.addAll(ids(results));
      while (results.next() != null) {
        results = searcher.search(page.after(results.next()));
        paged.addAll(ids(results));
      }
      assertThat(paged).isEqualTo(whole);
    }
  }

  @Test
  void cursorOfAGroupedListIsRefusedUngrouped() {
    SearchRequest page = SearchRequest.of(new Everything()).withLimit(1);
    String next = searcher.search(page).next();
    assertThatThrownBy(() -> searcher.search(page.grouping(false).after(next)))
        .isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void articleNamesItsCopies() {
    assertThat(group("first")).containsExactly("cut", "swapped", "undated-copy");
    assertThat(group("other")).isEmpty();
    assertThat(group("grain")).isEmpty();
  }

  @Test
  void updateThatTakesCopiesOutAndBringsOneInKeepsTheGroupRight() {
    try (Indexer indexer = index().update()) {
      indexer.remove("c/cut.txt");
      indexer.remove("c/undated-copy.txt");
      indexer.commit();
    }
    index().refresh(searcher);
    assertThat(ids(searcher.search(SearchRequest.of(Word.of("tankers")))))
        .containsExactlyInAnyOrder("first", "other");
    assertThat(group("first")).containsExactly("swapped");
    try (Indexer indexer = index().update()) {
      indexer.remove("c/first.txt");
      indexer.commit();
    }
    index().refresh(searcher);
    assertThat(group("swapped")).isEmpty();
    try (Indexer indexer = index().update()) {
      TestedIndex.add(indexer, WireCopies.cut());
      indexer.commit();
    }
    index().refresh(searcher);
    assertThat(group("swapped")).containsExactly("cut");
  }

  @Test
  void articleThatIsRewrittenLeavesItsGroup() {
    try (Indexer indexer = index().update()) {
      indexer.remove("c/swapped.txt");
      TestedIndex.add(
          indexer, WireCopies.swapped().withBody(SampleArticles.all().getFirst().body()));
      indexer.commit();
    }
    index().refresh(searcher);
    assertThat(group("first")).containsExactly("cut", "undated-copy");
    assertThat(group("swapped")).containsExactly("harbour");
  }

  @Test
  void textThatVeryManyCarryIsOneGroupAndTheEarliestAreListed() {
    try (Indexer indexer = index().update()) {
      for (int i = 10; i < 50; i++) {
        TestedIndex.add(indexer, RandomStories.renamed(WireCopies.undated(), "late-" + i));
      }
      indexer.commit();
    }
    index().refresh(searcher);
    Results results = searcher.search(SearchRequest.of(Word.of("tankers")).withLimit(2));
    assertThat(ids(results)).containsExactlyInAnyOrder("cut", "other");
    Duplicates duplicates = hit(results, "cut").duplicates();
    assertThat(duplicates.count()).isEqualTo(43);
    assertThat(ids(duplicates)).hasSize(Duplicates.MAX_LISTED).startsWith("first", "swapped");
  }

  /** What groups there are follows from the articles, not from how they came. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void groupsAfterManyUpdatesAreThoseOfARebuild(long seed) {
    RandomStories stories = new RandomStories(seed);
    SortedMap<String, Article> held = new TreeMap<>();
    try (Indexer indexer = index().rebuild()) {
      stories.changes(held).forEach((path, article) -> change(indexer, held, path, article));
      indexer.commit();
    }
    for (int i = 0; i < UPDATES; i++) {
      try (Indexer indexer = index().update()) {
        stories.changes(held).forEach((path, article) -> change(indexer, held, path, article));
        indexer.commit();
      }
    }
    index().refresh(searcher);
    Map<String, List<String>> updated = groups();
    try (Indexer indexer = index().rebuild()) {
      held.values().forEach(article -> TestedIndex.add(indexer, article));
      indexer.commit();
    }
    index().refresh(searcher);
    assertThat(groups()).isEqualTo(updated);
    assertThat(updated.values()).as("seed " + seed).anyMatch(group -> group.size() > 2);
  }

  private static void change(
      Indexer indexer, SortedMap<String, Article> held, String path, Article article) {
    boolean went = held.remove(path) != null;
    if (went) {
      indexer.remove(path);
    }
    if (!went || article.body().size() % 2 == 0) {
      TestedIndex.add(indexer, article);
      held.put(path, article);
    }
  }

  /** For each article its copies, of which an answer lists fewer than there are articles here. */
  private Map<String, List<String>> groups() {
    SearchRequest each = SearchRequest.ranking(new Everything(), SearchRequest.MAX_LIMIT);
    Map<String, List<String>> groups = new TreeMap<>();
    for (Hit hit : searcher.search(each).hits()) {
      groups.put(hit.article().id().value(), ids(hit.duplicates()));
    }
    return groups;
  }

  private List<String> group(String id) {
    return ids(searcher.article(new ArticleId(id), new Everything()).orElseThrow().duplicates());
  }

  private static Hit hit(Results results, String id) {
    return results.hits().stream()
        .filter(hit -> hit.article().id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(Results results) {
    List<String> ids = results.hits().stream().map(hit -> hit.article().id().value()).toList();
    Set<String> once = new HashSet<>(ids);
    assertThat(ids).hasSameSizeAs(once);
    return ids;
  }

  private static List<String> ids(Duplicates duplicates) {
    return duplicates.earliest().stream().map(article -> article.id().value()).toList();
  }
}
