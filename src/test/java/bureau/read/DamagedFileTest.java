package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are empty, damaged or not what they say they are. */
class DamagedFileTest {
  private static final String TEXT =
      "Die Fähre über die Meerenge fährt nach sechs Jahren wieder, wie beide Häfen bestätigten. ";
  private static final String KOREAN = "해협을 건너는 여객선 운항이 육 년 만에 다시 시작된다고 두 장관이 밝혔다. ";

  @ParameterizedTest
  @CsvSource({
    "page.html, '', an empty file",
    "export.txt, '', an empty file",
    "page.html, ' ', a file of white space only",
    "export.txt, Hello, a text file that does not look like an article",
    "page.html, <html></html>, a web page without an article's text"
  })
  void fileWithoutAnArticleIsSkippedForAReason(String path, String text, String reason)
      throws IOException {
    assertThat(Told.of(text.getBytes(StandardCharsets.UTF_8), path).skipped)
        .containsExactly(path + ": " + reason);
  }

  @Test
  void truncatedCompressedFileFailsAsThat() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(page("utf-8", TEXT).getBytes(StandardCharsets.UTF_8));
    }
    byte[] truncated = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);

    Told told = Told.of(truncated, "page.html.gz");
    assertThat(told.articles).isEmpty();
    assertThat(told.failed)
        .singleElement()
        .asString()
        .startsWith("page.html.gz: broken as a gzip file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gb2312", "iso-8859-1", "windows-1251", "euc-kr", "utf-16", "no-such", ""})
  void pageInUtf8IsReadAsThatWhateverItDeclares(String declared) throws IOException {
    Told told = Told.of(page(declared, TEXT).getBytes(StandardCharsets.UTF_8), "page.html");

    assertThat(told.articles).hasSize(1);
    assertThat(told.articles.getFirst().body().getFirst().text()).startsWith("Die Fähre über");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, de", "UTF-16BE, de", "UTF-16LE, ko", "UTF-16BE, ko"})
  void pageInUtf16WithoutAMarkIsRead(String charset, String language) throws IOException {
    String text = language.equals("ko") ? KOREAN : TEXT;

    Told told = Told.of(page("utf-8", text).getBytes(Charset.forName(charset)), "page.html");

    assertThat(told.articles).hasSize(1);
    assertThat(told.articles.getFirst().body().getFirst().text()).startsWith(text.substring(0, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void exportInUtf16WithoutAMarkIsRead(String charset) throws IOException {
    String export = "여객선 운항 재개\n\n" + paragraphs("%s %d.\n\n", KOREAN);

    Told told = Told.of(export.getBytes(Charset.forName(charset)), "export.txt");

    assertThat(told.articles).hasSize(1);
    assertThat(told.articles.getFirst().headline()).isEqualTo("여객선 운항 재개");
  }

  @Test
  void zeroBytesInAPageAreNoReasonToRefuseIt() throws IOException {
    String page = page("utf-8", TEXT).replace("Häfen", "Hä\0fen");

    Told told = Told.of(page.getBytes(StandardCharsets.UTF_8), "page.html");

    assertThat(told.articles).hasSize(1);
  }

  @Test
  void pageWithManyZeroBytesIsBinary() throws IOException {
    String page = page("utf-8", TEXT).replace(" ", "\0\0\0");

    assertThat(Told.of(page.getBytes(StandardCharsets.UTF_8), "page.html").skipped)
        .containsExactly("page.html: a binary file");
  }

  @Test
  void pageCutInTheMiddleOfATagIsReadAsFarAsItGoes() throws IOException {
    String page = page("utf-8", TEXT);

    Told told =
        Told.of(page.substring(0, page.length() - 30).getBytes(StandardCharsets.UTF_8), "p.html");

    assertThat(told.articles).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.html", "export.txt", "lines.jsonl"})
  void programIsNoArticleUnderAnyName(String path) throws IOException {
    byte[] program = new byte[5000];
    program[0] = 0x7f;
    System.arraycopy("ELF".getBytes(StandardCharsets.US_ASCII), 0, program, 1, 3);

    assertThat(Told.of(program, path).skipped).containsExactly(path + ": a program");
  }

  private static String page(String charset, String text) {
    return "<!doctype html><html><head><meta charset=\""
        + charset
        + "\"><title>Fähre</title></head><body><article><h1>Die Fähre fährt wieder</h1>"
        + paragraphs("<p>%s %d.</p>", text)
        + "</article></body></html>";
  }

  /** Five paragraphs, no two of them alike. */
  private static String paragraphs(String format, String text) {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(i -> format.formatted(text.repeat(i + 1).strip(), i))
        .collect(Collectors.joining());
  }
}
