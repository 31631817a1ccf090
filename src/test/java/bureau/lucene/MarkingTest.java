package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Picture;
import bureau.query.Field;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.Hit;
import bureau.search.Indexer;
import bureau.search.Mark;
import bureau.search.MarkedArticle;
import bureau.search.SampleArticles;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What matches is marked, and nothing else. */
class MarkingTest {
  private static final Article ARTICLE =
      SampleArticles.article("kim", "kim.html")
          .headline("Kim and Putin speak, Kim leaves")
          .deck("A long road for the leaders' aides")
          .byline(new Byline("By Ada Kim", List.of(new Author("Ada Kim", null))))
          .pictures(List.of(new Picture("Kim at the port of Rason", "Ada Kim/Gazette")))
          .section("Kim watch")
          .body(
              List.of(
                  Block.paragraph(
                      "Kim met Putin at the port, and Kim left. Later the port of the city"
                          + " was closed, and Putin was gone."),
                  Block.paragraph("The ports reopened. Port fees rose; fees and fees again."),
                  Block.paragraph("Reports named Kim, Xi and Putin. 김정은 위원장은 회담에서 말했다.")))
          .build();

  @TempDir private Path folder;
  private Searcher searcher;

  @BeforeEach
  void fill() {
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      indexer.add(ARTICLE, SampleArticles.file(ARTICLE));
      indexer.commit();
    }
    searcher = index.searcher(Duration.ofDays(1));
  }

  @AfterEach
  void close() {
    searcher.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "kim met putin"          | [Kim met Putin] at the port, and Kim left. Later the port of the city was closed, and Putin was gone.
          "port of the city"       | Kim met Putin at the port, and Kim left. Later the [port of the city] was closed, and Putin was gone.
          "putin at port"~1        | Kim met [Putin at the port], and Kim left. Later the port of the city was closed, and Putin was gone.
          "met put*"               | Kim [met] [Putin] at the port, and Kim left. Later the port of the city was closed, and Putin was gone.
          kim w/1 putin            | [Kim] met [Putin] at the port, and Kim left. Later the port of the city was closed, and Putin was gone.
          kim pre/3 port           | Kim met Putin at the port, and [Kim] left. Later the [port] of the city was closed, and Putin was gone.
          kim w/2 left             | Kim met Putin at the port, and [Kim] [left]. Later the port of the city was closed, and Putin was gone.
          (kim w/1 putin) w/4 port | [Kim] met [Putin] at the [port], and Kim left. Later the port of the city was closed, and Putin was gone.
          kim not w/1 putin        | Kim met Putin at the port, and [Kim] left. Later the port of the city was closed, and Putin was gone.
          kim not w/0 left         | [Kim] met Putin at the port, and Kim left. Later the port of the city was closed, and Putin was gone.
          putin not w/s kim        | Kim met Putin at the port, and Kim left. Later the port of the city was closed, and [Putin] was gone.
          port not w/5 putin       | Kim met Putin at the port, and Kim left. Later the [port] of the city was closed, and Putin was gone.
          port not w/6 putin       | Kim met Putin at the port, and Kim left. Later the port of the city was closed, and Putin was gone.
          putin /s gone            | Kim met Putin at the port, and Kim left. Later the port of the city was closed, and [Putin] was [gone].
          city w/s putin           | Kim met Putin at the port, and Kim left. Later the port of the [city] was closed, and [Putin] was gone.
          met w/s city             | Kim met Putin at the port, and Kim left. Later the port of the city was closed, and Putin was gone.
          met w/p city             | Kim [met] Putin at the port, and Kim left. Later the port of the [city] was closed, and Putin was gone.
          clos*                    | Kim met Putin at the port, and Kim left. Later the port of the city was [closed], and Putin was gone.
          cit?                     | Kim met Putin at the port, and Kim left. Later the port of the [city] was closed, and Putin was gone.
          puton~1                  | Kim met [Putin] at the port, and Kim left. Later the port of the city was closed, and [Putin] was gone.
          =later                   | Kim met Putin at the port, and Kim left. [Later] the port of the city was closed, and Putin was gone.
          city -fishery            | Kim met Putin at the port, and Kim left. Later the port of the [city] was closed, and Putin was gone.
          body:kim and not city    | Kim met Putin at the port, and Kim left. Later the port of the city was closed, and Putin was gone.
          hd:kim city              | Kim met Putin at the port, and Kim left. Later the port of the [city] was closed, and Putin was gone.
          lead:(met or left)       | Kim [met] Putin at the port, and Kim [left]. Later the port of the city was closed, and Putin was gone.
          city or (kim and absent) | Kim met Putin at the port, and Kim left. Later the port of the [city] was closed, and Putin was gone.
          city and date:2023..     | Kim met Putin at the port, and Kim left. Later the port of the city was closed, and Putin was gone.
          """)
  void firstParagraphIsMarked(String query, String expected) {
    assertThat(marked(query, Field.BODY, 0)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          atleast3 fees     | The ports reopened. Port [fees] rose; [fees] and [fees] again.
          atleast4 fees     | The ports reopened. Port fees rose; fees and fees again.
          "port fee"        | The ports reopened. [Port fees] rose; fees and fees again.
          port /s reopened  | The [ports] [reopened]. Port fees rose; fees and fees again.
          fees not w/0 port | The ports reopened. Port fees rose; [fees] and [fees] again.
          fees not w/s port | The ports reopened. Port fees rose; fees and fees again.
          caps(port)        | The ports reopened. [Port] fees rose; fees and fees again.
          """)
  void secondParagraphIsMarked(String query, String expected) {
    assertThat(marked(query, Field.BODY, 1)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          김정은        | Reports named Kim, Xi and Putin. [김정은] 위원장은 회담에서 말했다.
          "김정은 위원장" | Reports named Kim, Xi and Putin. [김정은 위원장]은 회담에서 말했다.
          kim w/3 putin | Reports named [Kim], Xi and [Putin]. 김정은 위원장은 회담에서 말했다.
          """)
  void thirdParagraphIsMarked(String query, String expected) {
    assertThat(marked(query, Field.BODY, 2)).isEqualTo(expected);
  }

  @Test
  void fieldThatIsNamedIsTheOneThatIsMarked() {
    MarkedArticle found = article("by:kim and art:port and hd:(kim w/2 putin)");
    assertThat(text(found, Field.HEADLINE, 0)).isEqualTo("[Kim] and [Putin] speak, [Kim] leaves");
    assertThat(text(found, Field.BYLINE, 0)).isEqualTo("By Ada [Kim]");
    assertThat(text(found, Field.CAPTION, 0)).isEqualTo("Kim at the [port] of Rason");
    assertThat(found.marks().keySet().stream().map(MarkedArticle.Place::field))
        .containsExactlyInAnyOrder(Field.HEADLINE, Field.BYLINE, Field.CAPTION);
  }

  @Test
  void snippetsMarkTheSameAndNoFilter() {
    Query query = parse("\"kim met putin\" -xylophone la:en");
    Hit hit = searcher.search(SearchRequest.of(query)).hits().getFirst();
    assertThat(hit.snippets())
        .singleElement()
        .satisfies(snippet -> {
          assertThat(snippet.field()).isEqualTo(Field.BODY);
          assertThat(bracketed(snippet.text(), snippet.marks())).startsWith("[Kim met Putin] at");
        });
  }

  private String marked(String query, Field field, int index) {
    return text(article(query), field, index);
  }

  private MarkedArticle article(String query) {
    return searcher.article(ARTICLE.id(), parse(query)).orElseThrow();
  }

  private static Query parse(String query) {
    return new QueryParser(LocalDate.of(2026, 11, 24)).parse(query).query();
  }

  private static String text(MarkedArticle found, Field field, int index) {
    String text =
        switch (field) {
          case HEADLINE -> String.valueOf(ARTICLE.headline());
          case BYLINE -> String.valueOf(ARTICLE.byline().text());
          case CAPTION -> String.valueOf(ARTICLE.pictures().get(index).caption());
          default -> ARTICLE.body().get(index).text();
        };
    return bracketed(text, found.marks(field, index));
  }

  private static String bracketed(String text, List<Mark> marks) {
    StringBuilder bracketed = new StringBuilder();
    int done = 0;
    for (Mark mark : marks) {
      bracketed.append(text, done, mark.from()).append('[');
      bracketed.append(text, mark.from(), mark.to()).append(']');
      done = mark.to();
    }
    return bracketed.append(text.substring(done)).toString();
  }
}
