package bureau.search;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.Block;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.query.Field;
import bureau.search.MarkedArticle.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContextLineTest {
  private static Article article(String text) {
    return SampleArticles.article("a", "a.html")
        .headline("Grain")
        .pictures(List.of(new Picture("Grain at sea", "C. Lens")))
        .body(List.of(Block.paragraph("None."), Block.paragraph(text)))
        .build();
  }

  private static List<ContextLine> lines(String text, Map<Place, List<Mark>> marks) {
    return ContextLine.of(new MarkedArticle(article(text), marks, Duplicates.NONE));
  }

  @Test
  void linesStandInTheOrderOfReading() {
    List<ContextLine> lines =
        lines(
            "Of grain and grain.",
            Map.of(
                new Place(Field.CAPTION, 0), List.of(new Mark(0, 5)),
                new Place(Field.BODY, 1), List.of(new Mark(3, 8), new Mark(13, 18)),
                new Place(Field.HEADLINE, 0), List.of(new Mark(0, 5))));

    assertThat(lines)
        .extracting(line -> line.field() + ":" + line.before() + "|" + line.after())
        .containsExactly(
            "HEADLINE:|", "BODY:Of|and grain.", "BODY:Of grain and|.", "CAPTION:|at sea");
  }

  @Test
  void datelineThatTheTextBeginsWithIsReadThereAndOnce() {
    Article article =
        SampleArticles.article("a", "a.html")
            .dateline(new Dateline("ODESA", "Wire", "May 2"))
            .body(List.of(Block.paragraph("ODESA, May 2 (Wire) — Grain left.")))
            .build();
    List<ContextLine> lines =
        ContextLine.of(
            new MarkedArticle(
                article,
                Map.of(
                    new Place(Field.DATELINE, 0), List.of(new Mark(0, 5), new Mark(6, 10)),
                    new Place(Field.BODY, 0), List.of(new Mark(0, 5), new Mark(22, 27))),
                Duplicates.NONE));

    assertThat(lines)
        .extracting(line -> line.number() + " " + line.field() + ": " + line.match())
        .containsExactly("1 BODY: ODESA", "2 BODY: Wire", "3 BODY: Grain");
  }

  @Test
  void contextIsCutBetweenWords() {
    String words = "word ".repeat(40);
    ContextLine line =
        lines(
                words + "grain " + words,
                Map.of(new Place(Field.BODY, 1), List.of(new Mark(200, 205))))
            .getFirst();

    assertThat(line.before()).matches("(word )*word").hasSizeLessThanOrEqualTo(ContextLine.WIDTH);
    assertThat(line.after()).matches("(word )*word").hasSizeLessThanOrEqualTo(ContextLine.WIDTH);
  }

  @Test
  void noLetterIsCutInTwo() {
    String wide = "😀".repeat(100);
    ContextLine line =
        lines(wide + "x" + wide, Map.of(new Place(Field.BODY, 1), List.of(new Mark(200, 201))))
            .getFirst();

    assertThat(line.before()).matches("(?:😀)+");
    assertThat(line.after()).matches("(?:😀)+");
    ContextLine odd =
        lines(wide + "xy" + wide, Map.of(new Place(Field.BODY, 1), List.of(new Mark(201, 202))))
            .getFirst();
    assertThat(odd.before()).matches("(?:😀)+x");
  }
}
