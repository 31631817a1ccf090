package bureau.export;

import bureau.article.Article;
import bureau.article.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * Articles in RIS, after the specification of 2011 (type NEWS): a tag of two letters, two spaces, a
 * hyphen, a space and the value on each line, and {@code ER} at the end. Nothing is escaped; a
 * value has no line breaks.
 */
final class Ris {
  private Ris() {}

  static String entry(Article article) {
    Cited cited = Cited.of(article);
    StringBuilder out = new StringBuilder();
    tag(out, "TY", "NEWS");
    tag(out, "ID", cited.key());
    cited.authors().forEach(author -> tag(out, "AU", author.inverted()));
    tag(out, "TI", cited.title());
    tag(out, "T2", cited.outlet());
    Stamp published = cited.published();
    if (published != null) {
      tag(out, "PY", "%04d".formatted(published.day().getYear()));
      tag(out, "DA", date(published));
    }
    tag(out, "SE", cited.section());
    tag(out, "AB", cited.deck());
    cited.keywords().forEach(keyword -> tag(out, "KW", keyword));
    tag(out, "LA", cited.language());
    tag(out, "UR", cited.url());
    return out.append("ER  - \r\n").toString();
  }

  /** Year, month and day with slashes, those left empty that are not stated. */
  private static String date(Stamp stamp) {
    return switch (stamp.precision()) {
      case SECOND, MINUTE, DAY ->
          "%04d/%02d/%02d/"
              .formatted(
                  stamp.day().getYear(), stamp.day().getMonthValue(), stamp.day().getDayOfMonth());
      case MONTH -> "%04d/%02d//".formatted(stamp.day().getYear(), stamp.day().getMonthValue());
      case YEAR -> "%04d///".formatted(stamp.day().getYear());
    };
  }

  private static void tag(StringBuilder out, String tag, @Nullable String value) {
    if (value != null) {
      out.append(tag).append("  - ").append(value).append("\r\n");
    }
  }
}
