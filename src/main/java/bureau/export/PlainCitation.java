package bureau.export;

import bureau.article.Article;
import bureau.article.Stamp;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A citation as a note has it: names as printed, headline, outlet, day and address. */
final class PlainCitation {
  private static final int MOST_NAMES = 3;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private PlainCitation() {}

  static String of(Article article) {
    Cited cited = Cited.of(article);
    List<String> parts = new ArrayList<>();
    String names = names(cited);
    if (names != null) {
      parts.add(names);
    }
    parts.add("“" + cited.title() + "”");
    if (cited.outlet() != null) {
      parts.add(cited.outlet());
    }
    if (cited.published() != null) {
      parts.add(date(cited.published()));
    }
    if (cited.url() != null) {
      parts.add(cited.url());
    }
    return String.join(", ", parts);
  }

  /** Who wrote it, as printed; null if nobody is named. */
  static @Nullable String names(Cited cited) {
    List<String> names = cited.authors().stream().map(PersonName::printed).distinct().toList();
    if (names.isEmpty()) {
      return null;
    }
    if (names.size() > MOST_NAMES) {
      return names.getFirst() + " et al.";
    }
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  /** The day, in words, no finer than it is known. */
  static String date(Stamp stamp) {
    return switch (stamp.precision()) {
      case SECOND, MINUTE, DAY -> DAY.format(stamp.local());
      case MONTH -> MONTH.format(stamp.local());
      case YEAR -> Integer.toString(stamp.day().getYear());
    };
  }
}
