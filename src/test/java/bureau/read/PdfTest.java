package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Stamp.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {
  private static final float L = PdfSample.LEFT;
  private static final List<String> LEDE =
      List.of(
          "VELMORA (NL) - Ministers of the two coastal states met again on Thurs-",
          "day and agreed to keep the ferry between their capitals running through",
          "the winter, officials said.");
  private static final List<String> SECOND =
      List.of(
          "The talks had stalled in the summer over who would pay for the long-term",
          "lease of the ice-breaking tug that the crossing needs, and over the long-",
          "term rules for customs checks on both sides of the strait.");
  private static final List<String> THIRD =
      List.of(
          "Nothing was said of the fares, which the ports had asked to have raised by",
          "a third before the first ice, and to which passengers object.");
  private static final String LEDE_TEXT =
      "VELMORA (NL) - Ministers of the two coastal states met again on Thursday and agreed to keep"
          + " the ferry between their capitals running through the winter, officials said.";
  private static final String SECOND_TEXT =
      "The talks had stalled in the summer over who would pay for the long-term lease of the"
          + " ice-breaking tug that the crossing needs, and over the long-term rules for customs"
          + " checks on both sides of the strait.";
  private static final String THIRD_TEXT =
      "Nothing was said of the fares, which the ports had asked to have raised by a third before"
          + " the first ice, and to which passengers object.";

  private final PdfSample sample = new PdfSample();

  @AfterEach
  void close() throws IOException {
    sample.close();
  }

  @Test
  void headlineIsTheLargestAndParagraphsAreJoined() throws IOException {
    sample
        .page()
        .line(L, 60, 9, "Harbour Gazette")
        .bold(L, 90, 22, "Ferry talks end")
        .bold(L, 115, 22, "in agreement")
        .paragraph(L, 150, LEDE)
        .paragraph(L, 189, SECOND)
        .paragraph(L, 228, THIRD);

    Article article = article();

    assertThat(article.headline()).isEqualTo("Ferry talks end in agreement");
    assertThat(article.source().format()).isEqualTo("pdf");
    assertThat(article.dateline()).isNotNull();
    assertThat(article.body())
        .extracting(Block::text)
        .containsExactly(LEDE_TEXT, SECOND_TEXT, THIRD_TEXT);
  }

  @Test
  void paragraphsArePartedByGapsToo() throws IOException {
    sample.page().bold(L, 90, 22, "Ferry talks end in agreement");
    float down = 130;
    for (List<String> paragraph : List.of(LEDE, SECOND, THIRD)) {
      for (String line : paragraph) {
        sample.line(L, down, 10, line);
        down += 12;
      }
      down += 8;
    }

    assertThat(article().body())
        .extracting(Block::text)
        .containsExactly(LEDE_TEXT, SECOND_TEXT, THIRD_TEXT);
  }

  @Test
  void whatStandsOnEachPageIsNotText() throws IOException {
    sample.page().bold(L, 90, 22, "Ferry talks end in agreement").paragraph(L, 130, LEDE);
    furniture(1);
    sample.page().paragraph(L, 130, SECOND);
    furniture(2);
    sample.page().paragraph(L, 130, THIRD);
    furniture(3);

    assertThat(article().body())
        .extracting(Block::text)
        .containsExactly(LEDE_TEXT, SECOND_TEXT, THIRD_TEXT);
  }

  private void furniture(int page) throws IOException {
    sample
        .line(L, 40, 9, "Harbour Gazette, 7 March 2024")
        .line(400, 40, 9, "World")
        .line(L, 800, 9, "Copyright of the Gazette, all rights reserved, page " + page)
        .line(300, 820, 9, "- " + page + " -");
  }

  @Test
  void paragraphGoesOnOverTheColumnAndThePage() throws IOException {
    sample.page().bold(L, 90, 22, "Ferry talks end in agreement");
    sample.paragraph(L, 130, List.of("Ministers met again on Thurs-"));
    sample.line(L, 143, 10, "day and agreed to keep the");
    sample.line(320, 130, 10, "ferry between their capitals");
    sample.line(320, 143, 10, "running through the winter, and");
    sample.page();
    sample.line(L, 60, 10, "to pay for the tug that the crossing needs");
    sample.line(L, 73, 10, "from December on, officials of both said.");
    sample.paragraph(L, 86, THIRD).paragraph(L, 112, SECOND);

    assertThat(article().body())
        .extracting(Block::text)
        .containsExactly(
            "Ministers met again on Thursday and agreed to keep the ferry between their capitals"
                + " running through the winter, and to pay for the tug that the crossing needs from"
                + " December on, officials of both said.",
            THIRD_TEXT,
            SECOND_TEXT);
  }

  @Test
  void linesThatWereWrittenOutOfOrderAreSorted() throws IOException {
    sample.page();
    for (int i = THIRD.size() - 1; i >= 0; i--) {
      sample.line(L, 176 + i * 12, 10, THIRD.get(i));
    }
    for (int i = LEDE.size() - 1; i >= 0; i--) {
      sample.line(L, 130 + i * 12, 10, LEDE.get(i));
    }
    sample.bold(L, 90, 22, "Ferry talks end in agreement");

    Article article = article();

    assertThat(article.headline()).isEqualTo("Ferry talks end in agreement");
    assertThat(article.body()).extracting(Block::text).containsExactly(LEDE_TEXT, THIRD_TEXT);
  }

  @Test
  void browsersPrintGivesItsAddressAndNotItsTime() throws IOException {
    sample
        .page()
        .line(L, 20, 8, "11/26/25, 3:14 PM")
        .line(300, 20, 8, "Ferry talks end in agreement | Harbour Gazette")
        .bold(L, 90, 22, "Ferry talks end in agreement")
        .paragraph(L, 150, LEDE)
        .paragraph(L, 189, SECOND)
        .line(L, 820, 8, "https://gazette.example/2024/ferry-talks")
        .line(540, 820, 8, "1/1");

    Article article = article();

    assertThat(article.source().url()).isEqualTo("https://gazette.example/2024/ferry-talks");
    assertThat(article.published()).isNull();
    assertThat(article.body()).extracting(Block::text).containsExactly(LEDE_TEXT, SECOND_TEXT);
  }

  @Test
  void propertiesFillWhatTheTextLacks() throws IOException {
    sample.page().paragraph(L, 150, LEDE).paragraph(L, 189, SECOND);
    sample.document.getDocumentInformation().setTitle("Ferry talks end in agreement");
    sample.document.getDocumentInformation().setAuthor("Ana Quill");
    created("D:20240307093000+01'00'");

    Article article = article();

    assertThat(article.headline()).isEqualTo("Ferry talks end in agreement");
    assertThat(article.byline().authors()).extracting(Author::name).containsExactly("Ana Quill");
    assertThat(Objects.requireNonNull(article.published()).day()).isEqualTo("2024-03-07");
    assertThat(article.published().origin()).isEqualTo(Origin.FILE);
  }

  @Test
  void publicationInXmpCountsMoreThanTheFilesTime() throws IOException {
    sample.page().bold(L, 90, 22, "Ferry talks end").paragraph(L, 150, LEDE);
    sample.paragraph(L, 189, SECOND);
    created("D:20240310");
    PDMetadata xmp = new PDMetadata(sample.document);
    xmp.importXMPMetadata(
        """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <!DOCTYPE x [<!ENTITY far SYSTEM "file:///etc/hostname">]>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">&far; ferry.indd</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>Ana Quill</rdf:li></rdf:Seq></dc:creator>
        <prism:publicationDate>2024-03-07</prism:publicationDate>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """
            .getBytes(StandardCharsets.UTF_8));
    sample.document.getDocumentCatalog().setMetadata(xmp);

    Article article = article();

    assertThat(Objects.requireNonNull(article.published()).day()).isEqualTo("2024-03-07");
    assertThat(article.published().origin()).isEqualTo(Origin.CONTAINER);
    assertThat(article.byline().authors()).extracting(Author::name).containsExactly("Ana Quill");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Microsoft Word - ferry.doc",
        "ferry_final_3.indd",
        "untitled",
        "Document1",
        "2024-03-07",
        "https://gazette.example/ferry",
        "0307_P01_FERRY_TALKS"
      })
  void titleThatNoPersonWroteIsNone(String title) {
    assertThat(PdfProperties.title(title)).isNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Administrator", "aquill", "Microsoft Office User", "scanner 2 lab"})
  void authorThatIsAnAccountIsNone(String author) {
    assertThat(PdfProperties.author(author)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "D:20240307093000+01'00', 2024-03-07T09:30:00+01:00",
    "D:20240307093000Z, 2024-03-07T09:30:00Z",
    "D:20240307093000Z00'00', 2024-03-07T09:30:00Z",
    "D:20240307093000, 2024-03-07",
    "20240307, 2024-03-07",
    "D:2024, ",
    "Thursday, "
  })
  void dateIsReadAsFarAsItGoes(String stated, String read) {
    assertThat(PdfProperties.date(stated)).isEqualTo(read);
  }

  @Test
  void documentWithoutTextIsScanned() throws IOException {
    sample.page().page();

    assertThat(told(sample.bytes()).skipped)
        .containsExactly("a.pdf: a PDF document without text: scanned pages, or pictures");
  }

  @Test
  void documentThatNeedsAPasswordIsSkipped() throws IOException {
    sample.page().paragraph(L, 150, LEDE);
    protect("open sesame");

    assertThat(told(sample.bytes()).skipped)
        .containsExactly("a.pdf: a PDF document that needs a password");
  }

  @Test
  void documentThatAnyoneMayOpenIsRead() throws IOException {
    sample.page().bold(L, 90, 22, "Ferry talks end").paragraph(L, 150, LEDE);
    sample.paragraph(L, 189, SECOND);
    protect("");

    assertThat(article().headline()).isEqualTo("Ferry talks end");
  }

  private void protect(String password) throws IOException {
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy("owner", password, new AccessPermission());
    policy.setEncryptionKeyLength(128);
    sample.document.protect(policy);
  }

  @Test
  void damagedDocumentFailsByNameOrGivesWhatItHas() throws IOException {
    sample.page().bold(L, 90, 22, "Ferry talks end").paragraph(L, 150, LEDE);
    byte[] whole = sample.bytes();
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      byte[] damaged =
          Arrays.copyOf(whole, round % 2 == 0 ? whole.length : random.nextInt(whole.length));
      for (int i = 0; i < round && damaged.length > 9; i++) {
        damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
      }
      Told told = told(damaged);
      assertThat(told.failed)
          .as("round %d", round)
          .noneMatch(error -> error.contains("cannot be read"));
      assertThat(told.articles.size() + told.skipped.size() + told.failed.size())
          .as("round %d", round)
          .isEqualTo(1);
    }
    assertThat(told("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8)).failed)
        .singleElement()
        .asString()
        .startsWith("a.pdf: broken as a PDF document");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void partThatExpandsWithoutEndIsNotReadOn(boolean encrypted) throws IOException {
    sample.page().paragraph(L, 150, LEDE);
    PDPage page = new PDPage();
    sample.document.addPage(page);
    PDStream stream = new PDStream(sample.document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      expand(out);
    }
    page.setContents(stream);
    if (encrypted) {
      protect("");
    }

    assertThat(told(sample.bytes()).failed)
        .singleElement()
        .asString()
        .startsWith("a.pdf: has a part that expands to more than 64 MiB");
  }

  @Test
  void partInTwoCodingsIsCountedAsItBecomes() throws IOException {
    sample.page();
    COSStream stream = sample.document.getDocument().createCOSStream();
    COSArray filters = new COSArray();
    filters.add(COSName.ASCII_HEX_DECODE);
    filters.add(COSName.FLATE_DECODE);
    try (OutputStream out = stream.createOutputStream(filters)) {
      expand(out);
    }
    sample.document.getPage(0).setContents(new PDStream(stream));

    assertThat(told(sample.bytes()).failed).singleElement().asString().contains("expands to more");
  }

  private static void expand(OutputStream out) throws IOException {
    byte[] mebibyte = new byte[1 << 20];
    for (int i = 0; i <= PdfStreams.LARGEST >> 20; i++) {
      out.write(mebibyte);
    }
  }

  @Test
  void formThatDrawsItselfManyTimesEnds() throws IOException {
    sample.page();
    COSStream form = sample.document.getDocument().createCOSStream();
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    COSDictionary objects = new COSDictionary();
    objects.setItem(COSName.getPDFName("X"), form);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, objects);
    form.setItem(COSName.RESOURCES, resources);
    try (OutputStream out = form.createOutputStream()) {
      out.write("/X Do /X Do /X Do ".getBytes(StandardCharsets.US_ASCII));
    }
    sample.document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, form);
    sample.document.getPage(0).getCOSObject().setItem(COSName.RESOURCES, resources);

    Told told = told(sample.bytes());

    assertThat(told.skipped.size() + told.failed.size()).isEqualTo(1);
  }

  @Test
  void bookIsSkipped() throws IOException {
    for (int i = 0; i <= PdfLines.MOST_PAGES; i++) {
      sample.page();
    }

    assertThat(told(sample.bytes()).skipped)
        .containsExactly("a.pdf: a PDF document of more than 1,000 pages");
  }

  @Test
  void hugeFileIsRefused() throws IOException {
    Told told = new Told();
    new ArticleReader().read(new Endless("%PDF-1.7\n", "x", Pdf.LARGEST + 9), "a.pdf", told);

    assertThat(told.failed)
        .containsExactly("a.pdf: larger than 64 MiB, the most that is read of one PDF document");
  }

  private void created(String date) {
    sample.document.getDocumentInformation().getCOSObject().setString(COSName.CREATION_DATE, date);
  }

  private Article article() throws IOException {
    Told told = told(sample.bytes());
    assertThat(told.skipped).isEmpty();
    assertThat(told.failed).isEmpty();
    return told.articles.getFirst();
  }

  private static Told told(byte[] bytes) throws IOException {
    Told told = new Told();
    new ArticleReader().read(new ByteArrayInputStream(bytes), "a.pdf", told);
    return told;
  }
}
