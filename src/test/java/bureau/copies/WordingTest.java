package bureau.copies;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes one article a copy of another. */
class WordingTest {
  private static final String[] STORY = {
    "Fishermen in the northern port of Kallvik found 3 crates of maps on Tuesday, the coast guard"
        + " said.",
    "The crates had been sealed with wax and bore the stamp of the survey office in Brunnhaven.",
    "Nobody at the office could say how they had come to lie under 40 metres of water.",
    "A spokeswoman, Ilse Varga, said the maps would be dried and shown to the public in May."
  };

  @Test
  void cutMovedRewordedAndLengthenedTextIsACopy() {
    String own = "Kallvik, once a town of whalers, has lived on summer visitors since the war.";
    assertCopy(STORY[0], STORY[1], STORY[3]);
    assertCopy(STORY[0], STORY[3], STORY[2], STORY[1]);
    assertCopy(STORY[0], own, STORY[1], STORY[2], STORY[3]);
    assertCopy(
        STORY[0].replace("found", "came upon"),
        STORY[1].replace("had been", "were"),
        STORY[2],
        STORY[3]);
  }

  @Test
  void typographyAndCaseDoNotMatter() {
    assertCopy(
        STORY[0].replace("crates", "CRATES"),
        STORY[1].replace("Brunnhaven", "Brunn\u00adhaven").replace("\u00ad", ""),
        STORY[2].replace(" of ", "\u00a0of "),
        STORY[3].replace("Ilse Varga", "“Ilse Varga”"));
  }

  @Test
  void sameFormWithOtherNumbersAndNamesIsNoCopy() {
    String[] other =
        Arrays.stream(STORY)
            .map(text ->
                text.replace("Kallvik", "Sund")
                    .replace("Tuesday", "Friday")
                    .replace("3", "7")
                    .replace("40", "25")
                    .replace("Brunnhaven", "Oster")
                    .replace("Ilse Varga", "Tom Breck"))
            .toArray(String[]::new);
    assertThat(story(STORY).isCopyOf(story(other))).isFalse();
    assertThat(story(STORY).sharesTextWith(story(other))).isFalse();
  }

  @Test
  void briefNoticesOfOneFormAreNoCopies() {
    Wording one = story("Ferry to Sund cancelled at 4 today, next at 9, harbour office said");
    Wording two = story("Ferry to Oster cancelled at 6 today, next at 8, harbour office said");
    assertThat(one.isCopyOf(two)).isFalse();
  }

  @Test
  void excerptThatIsASmallPartIsNoCopy() {
    List<String> longer = new ArrayList<>(List.of(STORY));
    for (int i = 0; i < 12; i++) {
      longer.add(STORY[i % 4].replaceAll("[a-z]{4,}", "word" + i + "$0"));
    }
    assertThat(story(STORY[0], STORY[1]).isCopyOf(story(longer.toArray(String[]::new)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "四国代表团周三在图们江畔举行会谈，就共同调查河口水位达成一致，调查将从明年五月开始，" + "为期两年。参加会谈的官员说，各方将交换三十年来的测量数据，并在河口设立四个观测站。",
        "네 나라 대표단은 수요일 두만강 가에서 회담을 열고 하구 수위를 함께 조사하기로 합의했다. 조사는 내년 5월에"
            + " 시작해 2년 동안 이어진다. 각국은 30년 동안의 측량 자료를 서로 주고받기로 했다고 관리들은 말했다.",
        "คณะผู้แทนจากสี่ประเทศประชุมกันริมแม่น้ำเมื่อวันพุธ และตกลงจะสำรวจระดับน้ำปากแม่น้ำร่วมกัน"
            + "การสำรวจจะเริ่มในเดือนพฤษภาคมปีหน้าและใช้เวลาสองปี"
      })
  void scriptsWithoutSpacesOrCapitalsHaveCopies(String text) {
    int end = text.length() * 4 / 5;
    assertThat(story(text).isCopyOf(story(text.substring(0, end)))).isTrue();
    String half = new StringBuilder(text.substring(text.length() / 2)).reverse().toString();
    assertThat(story(text).isCopyOf(story(half + half))).isFalse();
  }

  @Test
  void copiesHaveABandInCommonAndOthersHaveNone() {
    Set<Long> bands = new HashSet<>(story(STORY).bands());
    assertThat(story(STORY[0], STORY[3], STORY[1]).bands()).anyMatch(bands::contains);
    assertThat(
            story("It rained on the islands, and the ferry to the capital did not leave.").bands())
        .isNotEmpty()
        .noneMatch(bands::contains);
  }

  @Test
  void bodyOfAFewWordsHasNoBands() {
    assertThat(story("Subscribe to read the rest.").bands()).isEmpty();
    assertThat(story().bands()).isEmpty();
  }

  private static void assertCopy(String... paragraphs) {
    assertThat(story(STORY).isCopyOf(story(paragraphs))).isTrue();
    assertThat(story(paragraphs).isCopyOf(story(STORY))).isTrue();
    assertThat(story(paragraphs).sharesTextWith(story(STORY))).isTrue();
  }

  private static Wording story(String... paragraphs) {
    Article article =
        Article.builder(new ArticleId("a"), new Source("a.txt", "text", null, null))
            .body(Arrays.stream(paragraphs).map(Block::paragraph).toList())
            .build();
    return Wording.of(article);
  }
}
