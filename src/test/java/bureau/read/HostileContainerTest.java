package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nitf><body><body.head><hedline><hl1>Joke &x;</hl1></hedline></body.head>"
            + "<body.content><p>Text. &x;</p></body.content></body></nitf>",
        "<newsItem guid=\"a\"><contentMeta><headline>Joke &x;</headline></contentMeta>"
            + "<contentSet><inlineData>Text. &x;</inlineData></contentSet></newsItem>",
        "<rss><channel><item><title>Joke &x;</title><content:encoded>Text. &x;</content:encoded>"
            + "</item></channel></rss>",
        "<feed><entry><title>Joke &x;</title><content>Text. &x;</content></entry></feed>",
        "<LEWIS><REUTERS NEWID=\"1\"><TEXT><TITLE>Joke &x;</TITLE><BODY>Text. &x;</BODY></TEXT>"
            + "</REUTERS></LEWIS>"
      })
  void entitiesOfADocumentsOwnAreNotReplacedInAnyXml(String document, @TempDir Path folder)
      throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the key is under the mat");
    String root = document.substring(1).split("[ >]", 2)[0];
    String far = "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">";
    String laughs =
        "<!ENTITY l0 \"ha\"><!ENTITY l1 \"" + "&l0;".repeat(99) + "\"><!ENTITY x \"&l1;&l1;\">";
    for (String entities : List.of(far, laughs)) {
      Told told = told("<!DOCTYPE " + root + " [" + entities + "]>\n" + document, "a.xml");

      String all = told.articles.toString() + told.skipped + told.failed;
      assertThat(all).doesNotContain("under the mat", "haha");
      assertThat(told.articles.size() + told.skipped.size() + told.failed.size()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'<nitf><body><body.content>', <p>, a.xml",
    "'<newsItem guid=\"a\"><contentSet><inlineXML>', <p>, a.xml",
    "'{\"title\":\"Deep\",\"text\":', '{\"a\":', lines.jsonl",
    "'{\"title\":\"Deep\",\n\"text\":', '[', deep.json"
  })
  void hundredThousandDeepIsToldOnce(String start, String nested, String path) throws IOException {
    Told told = told(start + nested.repeat(100_000), path);

    assertThat(told.articles.size() + told.skipped.size() + told.failed.size()).isEqualTo(1);
    assertThat(told.failed).noneMatch(error -> error.contains("cannot be read"));
  }

  @ParameterizedTest
  @CsvSource({
    "'title,text\nOne,Whole.\nTwo,\"', wire.csv, 1",
    "'From: ana@desk.example\nSubject: ', mail.eml, 0",
    "'<LEWIS><REUTERS NEWID=\"1\"><TEXT><TITLE>', reut.sgm, 0"
  })
  void lineOfAHundredMebibytesIsNotHeld(String start, String path, int articles)
      throws IOException {
    Endless line = new Endless(start, "x", 100 * MIB);
    Told told = new Told();
    new ArticleReader().read(line, path, told);

    assertThat(told.articles).hasSize(articles);
    assertThat(told.failed).singleElement().asString().startsWith(path);
    assertThat(told.failed.getFirst()).doesNotContain("cannot be read");
  }

  private static Told told(String content, String path) throws IOException {
    return Told.of(content.getBytes(StandardCharsets.UTF_8), path);
  }
}
