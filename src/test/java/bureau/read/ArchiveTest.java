package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void filesThatAreStoredWithoutTheirSizesAreFoundByTheDirectory(@TempDir Path folder)
      throws IOException {
    Path crawl = folder.resolve("crawl.wacz");
    Files.write(crawl, streamed("a/wire.jsonl", LINES, "b/.hidden", LINES, "c/feed.xml", FEED));
    Told told = new Told();
    new ArticleReader().read(crawl, "crawl.wacz", told);

    assertThat(told.failed).isEmpty();
    assertThat(told.articles)
        .extracting(article -> article.source().path())
        .containsExactly(
            "crawl.wacz!a/wire.jsonl#1", "crawl.wacz!a/wire.jsonl#2", "crawl.wacz!c/feed.xml#1");
    assertThat(told.skipped).containsExactly("crawl.wacz!b/.hidden: hidden file");
  }

  @Test
  void onlyWhatTheStreamDidNotGiveIsReadByTheDirectory(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Streamed archive = new Streamed(bytes);
    archive.add("a.jsonl", LINES, true);
    archive.add("b.jsonl", LINES, false);
    archive.end();
    Path crawl = Files.write(folder.resolve("crawl.wacz"), bytes.toByteArray());
    Told told = new Told();
    new ArticleReader().read(crawl, "crawl.wacz", told);

    assertThat(told.failed).isEmpty();
    assertThat(told.articles)
        .extracting(article -> article.source().path())
        .containsExactly(
            "crawl.wacz!a.jsonl#1",
            "crawl.wacz!a.jsonl#2",
            "crawl.wacz!b.jsonl#1",
            "crawl.wacz!b.jsonl#2");
  }

  @Test
  void fileThatIsStoredWithoutItsSizeIsReportedWhereNoDirectoryHelps(@TempDir Path folder)
      throws IOException {
    byte[] archive = streamed("archive/data.jsonl", LINES);

    assertThat(Told.of(archive, "crawl.wacz").failed)
        .singleElement()
        .asString()
        .startsWith("crawl.wacz: ")
        .contains("without its size", "unpack what it lies in");
    assertThat(Told.of(gzip(archive), "crawl.wacz.gz").failed)
        .singleElement()
        .asString()
        .contains("without its size");
    Path cut = folder.resolve("crawl.wacz");
    Files.write(cut, Arrays.copyOf(archive, archive.length - 30));
    Told told = new Told();
    new ArticleReader().read(cut, "crawl.wacz", told);
    assertThat(told.failed)
        .singleElement()
        .asString()
        .startsWith("crawl.wacz: broken as an archive");
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

  /** An archive of files that are stored without their sizes: names and contents in turn. */
  private static byte[] streamed(Object... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Streamed archive = new Streamed(bytes);
    for (int i = 0; i < files.length; i += 2) {
      archive.add((String) files[i], (byte[]) files[i + 1], false);
    }
    archive.end();
    return bytes.toByteArray();
  }

  /** Writes an archive as browser extensions do, which do not know sizes when they begin a file. */
  private static final class Streamed {
    private static final int SIZES_BEHIND = 8;
    private static final int DEFLATED = 8;

    private final ByteArrayOutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int files;

    Streamed(ByteArrayOutputStream out) {
      this.out = out;
    }

    void add(String file, byte[] content, boolean deflated) throws IOException {
      byte[] name = file.getBytes(StandardCharsets.UTF_8);
      CRC32 sum = new CRC32();
      sum.update(content);
      byte[] data = deflated ? deflated(content) : content;
      int method = deflated ? DEFLATED : 0;
      int start = out.size();
      out.writeBytes(
          little(30)
              .putInt(0x04034b50)
              .putShort((short) 20)
              .putShort((short) SIZES_BEHIND)
              .putShort((short) method)
              .putShort(26, (short) name.length)
              .array());
      out.writeBytes(name);
      out.writeBytes(data);
      out.writeBytes(
          little(16)
              .putInt(0x08074b50)
              .putInt((int) sum.getValue())
              .putInt(data.length)
              .putInt(content.length)
              .array());
      directory.writeBytes(
          little(46)
              .putInt(0x02014b50)
              .putShort((short) 20)
              .putShort((short) 20)
              .putShort((short) SIZES_BEHIND)
              .putShort((short) method)
              .putInt(16, (int) sum.getValue())
              .putInt(20, data.length)
              .putInt(24, content.length)
              .putShort(28, (short) name.length)
              .putInt(42, start)
              .array());
      directory.writeBytes(name);
      files++;
    }

    private static byte[] deflated(byte[] content) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out =
          new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
        out.write(content);
      }
      return bytes.toByteArray();
    }

    void end() {
      int start = out.size();
      out.writeBytes(directory.toByteArray());
      out.writeBytes(
          little(22)
              .putInt(0x06054b50)
              .putShort(8, (short) files)
              .putShort(10, (short) files)
              .putInt(12, directory.size())
              .putInt(16, start)
              .array());
    }

    private static ByteBuffer little(int bytes) {
      return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
