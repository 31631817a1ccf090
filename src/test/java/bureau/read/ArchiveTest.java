package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ArchiveTest {
  private static final byte[] LINES =
      """
      {"id":"1","title":"One","text":"Text."}
      {"id":"2","title":"Two","text":"Text."}
      """
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] FEED =
      "<rss><channel><item><title>Three</title><content:encoded>Text.</content:encoded></item></channel></rss>"
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void compressedFileIsReadAsIfItLayThere() throws IOException {
    Told told = Told.of(gzip(LINES), "wire.jsonl.gz");

    assertThat(told.articles)
        .extracting(article -> article.source().path())
        .containsExactly("wire.jsonl.gz#1", "wire.jsonl.gz#2");
  }

  @Test
  void membersOfACompressedFileAreReadOneAfterTheOther() throws IOException {
    byte[] once = gzip(LINES);
    byte[] twice = Arrays.copyOf(once, 2 * once.length);
    System.arraycopy(once, 0, twice, once.length, once.length);

    assertThat(Told.of(twice, "wire.jsonl.gz").articles).hasSize(4);
  }

  @Test
  void filesOfAnArchiveAreReadByWhatIsInThem() throws IOException {
    Told told =
        Told.of(
            zip(
                Map.of(
                    "a/wire.jsonl", LINES,
                    "b/feed.dat", FEED,
                    "c/feed.xml.gz", gzip(FEED),
                    "d/.hidden", LINES,
                    "e/empty", new byte[0])),
            "news.zip");

    assertThat(told.articles)
        .extracting(article -> article.source().path())
        .containsExactly(
            "news.zip!a/wire.jsonl#1",
            "news.zip!a/wire.jsonl#2",
            "news.zip!b/feed.dat#1",
            "news.zip!c/feed.xml.gz#1");
    assertThat(told.skipped)
        .containsExactly("news.zip!d/.hidden: hidden file", "news.zip!e/empty: an empty file");
  }

  @Test
  void archiveInArchiveIsReadDownToTheFourth() throws IOException {
    byte[] archive = LINES;
    for (int i = 0; i < 4; i++) {
      archive = zip(Map.of(i == 0 ? "wire.jsonl" : "inner.zip", archive));
    }
    byte[] deeper = zip(Map.of("inner.zip", archive));

    assertThat(Told.of(archive, "news.zip").articles).hasSize(2);
    assertThat(Told.of(deeper, "news.zip").failed)
        .singleElement()
        .asString()
        .contains("lies in more than four archives");
  }

  @Test
  void fileThatBecomesAThousandTimesItsSizeIsNotReadOn() throws IOException {
    byte[] bomb = gzip(new Endless("{\"title\":\"x\",\"text\":\"", "\n ", 300 << 20));
    assertThat(bomb.length).isLessThan(1 << 20);

    assertThat(Told.of(bomb, "bomb.jsonl.gz").failed)
        .last()
        .asString()
        .contains("expands to more than 200 times its size");
    Told zipped = Told.of(zip(Map.of("bomb.jsonl.gz", bomb)), "bomb.zip");
    assertThat(zipped.failed).last().asString().startsWith("bomb.zip!bomb.jsonl.gz: expands");
  }

  @Test
  void cutArchiveFailsBehindWhatCouldBeRead() throws IOException {
    byte[] whole = gzip(LINES);
    Told gzipped = Told.of(Arrays.copyOf(whole, whole.length - 10), "wire.jsonl.gz");
    assertThat(gzipped.failed).singleElement().asString().contains("broken as a gzip file");

    byte[] archive = zip(new TreeMap<>(Map.of("a.jsonl", LINES, "b.jsonl", LINES)));
    Told zipped = Told.of(Arrays.copyOf(archive, 140), "news.zip");
    assertThat(zipped.articles).hasSize(2);
    assertThat(zipped.failed).singleElement().asString().contains("broken as an archive");
  }

  @Test
  void fileThatIsStoredWithoutItsSizeIsReportedWithWhatHelps() throws IOException {
    byte[] archive = zip(Map.of("archive/data.warc.gz", LINES));
    // The file's method becomes stored; that its size stands behind it is said already.
    archive[8] = 0;

    assertThat(Told.of(archive, "crawl.wacz").failed)
        .singleElement()
        .asString()
        .startsWith("crawl.wacz: ")
        .contains("without its size", "unpack it");
  }

  @Test
  void officeDocumentIsNoArchive() throws IOException {
    assertThat(Told.of(zip(Map.of("[Content_Types].xml", LINES)), "a.docx").skipped)
        .containsExactly("a.docx: an office document or book that is no text document");
  }

  private static byte[] gzip(byte[] content) throws IOException {
    return gzip(new ByteArrayInputStream(content));
  }

  private static byte[] gzip(InputStream content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      content.transferTo(out);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
