package bureau.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is typed is read, and what was read can be printed and read again. */
class QueryFuzzTest {
  private static final int TEXTS = 100_000;
  private static final long SEED = 1913;

  private static final List<String> PIECES =
      List.of(
          "kim",
          "putin",
          "a",
          "and",
          "OR",
          "not",
          "NOT",
          "same",
          "adj",
          "w/5",
          "near5",
          "pre/3",
          "not w/5",
          "/s",
          "w/p",
          "atleast5",
          "atleast0",
          "caps(",
          "allcaps(",
          "=",
          "hd:",
          "hd(",
          "by=",
          "url:",
          "la:",
          "cx:",
          "headlne:",
          "date",
          "date:",
          "date(",
          "date from ",
          "2023",
          "20230901",
          "2023-09-15",
          "2023-13",
          "..",
          "to ",
          "after:",
          "before ",
          "timespan=",
          "3m",
          "wc>",
          "wc:",
          "800",
          "length(",
          "\"",
          "“",
          "”",
          "„",
          "«",
          "»",
          "「",
          "」",
          "(",
          ")",
          "[",
          "]",
          "（",
          "）",
          "：",
          "-",
          "+",
          "--",
          "*",
          "?",
          "!",
          "~",
          "~2",
          "^",
          "^2",
          "^0",
          "\\",
          ",",
          ";",
          ".",
          "...",
          "…",
          "—",
          "'",
          "’",
          "|",
          "&",
          "/",
          "@",
          "#",
          "$",
          "%",
          "<",
          ">",
          "https://x.org/(a)?b",
          "www.",
          "a@b",
          "U.S.",
          "🚀",
          "\ud83d",
          "\ude80",
          "\u0000",
          "\u0007",
          "\u200f",
          "\u202e",
          "\u00ad",
          "\ufeff",
          "\u200d",
          "e\u0301",
          "\u0301",
          "سلام",
          "金正恩",
          "！",
          "？",
          "\n",
          "\u3000");

  private final Random random = new Random(SEED);
  private final QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 24));

  @Test
  void randomTextsAreReadAndReadAgain() {
    for (int i = 0; i < TEXTS; i++) {
      String text = text();
      String which = "seed " + SEED + ", text " + i + ": " + text;
      ParsedQuery parsed = parser.parse(text);
      assertThat(parsed.readAs()).as(which).isNotBlank();
      if (i % 5 == 0) { // each is three more readings
        assertStrictAgrees(text, parsed, which);
        assertReadsAgain(parsed.query(), which);
        assertThat(QueryParser.words(text)).as(which).isNotNull();
      }
    }
  }

  private void assertReadsAgain(Query query, String which) {
    String printed = QueryPrinter.print(query);
    if (printed.length() <= Limits.CHARACTERS) {
      assertThat(parser.parse(printed).query()).as(which + "\n" + printed).isEqualTo(query);
    }
  }

  /** Strict refuses with a place in the text, or reads the same. */
  private void assertStrictAgrees(String text, ParsedQuery lenient, String which) {
    try {
      assertThat(parser.parseStrict(text)).as(which).isEqualTo(lenient);
    } catch (QuerySyntaxException e) {
      assertThat(e.position()).as(which).isBetween(0, text.length());
      assertThat(lenient.notes()).as(which).isNotEmpty();
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(12) + (random.nextInt(200) == 0 ? 300 : 0);
    for (int i = 0; i < pieces; i++) {
      text.append(
          random.nextInt(20) == 0 ? character() : PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private String character() {
    return String.valueOf((char) random.nextInt(Character.MAX_VALUE));
  }
}
