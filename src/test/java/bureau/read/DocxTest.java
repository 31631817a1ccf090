package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Block;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocxTest {
  private static final String OPEN =
      "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\"><w:body>";
  private static final String CLOSE = "</w:body></w:document>";
  private static final String LEDE =
      "VELMORA (NL) - Ministers of the two coastal states met again on Thursday and agreed to keep"
          + " the ferry between their capitals running through the winter, officials said.";
  private static final String SECOND =
      "The talks had stalled in the summer over who would pay for the ice-breaking tug that the"
          + " crossing needs from December on, and over customs checks.";
  private static final String TEXT = paragraph(LEDE) + paragraph(SECOND);

  @Test
  void textIsReadAsAnExportAndPropertiesFillWhatItLacks() throws IOException {
    Article article =
        told(
                OPEN + paragraph("Ferry talks end in agreement") + TEXT + CLOSE,
                "<dc:title>Document1</dc:title><dc:creator>Ana Quill</dc:creator>"
                    + "<dcterms:created>2024-03-07T09:30:00Z</dcterms:created>")
            .articles
            .getFirst();

    assertThat(article.headline()).isEqualTo("Ferry talks end in agreement");
    assertThat(article.source().format()).isEqualTo("docx");
    assertThat(article.byline().authors()).extracting(Author::name).containsExactly("Ana Quill");
    assertThat(Objects.requireNonNull(article.published()).day()).isEqualTo("2024-03-07");
    assertThat(article.body()).extracting(Block::text).containsExactly(LEDE, SECOND);
  }

  @Test
  void titleCountsWhereTheTextHasNoHeadline() throws IOException {
    assertThat(
            told(OPEN + TEXT + CLOSE, "<dc:title>Ferry talks end</dc:title>")
                .articles
                .getFirst()
                .headline())
        .isEqualTo("Ferry talks end");
  }

  @Test
  void deletedTextIsNotThere() throws IOException {
    String changed =
        OPEN
            + "<w:p><w:r><w:t>Ferry talks </w:t></w:r><w:del><w:r><w:t>fail</w:t></w:r></w:del>"
            + "<w:ins><w:r><w:t>end</w:t></w:r></w:ins></w:p>"
            + TEXT
            + CLOSE;

    assertThat(told(changed, "").articles.getFirst().headline()).isEqualTo("Ferry talks end");
  }

  @Test
  void entitiesAreNotRead() throws IOException {
    Told told =
        told(
            "<!DOCTYPE w [<!ENTITY far SYSTEM \"file:///etc/hostname\">]>"
                + OPEN.substring(OPEN.indexOf("<w:"))
                + paragraph("&far;")
                + TEXT
                + CLOSE,
            "");

    assertThat(told.articles).isEmpty();
    assertThat(told.failed).singleElement().asString().startsWith("a.docx: broken as a document");
  }

  @Test
  void partThatExpandsToThousandTimesItsSizeIsNotReadOn() throws IOException {
    Told told = told(new Endless(OPEN + "<w:p>", "<w:r><w:t>ferry </w:t></w:r>", 60 << 20), "");

    assertThat(told.failed)
        .singleElement()
        .asString()
        .contains("expands to more than 200 times its size");
  }

  @Test
  void elementsInElementsWithoutEndAreRefused() throws IOException {
    Told told = told(OPEN + "<w:p>".repeat(100_000), "");

    assertThat(told.failed).singleElement().asString().contains("exceeds the limit");
  }

  @Test
  void cutDocumentFails() throws IOException {
    byte[] whole = docx(bytes(OPEN + TEXT + CLOSE), "");
    Told told = Told.of(Arrays.copyOf(whole, whole.length / 4), "a.docx");

    assertThat(told.articles).isEmpty();
    assertThat(told.failed.size() + told.skipped.size()).isEqualTo(1);
  }

  private static String paragraph(String text) {
    return "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Told told(String document, String properties) throws IOException {
    return told(bytes(document), properties);
  }

  private static Told told(InputStream document, String properties) throws IOException {
    return Told.of(docx(document, properties), "a.docx");
  }

  private static byte[] docx(InputStream document, String properties) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      bytes("<Types/>").transferTo(zip);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      document.transferTo(zip);
      zip.putNextEntry(new ZipEntry("docProps/core.xml"));
      bytes("<cp xmlns:dc=\"urn:dc\" xmlns:dcterms=\"urn:t\">" + properties + "</cp>")
          .transferTo(zip);
    }
    return file.toByteArray();
  }
}
