package bureau.extract;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: The ferry has two decks, not three.",
        "CORRECTION — The ferry has two decks.",
        "Correction (May 4): The ferry has two decks.",
        "Corrections and clarifications: The ferry has two decks.",
        "• This article was amended on 4 May 2024 to correct the number of decks.",
        "This story has been corrected. The ferry has two decks.",
        "An earlier version of this story misstated the number of decks.",
        "Editor's note: A previous version of this report named the wrong port.",
        "Rectificatif : le bac a deux ponts.",
        "Une version précédente de cet article donnait un autre nombre.",
        "Korrektur: Die Fähre hat zwei Decks.",
        "In einer früheren Version dieses Artikels hieß es, die Fähre habe drei Decks.",
        "Fe de errores: el transbordador tiene dos cubiertas.",
        "Una versión anterior de esta noticia decía otra cosa.",
        "Correção: a balsa tem dois conveses.",
        "Errata corrige: il traghetto ha due ponti.",
        "Исправление: у парома две палубы.",
        "В более ранней версии статьи говорилось о трёх палубах.",
        "[정정] 여객선의 갑판은 두 개입니다.",
        "바로잡습니다: 여객선의 갑판은 두 개입니다.",
        "【訂正】フェリーの甲板は二つです。",
        "更正：渡轮有两层甲板。",
        "تصحيح: للعبّارة سطحان."
      })
  void noticeIsKnownByItsWording(String text) {
    assertThat(Corrections.isNotice(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction of the coast took ten years and two governments.",
        "Corrections officers walked out on Monday: the third time this year.",
        "Clarification was sought from the ministry, officials said.",
        "This article of the treaty was never ratified.",
        "The earlier version of the bill passed in May.",
        "An earlier version of the treaty named the strait.",
        "Precision engineering: a short history.",
        "Correction"
      })
  void runningTextIsNone(String text) {
    assertThat(Corrections.isNotice(text)).isFalse();
  }

  @Test
  void paragraphUnderALabelIsANotice() {
    Article article =
        article("The ferry sails at noon.", "Correction", "It sails at one.", "More.");
    Article apart = Corrections.apart(article);
    assertThat(apart.corrections()).containsExactly("It sails at one.");
    assertThat(apart.body())
        .extracting(Block::text)
        .containsExactly("The ferry sails at noon.", "More.");
  }

  @Test
  void articleThatIsACorrectionKeepsItsText() {
    Article article = article("Correction: The ferry has two decks.");
    assertThat(Corrections.apart(article)).isEqualTo(article);
  }

  private static Article article(String... paragraphs) {
    return Article.builder(new ArticleId("a"), new Source("a.html", "html", null, null))
        .body(List.of(paragraphs).stream().map(Block::paragraph).toList())
        .build();
  }
}
