package bureau.read;

import static bureau.read.WarcSample.gzip;
import static bureau.read.WarcSample.join;
import static bureau.read.WarcSample.page;
import static bureau.read.WarcSample.record;
import static bureau.read.WarcSample.response;
import static bureau.read.WarcSample.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarcTest {
  private static final String HTML = "Content-Type: text/html\r\n";
  private static final byte[] INFO =
      record(
          "warcinfo", "Content-Type: application/warc-fields\r\n", utf8("software: by hand\r\n"));
  private static final byte[] FIRST =
      page("https://ledger.example/ferry", SamplePage.article("Ferry talks end in agreement"));
  private static final byte[] SECOND =
      page("https://ledger.example/harbour", SamplePage.article("Harbour opens to lorries"));
  private static final byte[] THIRD =
      page("https://ledger.example/tug", SamplePage.article("Tug leaves for the north"));

  @Test
  void pageIsReadWithTheAddressAndTheTimeOfItsCapture() throws IOException {
    Told told = Told.of(join(INFO, FIRST), "crawl.warc");

    Article article = told.articles.getFirst();
    assertThat(article.headline()).isEqualTo("Ferry talks end in agreement");
    assertThat(article.source().path()).isEqualTo("crawl.warc#2");
    assertThat(article.source().url()).isEqualTo("https://ledger.example/ferry");
    assertThat(article.id()).isEqualTo(ArticleId.ofUrl("https://ledger.example/ferry"));
    Stamp published = Objects.requireNonNull(article.published());
    assertThat(published.day()).isEqualTo("2024-03-07");
    assertThat(published.origin()).isEqualTo(Origin.FILE);
    assertThat(told.skipped)
        .containsExactly("crawl.warc#1: a record about a capture, not of a page");
  }

  @Test
  void everyOtherRecordIsPassedOverForAReason() throws IOException {
    byte[] file =
        gzip(
            record("request", "WARC-Target-URI: https://ledger.example/ferry\r\n", utf8("GET /")),
            response("https://ledger.example/gone", "404 Not Found", HTML, utf8("gone")),
            response("https://ledger.example/a.png", "200 OK", "Content-Type: image/png\r\n", INFO),
            page("https://ledger.example/", SamplePage.front()),
            record("revisit", "WARC-Target-URI: https://ledger.example/ferry\r\n", new byte[0]),
            record("resource", "WARC-Target-URI: urn:log\r\nContent-Type: text/html\r\n", INFO),
            record(
                "response",
                "WARC-Target-URI: https://ledger.example/x\r\nWARC-Truncated: length\r\n",
                utf8("HTTP/1.1 200 OK\r\n" + HTML + "\r\n<html>")),
            FIRST,
            FIRST);

    Told told = Told.of(file, "crawl.warc.gz");

    assertThat(told.articles).hasSize(1);
    assertThat(told.failed).isEmpty();
    assertThat(told.skipped)
        .containsExactly(
            "crawl.warc.gz#1: a record about a capture, not of a page",
            "crawl.warc.gz#2: a server's answer with another status than 200",
            "crawl.warc.gz#3: a capture of something else than a web page",
            "crawl.warc.gz#4: a web page without an article's text",
            "crawl.warc.gz#5: a record that a page had not changed (revisit)",
            "crawl.warc.gz#6: a capture of something else than an address on the web",
            "crawl.warc.gz#7: a page that was captured in part only",
            "crawl.warc.gz#9: captured before in this archive, with the same content");
  }

  @Test
  void resourceIsThePageItself() throws IOException {
    byte[] resource =
        record(
            "resource",
            "WARC-Target-URI: <https://ledger.example/ferry>\r\nContent-Type: text/html\r\n",
            utf8(SamplePage.article("Ferry talks end in agreement")));

    assertThat(Told.of(resource, "crawl.warc").articles.getFirst().source().url())
        .isEqualTo("https://ledger.example/ferry");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Паром ходит всю зиму",
    "iso-8859-2, Żegluga zimą",
    "euc-kr, 겨울에도 여객선 운항"
  })
  void charsetOfTheHeaderCounts(String charset, String headline) throws IOException {
    byte[] content =
        SamplePage.article(headline)
            .replace('“', '"')
            .replace('”', '"')
            .getBytes(Charset.forName(charset));
    byte[] file =
        response(
            "https://ledger.example/a",
            "200 OK",
            "Content-Type: text/html;charset=\"" + charset + "\"\r\n",
            content);

    assertThat(Told.of(file, "crawl.warc").articles.getFirst().headline()).isEqualTo(headline);
  }

  @Test
  void codingsOfHttpAreTakenAway() throws IOException {
    byte[] html = utf8(SamplePage.article("Ferry talks end in agreement"));
    ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzipped)) {
      out.write(html);
    }
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bare, new Deflater(9, true))) {
      out.write(html);
    }
    byte[] chunked =
        join(
            utf8("%x\r\n".formatted(gzipped.size())), gzipped.toByteArray(), utf8("\r\n0\r\n\r\n"));
    byte[] file =
        join(
            answer("a", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunked),
            answer("b", "Content-Encoding: deflate\r\n", bare.toByteArray()),
            answer("c", "Content-Encoding: gzip\r\n", html),
            answer("d", "Content-Encoding: br\r\n", brotli(html)),
            answer("e", "Content-Encoding: zstd\r\n", html),
            answer("f", "Content-Encoding: gzip\r\n", Arrays.copyOf(gzipped.toByteArray(), 300)));

    Told told = Told.of(file, "crawl.warc");

    assertThat(told.articles)
        .extracting(article -> article.source().path())
        .containsExactly("crawl.warc#1", "crawl.warc#2", "crawl.warc#3", "crawl.warc#4");
    assertThat(told.failed)
        .containsExactly(
            "crawl.warc#5: content in the coding zstd is not read",
            "crawl.warc#6: broken as gzip content: ends within a member");
  }

  @Test
  void recordBehindADamagedOneIsRead() throws IOException {
    byte[] broken =
        utf8(new String(SECOND, StandardCharsets.UTF_8).replace("WARC-Type:", "WARC-Type"));

    Told told = Told.of(join(FIRST, broken, THIRD), "crawl.warc");

    assertThat(told.articles).hasSize(2);
    assertThat(told.failed).hasSize(1);
    assertThat(told.failed.getFirst())
        .startsWith("crawl.warc#2: the record at byte " + FIRST.length + " is damaged: ");
  }

  @Test
  void memberBehindADamagedOneIsRead() throws IOException {
    byte[] first = gzip(FIRST);
    byte[] broken = gzip(SECOND);
    Arrays.fill(broken, broken.length / 2, broken.length / 2 + 40, (byte) 0xff);

    Told told = Told.of(join(first, broken, gzip(THIRD)), "crawl.warc.gz");

    assertThat(told.articles).hasSize(2);
    assertThat(told.failed).hasSize(1);
    assertThat(told.failed.getFirst())
        .startsWith("crawl.warc.gz#2: the record at byte " + first.length + " is damaged: ");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void archiveThatIsCutOffKeepsWhatWasRead(boolean compressed) throws IOException {
    byte[] first = compressed ? gzip(FIRST) : FIRST;
    byte[] whole = compressed ? gzip(FIRST, SECOND) : join(FIRST, SECOND);

    Told told = Told.of(Arrays.copyOf(whole, whole.length - 100), "crawl.warc");

    assertThat(told.articles).hasSize(1);
    assertThat(told.failed)
        .containsExactly(
            "crawl.warc#2: the record at byte "
                + first.length
                + " is cut off; the file ends there");
  }

  @Test
  void archiveThatWasCompressedAsAWholeIsRead() throws IOException {
    assertThat(Told.of(gzip(join(INFO, FIRST, SECOND)), "crawl.warc.gz").articles).hasSize(2);
  }

  @Test
  void waczIsReadByItsRecordsAlone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "archive/data.warc.gz", gzip(INFO, FIRST, SECOND));
      put(
          zip,
          "indexes/index.cdx",
          utf8(
              "example,ledger)/ferry 20240307093000 {\"url\":\"https://ledger.example/ferry\"}\n"));
      put(
          zip,
          "pages/pages.jsonl",
          utf8(
              "{\"format\": \"json-pages-1.0\", \"id\": \"pages\"}\n{\"id\": \"1\", \"title\": \"a\"}\n"));
      put(zip, "datapackage.json", utf8("{\"profile\": \"data-package\", \"resources\": []}"));
      put(zip, "datapackage-digest.json", utf8("{\"path\": \"datapackage.json\", \"hash\": \"\"}"));
    }

    Told told = Told.of(bytes.toByteArray(), "crawl.wacz");

    assertThat(told.articles)
        .extracting(article -> article.source().path())
        .containsExactly("crawl.wacz!archive/data.warc.gz#2", "crawl.wacz!archive/data.warc.gz#3");
    assertThat(told.failed).isEmpty();
    assertThat(told.skipped)
        .contains(
            "crawl.wacz!indexes/index.cdx: an index of a web archive",
            "crawl.wacz!pages/pages.jsonl: a list of a web archive's pages",
            "crawl.wacz!datapackage.json: a description of a web archive",
            "crawl.wacz!datapackage-digest.json: a description of a web archive");
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  @Test
  void pageThatExpandsToAHundredMebibytesIsRefusedAndTheNextRead() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      new Endless("<html>", "<p>words ", 100 << 20).transferTo(out);
    }
    byte[] coded = answer("bomb", "Content-Encoding: gzip\r\n", bomb.toByteArray());
    byte[] noise = new byte[20 << 20];
    new Random(1).nextBytes(noise);
    byte[] huge = answer("huge", "", noise);

    Told told = Told.of(gzip(coded, huge, FIRST), "crawl.warc.gz");

    assertThat(told.articles).hasSize(1);
    assertThat(told.failed)
        .containsExactly(
            "crawl.warc.gz#1: larger than 16 MiB, the most that is read of one web page",
            "crawl.warc.gz#2: larger than 16 MiB, the most that is read of one web page");
  }

  @Test
  void recordThatIsNoPageMayBeOfAnySize() throws IOException {
    byte[] film =
        response(
            "https://ledger.example/film",
            "200 OK",
            "Content-Type: video/mp4\r\n",
            new byte[40 << 20]);

    Told told = Told.of(join(film, FIRST), "crawl.warc");

    assertThat(told.articles).hasSize(1);
    assertThat(told.failed).isEmpty();
  }

  @Test
  void memberThatExpandsForEverIsNotReadOn() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      out.write(FIRST);
      new Endless("WARC/1.1\r\nContent-Length: 900000000\r\n\r\n", "0", 300 << 20).transferTo(out);
    }

    Told told = Told.of(bomb.toByteArray(), "crawl.warc.gz");

    assertThat(told.articles).hasSize(1);
    assertThat(told.failed).last().asString().contains("expands to more than 200 times its size");
  }

  @Test
  void headerWithoutEndIsDamage() throws IOException {
    Endless header = new Endless("WARC/1.1\r\nX: ", "long ", 40 << 20);
    Told told = new Told();
    new ArticleReader().read(header, "crawl.warc", told);

    assertThat(told.failed).hasSize(1);
    assertThat(told.failed.getFirst())
        .startsWith("crawl.warc#1: the record at byte 0 is damaged: its header has no end");
  }

  @Test
  void wrongLengthCostsOneRecord() throws IOException {
    String short1 =
        new String(SECOND, StandardCharsets.UTF_8)
            .replaceFirst("Content-Length: \\d+", "Content-Length: 700");
    String none =
        new String(SECOND, StandardCharsets.UTF_8)
            .replaceFirst("Content-Length: \\d+", "Content-Length: many");

    Told told = Told.of(join(FIRST, utf8(short1), utf8(none), THIRD), "crawl.warc");

    assertThat(told.articles)
        .extracting(Article::headline)
        .contains("Ferry talks end in agreement", "Tug leaves for the north");
    assertThat(told.failed).isNotEmpty();
  }

  private static byte[] answer(String path, String headers, byte[] content) {
    return response("https://ledger.example/" + path, "200 OK", HTML + headers, content);
  }

  /** Brotli (RFC 7932) without compression: a stream of one uncompressed block. */
  private static byte[] brotli(byte[] content) {
    int length = content.length - 1;
    // WBITS 16 (a zero bit), ISLAST 0, MNIBBLES 4 (00), the length in 16 bits, ISUNCOMPRESSED 1.
    int head = length << 4 | 1 << 20;
    return join(
        new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)}, content, new byte[] {3});
  }
}
