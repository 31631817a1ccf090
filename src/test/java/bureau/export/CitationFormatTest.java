package bureau.export;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Author;
import bureau.article.Byline;
import bureau.article.Source;
import bureau.article.Stamp;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Citations are read back as other programs read them. */
class CitationFormatTest {
  private static final String ODD = "50 % of {grain} & \"wheat\" cost $3_a #1 ~ ^up \\ down\nnow";

  private static Article.Builder article(String headline) {
    return Article.builder(
            new ArticleId("a1b2"),
            new Source("a/b.html", "html", "https://www.post.example/b?x={1}&y=2%203", "The Post"))
        .headline(headline)
        .deck("Little common ground")
        .byline(
            new Byline(
                "By Ana Brandt and Kim Da-hyun",
                List.of(
                    new Author("Ana Brandt", "in Kyiv"),
                    new Author("Kim Da-hyun", null),
                    new Author("Meridian Wire", "agency"))))
        .published(Stamp.ofDay(LocalDate.of(2024, 3, 4), Stamp.Origin.META))
        .section("World")
        .keywords(List.of("grain", "Black Sea"))
        .language("en");
  }

  @Test
  void risHasATagALine() {
    assertThat(CitationFormat.RIS.text(article("Grain\r\nER  - talks").build()).split("\r\n", -1))
        .containsExactly(
            "TY  - NEWS",
            "ID  - bureau-2024-a1b2",
            "AU  - Brandt, Ana",
            "AU  - Kim, Da-hyun",
            "AU  - Meridian Wire",
            "TI  - Grain ER - talks",
            "T2  - The Post",
            "PY  - 2024",
            "DA  - 2024/03/04/",
            "SE  - World",
            "AB  - Little common ground",
            "KW  - grain",
            "KW  - Black Sea",
            "LA  - en",
            "UR  - https://www.post.example/b?x={1}&y=2%203",
            "ER  - ",
            "");
  }

  @Test
  void bibTexIsReadBackAsItWas() throws Exception {
    BibTeXEntry entry = parsed(CitationFormat.BIBTEX.text(article(ODD).build()));

    assertThat(entry.getType().getValue()).isEqualTo("article");
    assertThat(plain(entry, "title")).isEqualTo(ODD.replace('\n', ' '));
    assertThat(plain(entry, "author")).isEqualTo("Brandt, Ana and Kim, Da-hyun and Meridian Wire");
    assertThat(value(entry, "author")).endsWith("{Meridian Wire}");
    assertThat(plain(entry, "journal")).isEqualTo("The Post");
    assertThat(value(entry, "date")).isEqualTo("2024-03-04");
    assertThat(value(entry, "url")).isEqualTo("https://www.post.example/b?x=%7B1%7D&y=2%203");
  }

  @ParameterizedTest
  @ValueSource(strings = {"}", "{", "}}{{", "\\", "\\}", "@article{x,", "%", "\"", "a\\{b", "$$"})
  void noHeadlineBreaksBibTex(String headline) throws Exception {
    BibTeXEntry entry = parsed(CitationFormat.BIBTEX.text(article(headline).build()));

    assertThat(plain(entry, "title")).isEqualTo(headline);
    assertThat(plain(entry, "keywords")).isEqualTo("grain, Black Sea");
  }

  @Test
  void nameWithTheWordThatJoinsNamesIsOneName() throws Exception {
    Byline byline = new Byline(null, List.of(new Author("Pens and Ink", "outlet")));
    BibTeXEntry entry = parsed(CitationFormat.BIBTEX.text(article("x").byline(byline).build()));

    assertThat(value(entry, "author")).isEqualTo("{Pens and Ink}");
  }

  private static BibTeXEntry parsed(String text) throws Exception {
    BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text));
    assertThat(database.getEntries()).hasSize(1);
    return database.getEntries().values().iterator().next();
  }

  private static String value(BibTeXEntry entry, String field) {
    return entry.getField(new Key(field)).toUserString();
  }

  private static String plain(BibTeXEntry entry, String field) throws Exception {
    return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(value(entry, field))));
  }

  @Test
  void cslHasNamesAndTheDateInParts() {
    JsonNode item =
        JsonMapper.shared().readTree(CitationFormat.CSL.text(article(ODD).build())).get(0);

    assertThat(item.get("type").stringValue()).isEqualTo("article-newspaper");
    assertThat(item.get("title").stringValue()).isEqualTo(ODD.replace('\n', ' '));
    assertThat(item.get("author").toString())
        .isEqualTo(
            "[{\"family\":\"Brandt\",\"given\":\"Ana\"},{\"family\":\"Kim\",\"given\":\"Da-hyun\"},"
                + "{\"literal\":\"Meridian Wire\"}]");
    assertThat(item.get("issued").toString()).isEqualTo("{\"date-parts\":[[2024,3,4]]}");
    assertThat(item.get("container-title").stringValue()).isEqualTo("The Post");
  }

  @ParameterizedTest
  @CsvSource({
    "SECOND, 2024/03/04/, 2024-03-04, '[[2024,3,4]]', 4 March 2024",
    "MONTH,  2024/03//,   2024-03,    '[[2024,3]]',   March 2024",
    "YEAR,   2024///,     2024,       '[[2024]]',     2024",
  })
  void noDateIsFinerThanItIsKnown(
      Stamp.Precision precision, String ris, String bibTex, String csl, String plain)
      throws Exception {
    Article article =
        article("x")
            .published(
                new Stamp(
                    LocalDateTime.of(2024, 3, 4, 9, 0, 5),
                    null,
                    null,
                    precision,
                    Stamp.Origin.META))
            .build();

    assertThat(CitationFormat.RIS.text(article)).contains("DA  - " + ris + "\r\n");
    assertThat(value(parsed(CitationFormat.BIBTEX.text(article)), "date")).isEqualTo(bibTex);
    assertThat(CitationFormat.CSL.text(article)).contains(csl);
    assertThat(CitationFormat.PLAIN.text(article)).contains(", " + plain + ", https://");
  }

  @Test
  void plainCitationReadsAsANote() {
    assertThat(CitationFormat.PLAIN.text(article("Grain talks").build()))
        .isEqualTo(
            "Ana Brandt, Kim Da-hyun and Meridian Wire, “Grain talks”, The Post, 4 March 2024, "
                + "https://www.post.example/b?x={1}&y=2%203\n");
  }

  @Test
  void articleOfWhichNothingIsKnownIsCitedByItsFile() throws Exception {
    Article bare =
        Article.builder(new ArticleId("한 7/}"), new Source("scan 12.txt", "text", null, null))
            .build();

    assertThat(CitationFormat.PLAIN.text(bare)).isEqualTo("“scan 12.txt”\n");
    BibTeXEntry entry = parsed(CitationFormat.BIBTEX.text(bare));
    assertThat(entry.getType().getValue()).isEqualTo("misc");
    assertThat(entry.getKey().getValue()).matches("[A-Za-z0-9-]+");
  }

  @Test
  void outletWithoutANameIsItsSite() {
    Article article =
        Article.builder(
                new ArticleId("a"),
                new Source("a.html", "html", "https://www.post.example/b", null))
            .build();

    assertThat(CitationFormat.RIS.text(article)).contains("T2  - post.example\r\n");
  }

  @Test
  void manyArticlesAreWrittenAsTheyCome() throws Exception {
    for (CitationFormat format : CitationFormat.values()) {
      StringWriter out = new StringWriter();
      List<Integer> taken = new ArrayList<>();
      Stream<Article> articles =
          IntStream.range(0, 300)
              .mapToObj(i -> {
                taken.add(out.getBuffer().length());
                return Article.builder(
                        new ArticleId("id" + i), new Source(i + ".txt", "text", null, null))
                    .headline("Story " + i)
                    .build();
              });
      format.write(articles, out);

      assertThat(taken.getLast()).as("written before the last came").isPositive();
      assertThat(out.toString()).contains("Story 0", "Story 299");
    }
  }

  @Test
  void formatIsToldByTheEndOfTheName() {
    assertThat(CitationFormat.endOf("a.csl.json")).hasValue(CitationFormat.CSL);
    assertThat(CitationFormat.endOf("a.ris")).hasValue(CitationFormat.RIS);
    assertThat(CitationFormat.endOf("a.json")).isEmpty();
  }
}
