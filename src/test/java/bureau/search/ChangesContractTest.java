package bureau.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.query.Query;
import bureau.query.Query.Everything;
import bureau.query.Query.Variant;
import bureau.query.Query.Variants;
import bureau.query.Query.Word;
import bureau.query.QueryPrinter;
import bureau.search.Indexer.Superseded;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every engine behind the seam has to take changes. */
public abstract class ChangesContractTest {
  private Searcher searcher;

  /** The index of this test. */
  protected abstract TestedIndex index();

  @BeforeEach
  void fillIndex() {
    index().index(SampleArticles.all());
    searcher = index().open();
  }

  @AfterEach
  void closeSearcher() {
    searcher.close();
  }

  @Test
  void changeIsUnseenUntilItIsCommitted() {
    try (Indexer indexer = index().rebuild()) {
      Article only = SampleArticles.all().getFirst();
      indexer.add(only, SampleArticles.file(only));
      index().refresh(searcher);
      assertThat(searcher.summary().articles()).isEqualTo(6);
      indexer.commit();
      index().refresh(searcher);
      assertThat(searcher.summary().articles()).isEqualTo(1);
    }
  }

  @Test
  void changeThatIsGivenUpLeavesTheIndexAsItWas() {
    try (Indexer indexer = index().update()) {
      indexer.remove("a/harbour.html");
    }
    index().refresh(searcher);
    assertThat(searcher.summary().articles()).isEqualTo(6);
  }

  @Test
  void updateKnowsTheFilesAndRemovesWhatCameFromThem() {
    try (Indexer indexer = index().update()) {
      InputFile known = indexer.known("a/harbour.html").orElseThrow();
      assertThat(known).isEqualTo(SampleArticles.file("a/harbour.html", "2024-01-01T00:00:00Z"));
      assertThat(indexer.known("a/nothing.html")).isEmpty();
      assertThat(indexer.absent("", path -> path.startsWith("a/")))
          .containsExactlyInAnyOrder("b/sahel.txt", "b/tumen.html", "b/undated.html");
      assertThat(indexer.absent("", path -> false)).contains("b/sahel.txt", "b/tumen.html");
      assertThat(indexer.absent("b", path -> path.equals("b/tumen.html")))
          .containsExactlyInAnyOrder("b/sahel.txt", "b/undated.html");
      assertThat(indexer.absent("b/sahel.txt", path -> false)).containsExactly("b/sahel.txt");
      assertThat(indexer.absent("b/sah", path -> false)).isEmpty();
      indexer.remove("b/sahel.txt");
      assertThat(indexer.commit().articles()).isEqualTo(5);
    }
    index().refresh(searcher);
    assertThat(ids(searcher.search(SearchRequest.of(word("ceasefire"))))).isEmpty();
    try (Indexer indexer = index().update()) {
      assertThat(indexer.known("b/sahel.txt")).isEmpty();
    }
  }

  @Test
  void ofTwoArticlesOfOneIdTheOneWhoseFileIsNewerIsKept() {
    Article old = SampleArticles.article("same", "old.html").headline("Old").build();
    Article recent = SampleArticles.article("same", "recent.html").headline("Recent").build();
    Indexer.Committed committed;
    try (Indexer indexer = index().update()) {
      InputFile recentFile = SampleArticles.file("recent.html", "2024-03-02T00:00:00Z");
      InputFile oldFile = SampleArticles.file("old.html", "2024-03-01T00:00:00Z");
      indexer.add(recent, recentFile);
      indexer.record(recentFile);
      indexer.add(old, oldFile);
      indexer.record(oldFile);
      committed = indexer.commit();
    }
    assertThat(committed.superseded()).containsExactly(new Superseded("old.html", "recent.html"));
    assertThat(committed.articles()).isEqualTo(7);
    index().refresh(searcher);
    assertThat(searcher.article(new ArticleId("same"), new Everything()))
        .hasValueSatisfying(found -> assertThat(found.article().headline()).isEqualTo("Recent"));
    try (Indexer indexer = index().update()) {
      assertThat(indexer.superseded("recent.html")).containsExactly("old.html");
      assertThat(indexer.superseded("old.html")).isEmpty();
      assertThat(indexer.known("old.html")).isPresent();
    }
  }

  @Test
  void ofTwoInOneContainerTheOneFurtherBehindIsKept() {
    InputFile crawl = SampleArticles.file("crawl.warc", "2024-03-02T00:00:00Z");
    Indexer.Committed committed;
    try (Indexer indexer = index().update()) {
      for (String place : List.of("crawl.warc#10", "crawl.warc#9", "crawl.warc#2")) {
        indexer.add(SampleArticles.article("same", place).headline(place).build(), crawl);
      }
      indexer.record(crawl);
      committed = indexer.commit();
    }
    assertThat(committed.superseded())
        .containsExactlyInAnyOrder(
            new Superseded("crawl.warc#2", "crawl.warc#10"),
            new Superseded("crawl.warc#9", "crawl.warc#10"));
  }

  @Test
  void secondWriterIsToldWhoHoldsTheLock() {
    try (Indexer first = index().update()) {
      assertThat(first.known("a/harbour.html")).isPresent();
      assertThatThrownBy(index()::update)
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("lock");
    }
  }

  @Test
  void emptyIndexAnswersWithNothing() {
    try (Indexer indexer = index().rebuild()) {
      indexer.commit();
    }
    index().refresh(searcher);
    Results results = searcher.search(SearchRequest.of(new Everything()));
    assertThat(results.total()).isZero();
    assertThat(results.facets()).allSatisfy(facet -> assertThat(facet.values()).isEmpty());
    assertThat(Objects.requireNonNull(results.timeline()).buckets()).isEmpty();
    assertThat(results.next()).isNull();
  }

  @Test
  void typedWayCountsMoreThanTheOther() {
    List<Article> pair =
        List.of(
            SampleArticles.article("typed", "t.html").headline("Kyiv at dawn").build(),
            SampleArticles.article("other", "o.html").headline("Kiev at dawn").build());
    index().index(pair);
    index().refresh(searcher);
    assertThat(ids(searcher.search(SearchRequest.of(also(word("kyiv"), word("kiev"))))))
        .containsExactly("typed", "other");
    assertThat(ids(searcher.search(SearchRequest.of(also(word("kiev"), word("kyiv"))))))
        .containsExactly("other", "typed");
  }

  @Test
  void pagesOfOneListKeepTheCommitThatItBeganWith() {
    SearchRequest page = SearchRequest.of(new Everything()).withLimit(4);
    Results first = searcher.search(page);
    index().index(SampleArticles.all().subList(0, 1));
    index().refresh(searcher);
    Results second = searcher.search(page.after(first.next()));
    Set<String> seen = new HashSet<>(ids(first));
    seen.addAll(ids(second));
    assertThat(seen).hasSize(6);
    assertThat(searcher.search(page).total()).isEqualTo(1);
  }

  private static Query also(Query typed, Query other) {
    return new Variants(
        typed, List.of(new Variant(other, QueryPrinter.print(other), "test", 0.8f)));
  }

  private static List<String> ids(Results results) {
    return results.hits().stream().map(hit -> hit.article().id().value()).toList();
  }

  private static Query word(String text) {
    return Word.of(text);
  }
}
