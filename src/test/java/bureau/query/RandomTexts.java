package bureau.query;

import java.util.List;
import java.util.Random;

/** Makes texts of the pieces that queries are made of, put together without sense. */
public final class RandomTexts {
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

  private final Random random;

  /** Texts that are the same for the same seed. */
  public RandomTexts(long seed) {
    random = new Random(seed);
  }

  /** The next text; may be empty, seldom very long. */
  public String next() {
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
