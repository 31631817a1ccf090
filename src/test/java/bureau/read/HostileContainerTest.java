package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Containers made to exhaust or to trick whoever reads them. */
class HostileContainerTest {
  private static final int MIB = 1 << 20;

  @Test
  void entitiesThatMultiplyAreNotReplaced() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    String feed =
        "<?xml version=\"1.0\"?>"
            + laughs
            + "]><rss><channel><item><title>Joke</title><content:encoded>&a29;</content:encoded>"
            + "</item></channel></rss>";

    assertThat(told(feed, "feed.xml").articles.getFirst().body())
        .containsExactly(Block.paragraph("&a29;"));
  }

  @Test
  void entityThatNamesAFileIsNotOpened() throws IOException {
    String message =
        "<?xml version=\"1.0\"?><!DOCTYPE newsItem [<!ENTITY far SYSTEM \"file:///etc/hostname\">]>"
            + "<newsItem guid=\"a\"><contentMeta><headline>&far;</headline></contentMeta>"
            + "<contentSet><inlineData>&far;</inlineData></contentSet></newsItem>";

    assertThat(told(message, "item.xml").articles.getFirst().headline()).isEqualTo("&far;");
  }

  @Test
  void hundredThousandNestedElementsAreRead() throws IOException {
    String feed =
        "<rss><channel><item><title>Deep</title><content:encoded>"
            + "<b>".repeat(100_000)
            + "text"
            + "</b>".repeat(100_000)
            + "</content:encoded></item></channel></rss>";

    Told told = told(feed, "feed.xml");

    assertThat(told.articles.size() + told.skipped.size()).isEqualTo(1);
    assertThat(told.failed).isEmpty();
  }

  @Test
  void itemOfAHundredMebibytesEndsItsFeed() throws IOException {
    Endless feed =
        new Endless(
            "<rss><channel><item><title>One</title><content:encoded>Whole.</content:encoded></item>"
                + "<item><title>Two</title><content:encoded>",
            "words ",
            100 * MIB);
    Told told = new Told();
    new ArticleReader().read(feed, "feed.xml", told);

    assertThat(told.articles).extracting(article -> article.headline()).containsExactly("One");
    assertThat(told.failed)
        .containsExactly(
            "feed.xml#2: an entry larger than 16 MiB; what stands behind it is not read");
    assertThat(feed.given()).isLessThan(18 * MIB);
  }

  @Test
  void feedOfAHundredMebibytesWithoutItemsIsNotHeld() throws IOException {
    Endless feed = new Endless("<rss><channel>", "<a>x</a>", 100 * MIB);
    Told told = new Told();
    new ArticleReader().read(feed, "feed.xml", told);

    assertThat(told.failed).hasSize(1);
    assertThat(feed.given()).isLessThan(18 * MIB);
  }

  @Test
  void elementOfAHundredMebibytesEndsItsArray() throws IOException {
    Endless array =
        new Endless("[{\"title\":\"One\",\"text\":\"Whole.\"},\n{\"text\":\"", "x", 100 * MIB);
    Told told = new Told();
    new ArticleReader().read(array, "articles.json", told);

    assertThat(told.articles).hasSize(1);
    assertThat(told.failed)
        .containsExactly(
            "articles.json#2: an entry larger than 16 MiB; what stands behind it is not read");
  }

  @Test
  void arrayInArrayInArrayIsNoArticle() throws IOException {
    Told told = told("[".repeat(200_000), "articles.json");

    assertThat(told.failed).hasSize(1);
    assertThat(told.failed.getFirst()).contains("no valid JSON");
  }

  @Test
  void brokenElementEndsItsArrayAndSaysSo() throws IOException {
    Told told =
        told(
            "[{\"title\":\"One\",\"text\":\"Whole.\"},{\"title\":oops},{\"title\":\"Three\"}]",
            "a.json");

    assertThat(told.articles).hasSize(1);
    assertThat(told.failed).hasSize(1);
    assertThat(told.failed.getFirst())
        .startsWith("a.json#2: no valid JSON")
        .endsWith("what stands behind it is not read");
  }

  private static Told told(String content, String path) throws IOException {
    return Told.of(content.getBytes(StandardCharsets.UTF_8), path);
  }
}
