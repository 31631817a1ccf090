package bureau.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Block;
import bureau.search.SampleArticles;
import bureau.text.ArticleText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are written so that a node takes them apart again. */
class PlacesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "... The talks ended.",
        "! The talks ended.",
        ". . . The talks ended.",
        "\". The talks ended.",
        "-- . The talks ended.",
        "? ! ."
      })
  void textMayBeginWithTheEndOfASentence(String paragraph) {
    ArticleText text =
        ArticleText.of(
            SampleArticles.article("dots", "dots.html")
                .body(List.of(Block.paragraph("It began well."), Block.paragraph(paragraph)))
                .build());
    for (ArticleText.Piece piece : text.in(ClusterSchema.TEXT)) {
      assertThat(Places.of(text.terms(piece, ClusterSchema.TEXT))).as(piece.text()).isNotBlank();
    }
  }
}
