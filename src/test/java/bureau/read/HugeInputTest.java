package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are far larger or deeper than any article: refused or read, never held whole. */
class HugeInputTest {
  private static final int MIB = 1 << 20;

  @Test
  void pageOfFiftyMebibytesIsRefusedWithoutReadingItToItsEnd() throws IOException {
    Endless page = new Endless("<html><body><p>", "<p>The ferry sails again. ", 50 * MIB);

    Told told = read(page, "page.html");

    assertThat(told.failed)
        .containsExactly("page.html: larger than 16 MiB, the most that is read of one web page");
    assertThat(page.given()).isLessThan(17 * MIB);
  }

  @Test
  void textOfOneLineOfAHundredMebibytesIsRefused() throws IOException {
    Endless text = new Endless("", "The ferry sails again. ", 100 * MIB);

    Told told = read(text, "export.txt");

    assertThat(told.failed)
        .containsExactly("export.txt: larger than 64 MiB, the most that is read of one text");
    assertThat(text.given()).isLessThan(66 * MIB);
  }

  @Test
  void lineOfAHundredMebibytesAmongJsonLinesIsRefusedAndTheRestRead() throws IOException {
    Endless lines =
        new Endless(
            "{\"title\":\"Ferries stop\",\"text\":\"They stopped.\"}\n{\"text\":\"",
            "x",
            100 * MIB);

    Told told = read(lines, "lines.jsonl");

    assertThat(told.articles).hasSize(1);
    assertThat(told.failed).containsExactly("lines.jsonl#2: a line longer than 16 MiB");
  }

  @Test
  void lineOfTenMebibytesInATextIsNoArticle() throws IOException {
    Told told = read(new Endless("", "ferry ", 10 * MIB), "export.txt");

    assertThat(told.skipped)
        .containsExactly("export.txt: a text file that does not look like an article");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<b><i>", "<table><tr><td>", "<ul><li>", "<a href=x>", "<p><span>"})
  void hundredThousandNestedTagsHoldNoArticle(String tags) throws IOException {
    byte[] page = ("<html><body>" + tags.repeat(100_000) + "text").getBytes(StandardCharsets.UTF_8);

    Told told = Told.of(page, "deep.html");

    assertThat(told.articles).isEmpty();
    assertThat(told.failed).noneMatch(error -> error.contains("cannot be read"));
    assertThat(told.skipped.size() + told.failed.size()).isEqualTo(1);
  }

  @Test
  void millionEmptyLinesAreWhiteSpaceOrNoArticle() throws IOException {
    Told told = read(new Endless("1 of 2 DOCUMENTS", "\n", MIB), "export.txt");

    assertThat(told.articles).isEmpty();
    assertThat(told.skipped).hasSize(1);
  }

  private static Told read(InputStream bytes, String path) throws IOException {
    Told told = new Told();
    new ArticleReader().read(bytes, path, told);
    return told;
  }
}
