package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Picture;
import bureau.article.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReaderTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          logo.png   | \u0089PNG | an image
          style.css  | body { margin: 0 } | a style sheet
          README.md  | About these files | a note about the folder
          site.js    | window.x = 1; | a script
          empty.html | '' | an empty file
          blank.txt  | '   ' | a file of white space only
          map.xml    | <?xml version="1.0"?><kml></kml> | an XML file of another kind
          feed.xml   | <?xml version="1.0"?><rss></rss> | a feed without entries
          list.json  | [] | an empty JSON array
          list.txt   | '[ ] ' | an empty JSON array
          menu.txt   | '[   ] Buy milk.' | a text file that does not look like an article
          note.txt   | Buy milk. | a text file that does not look like an article
          """)
  void whatIsNoArticleIsSkippedForAReason(String path, String content, String reason)
      throws IOException {
    Told told = Told.of(content.getBytes(StandardCharsets.ISO_8859_1), path);

    assertThat(told.articles).isEmpty();
    assertThat(told.failed).isEmpty();
    assertThat(told.skipped).containsExactly(path + ": " + reason);
  }

  @Test
  void sectionFrontIsNoArticle() throws IOException {
    String teaser =
        "<li><a href=/a><h3>Ministers meet on the river treaty</h3><p>They talk.</p></a></li>";
    String page =
        "<!doctype html><html><head><title>World</title></head><body><main><h1>World</h1><ul>"
            + teaser.repeat(30)
            + "</ul></main></body></html>";

    assertThat(told(page, "world.html").skipped).hasSize(1);
  }

  @Test
  void binaryFileIsSkippedWhateverItsName() throws IOException {
    byte[] bytes = new byte[5000];
    Arrays.fill(bytes, 0, 2000, (byte) 7);

    assertThat(Told.of(bytes, "page.html").skipped).containsExactly("page.html: a binary file");
  }

  @Test
  void flatJsonLineBecomesAnArticle() throws IOException {
    Article article =
        told(
                """
                {"id":"wire-7","url":"https://example.org/a","title":"Talks resume","author":"Jane Doe","date":"2024-03-05T10:00:00Z","text":"First paragraph.\\n\\nSecond\\nparagraph.","section":"World","keywords":["talks"],"language":"en","source":"Sample Wire"}
                """,
                "wire.jsonl")
            .articles
            .getFirst();

    assertThat(article.id()).isEqualTo(new ArticleId("wire-7"));
    assertThat(article.source().path()).isEqualTo("wire.jsonl#1");
    assertThat(article.source().publisher()).isEqualTo("Sample Wire");
    assertThat(article.headline()).isEqualTo("Talks resume");
    assertThat(article.byline().authors()).containsExactly(new Author("Jane Doe", null));
    assertThat(article.published())
        .isNotNull()
        .extracting(Stamp::at)
        .isEqualTo("2024-03-05T10:00:00+00:00");
    assertThat(article.published().origin()).isEqualTo(Stamp.Origin.CONTAINER);
    assertThat(article.body())
        .containsExactly(Block.paragraph("First paragraph."), Block.paragraph("Second paragraph."));
    assertThat(article.keywords()).containsExactly("talks");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "One.\\n\\nTwo. | One. / Two.",
        "One,\\nstill.\\n \\t\\n\\n\\nTwo. | One, still. / Two.",
        "\\n\\nOne.\\r\\n\\r\\nTwo,\\nstill.\\n\\n | One. / Two, still.",
        "One.\\nTwo.\\nThree. | One. / Two. / Three.",
        "One. | One."
      })
  void textIsCutAtBlankLinesElseAtLineEnds(String text, String blocks) throws IOException {
    Article article =
        told("{\"title\":\"Talks resume\",\"text\":\"" + text + "\"}", "wire.jsonl")
            .articles
            .getFirst();
    assertThat(article.body().stream().map(Block::text).collect(Collectors.joining(" / ")))
        .isEqualTo(blocks);
  }

  @Test
  void contractJsonLineBecomesAnArticle() throws IOException {
    Article article =
        told(
                """
                {"id":"ab12","source":{"path":"x.html","format":"html","url":null,"publisher":"Sample Post"},"headline":"Talks resume","deck":"A deck","byline":{"text":"By Jane Doe","authors":[{"name":"Jane Doe","role":"editor"}]},"dateline":{"place":"SEOUL","agency":null,"date":"Sept. 15"},"published":{"at":"2023-09-15T16:12:00+09:00","precision":"minute","origin":"json-ld"},"modified":null,"captions":[{"text":"A bridge","credit":"Pool"}],"section":null,"keywords":[],"language":"en","body":[{"kind":"subhead","text":"Why now"},{"kind":"paragraph","text":"Because."}],"words":1}
                """,
                "out.jsonl")
            .articles
            .getFirst();

    assertThat(article.byline().authors()).containsExactly(new Author("Jane Doe", "editor"));
    assertThat(article.dateline()).isNotNull().extracting(d -> d.place()).isEqualTo("SEOUL");
    assertThat(article.published())
        .isNotNull()
        .extracting(Stamp::origin)
        .isEqualTo(Stamp.Origin.JSON_LD);
    assertThat(article.pictures()).containsExactly(new Picture("A bridge", "Pool"));
    assertThat(article.body().getFirst().kind()).isEqualTo(Block.Kind.SUBHEAD);
  }

  @Test
  void badLineFailsAndTheRestGoesOn() throws IOException {
    Told told =
        told(
            """
            {"id":"1","title":"One","text":"Text."}

            {"id":"2","title":"Two", broken
            [1,2]
            {"name":"no article"}
            {"id":"3","title":"Three","text":"Text."}
            """,
            "wire.jsonl");

    assertThat(told.articles).extracting(article -> article.id().value()).containsExactly("1", "3");
    assertThat(told.failed).hasSize(2);
    assertThat(told.failed.getFirst()).startsWith("wire.jsonl#3: ");
    assertThat(told.skipped)
        .containsExactly("wire.jsonl#5: a JSON object without headline and text");
  }

  @Test
  void overlongLineFailsAndTheRestGoesOn() throws IOException {
    byte[] second =
        "\n{\"id\":\"2\",\"title\":\"Two\",\"text\":\"Text.\"}\n".getBytes(StandardCharsets.UTF_8);
    InputStream bytes = new LongLine("{\"title\":\"", JsonLines.LONGEST + 10, second);
    Told told = new Told();
    new ArticleReader().read(bytes, "big.jsonl", told);

    assertThat(told.failed).containsExactly("big.jsonl#1: a line longer than 16 MiB");
    assertThat(told.articles).extracting(article -> article.id().value()).containsExactly("2");
  }

  @Test
  void overlongPageFails() throws IOException {
    InputStream bytes =
        new LongLine("<html><body><p>", ArticleReader.LARGEST_PAGE + 10, new byte[0]);
    Told told = new Told();
    new ArticleReader().read(bytes, "big.html", told);

    assertThat(told.failed)
        .containsExactly("big.html: larger than 16 MiB, the most that is read of one web page");
  }

  private static Told told(String content, String path) throws IOException {
    return Told.of(content.getBytes(StandardCharsets.UTF_8), path);
  }

  /** A start, then the letter x many times, then an end; held in no array. */
  private static final class LongLine extends InputStream {
    private final byte[] start;
    private final int times;
    private final byte[] end;
    private int at;

    LongLine(String start, int times, byte[] end) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.times = times;
      this.end = end;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      int filled = 0;
      for (int c; filled < length && (c = read()) >= 0; filled++) {
        buffer[from + filled] = (byte) c;
      }
      return filled == 0 && length > 0 ? -1 : filled;
    }

    @Override
    public int read() {
      int i = at++;
      if (i < start.length) {
        return start[i];
      }
      if (i < start.length + times) {
        return 'x';
      }
      int last = i - start.length - times;
      return last < end.length ? end[last] : -1;
    }
  }
}
