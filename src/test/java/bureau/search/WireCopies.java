package bureau.search;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One wire story as four outlets printed it, and a story of the same form about another strait. */
public final class WireCopies {
  private static final String LEDE =
      "The strait of Ormund was closed to tankers on Monday after two mines were found north of the"
          + " lighthouse, the harbour authority in Port Maren said.";
  private static final String DETAIL =
      "Captain Ilse Varga told reporters that 14 ships were waiting and that sweeping would take"
          + " until Thursday at the earliest, if the weather held.";
  private static final String MARKETS =
      "Freight rates rose by 6.5 percent in the morning and insurers in Brunnhaven said that they"
          + " would not cover the passage before the end of the month.";
  private static final String MINISTRY =
      "The ministry of transport declined to say who had laid the mines, and called on the 3 states"
          + " along the coast to share what their radar stations had seen.";

  private WireCopies() {}

  /** All of them, each from a file of its own. */
  public static List<Article> all() {
    return List.of(first(), swapped(), cut(), undated(), other());
  }

  /** The first to print it, in full. */
  static Article first() {
    return copy(
        "first", "Meridian Wire", 4, "Strait closed by mines", LEDE, DETAIL, MARKETS, MINISTRY);
  }

  /** Swapped and under another headline, with a word that no other copy has. */
  static Article swapped() {
    return copy(
        "swapped",
        "The Gazette",
        5,
        "Tankers wait off Ormund",
        LEDE,
        MARKETS,
        DETAIL,
        MINISTRY,
        "Our correspondent adds that the ferry still runs.");
  }

  /** Cut, and said to be of the day before the first. */
  static Article cut() {
    return copy("cut", "Ormund Courier", 3, "Mines close strait", LEDE, DETAIL, MINISTRY);
  }

  /** Undated, word for word. */
  static Article undated() {
    return Article.builder(
            new ArticleId("undated-copy"), new Source("c/undated-copy.txt", "text", null, null))
        .headline("Strait closed by mines")
        .body(first().body())
        .build();
  }

  /** The same form, but nothing of it is the same. */
  static Article other() {
    return copy(
        "other",
        "Meridian Wire",
        4,
        "Strait closed by ice",
        LEDE.replace("Ormund", "Kallvik").replace("Monday", "Friday").replace("Port Maren", "Sund"),
        DETAIL.replace("Ilse Varga", "Tom Breck").replace("14", "31").replace("Thursday", "Sunday"),
        MARKETS.replace("6.5", "2.25").replace("Brunnhaven", "Oster"),
        MINISTRY.replace("3", "5"));
  }

  private static Article copy(
      String id, String outlet, int day, String headline, String... paragraphs) {
    return Article.builder(new ArticleId(id), new Source("c/" + id + ".txt", "text", null, outlet))
        .headline(headline)
        .published(Stamp.ofDay(LocalDate.of(2024, 3, day), Origin.VISIBLE))
        .language("en")
        .body(Arrays.stream(paragraphs).map(Block::paragraph).toList())
        .build();
  }
}
