package bureau.extract;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LastResortDateTest {
  private static final Instant SAVED = Instant.parse("2025-05-15T12:00:00Z");
  private final PageExtractor pages =
      new PageExtractor(Clock.fixed(Instant.parse("2025-06-01T00:00:00Z"), ZoneOffset.UTC));

  @Test
  void pageWithoutADateHasTheFilesDayAndSaysSo() {
    assertThat(published("", "", SAVED))
        .isEqualTo(Stamp.ofDay(LocalDate.of(2025, 5, 15), Origin.FILE));
  }

  @Test
  void dayIsCountedBackWhereThePageSaysHowLongAgo() {
    assertThat(published("", "<p class=date>2 days ago</p>", SAVED))
        .isEqualTo(Stamp.ofDay(LocalDate.of(2025, 5, 13), Origin.RELATIVE));
  }

  @Test
  void dateInTheAddressIsBetterThanTheFiles() {
    String address = "<link rel=canonical href=https://sample.test/2025/05/11/talks>";
    assertThat(published(address, "<p class=date>2 days ago</p>", SAVED))
        .isEqualTo(Stamp.ofDay(LocalDate.of(2025, 5, 11), Origin.URL));
  }

  @Test
  void pageWithoutADateInAFileOfUnknownAgeHasNone() {
    assertThat(published("", "<p class=date>2 days ago</p>", null)).isNull();
  }

  @Test
  void dateStillToComeIsNotTakenButNoted() {
    String meta = "<meta property=article:published_time content=9999-12-31T00:00:00Z>";
    Extraction.Found found = found(meta, "", null);
    assertThat(found.article().published()).isNull();
    assertThat(found.clues())
        .contains(
            new Clue(
                "published",
                "9999-12-31T00:00:00Z",
                Origin.META,
                "article:published_time, still to come, so not taken",
                false));
  }

  private @Nullable Stamp published(String head, String line, @Nullable Instant saved) {
    return found(head, line, saved).article().published();
  }

  private Extraction.Found found(String head, String line, @Nullable Instant saved) {
    String paragraph =
        "<p>The ministers met at the border bridge and agreed to reopen it for lorries, as both"
            + " governments said in a joint note.</p>";
    String page =
        "<html><head>"
            + head
            + "</head><body><article><h1>Ministers agree to reopen the bridge</h1>"
            + line
            + String.join(
                "",
                List.of(
                    paragraph,
                    paragraph.replace("bridge", "gate"),
                    paragraph.replace("bridge", "river")))
            + "</article></body></html>";
    return (Extraction.Found) pages.extract(page, "page.html", saved);
  }
}
