package bureau.export;

import bureau.article.Article;
import bureau.article.Stamp;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Articles in BibTeX: {@code @article} where the outlet is known, else {@code @misc}. Letters
 * beyond ASCII are left as they are, since BibTeX files are UTF-8 today; what TeX would take for a
 * command is escaped.
 */
final class BibTex {
  private static final Pattern JOINS_NAMES = Pattern.compile("(?i)\\band\\b");

  private BibTex() {}

  static String entry(Article article) {
    Cited cited = Cited.of(article);
    StringBuilder out = new StringBuilder();
    out.append(cited.outlet() == null ? "@misc{" : "@article{").append(cited.key());
    if (!cited.authors().isEmpty()) {
      String names =
          cited.authors().stream().map(BibTex::name).collect(Collectors.joining(" and "));
      field(out, "author", names);
    }
    // The inner braces keep capitals as they were printed.
    field(out, "title", "{" + escape(cited.title()) + "}");
    if (cited.outlet() != null) {
      field(out, "journal", "{" + escape(cited.outlet()) + "}");
      // BibLaTeX's word for what is no journal; BibTeX passes over it.
      field(out, "entrysubtype", "newspaper");
    }
    Stamp published = cited.published();
    if (published != null) {
      field(out, "date", published.at().substring(0, Math.min(10, published.at().length())));
      field(out, "year", Integer.toString(published.day().getYear()));
      if (published.precision() != Stamp.Precision.YEAR) {
        field(out, "month", Integer.toString(published.day().getMonthValue()));
      }
    }
    escaped(out, "abstract", cited.deck());
    if (!cited.keywords().isEmpty()) {
      field(
          out,
          "keywords",
          cited.keywords().stream().map(BibTex::escape).collect(Collectors.joining(", ")));
    }
    escaped(out, "language", cited.language());
    if (cited.url() != null) {
      field(out, "url", address(cited.url()));
    }
    return out.append("\n}\n").toString();
  }

  private static void escaped(StringBuilder out, String name, @Nullable String value) {
    if (value != null) {
      field(out, name, escape(value));
    }
  }

  private static void field(StringBuilder out, String name, String value) {
    out.append(",\n  ").append(name).append(" = {").append(value).append('}');
  }

  /** A name that is whole, or that holds what joins names, is kept together by braces. */
  private static String name(PersonName name) {
    String text = escape(name.invertedWithSuffixSecond());
    if (name.isWhole() || JOINS_NAMES.matcher(text).find()) {
      return "{" + text + "}";
    }
    return text;
  }

  /** What stands for itself once TeX has read it. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '\\' -> out.append("{\\textbackslash}");
        case '~' -> out.append("{\\textasciitilde}");
        case '^' -> out.append("{\\textasciicircum}");
        case '{', '}', '$', '&', '#', '_', '%' -> out.append('\\').append(letter);
        default -> out.append(letter);
      }
    }
    return out.toString();
  }

  /** Addresses are read letter for letter, so that braces have to be written as the web does. */
  private static String address(String url) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < url.length(); i++) {
      char letter = url.charAt(i);
      if (letter == '{' || letter == '}' || letter == '\\' || letter == ' ') {
        out.append('%').append("%02X".formatted((int) letter).toUpperCase(Locale.ROOT));
      } else {
        out.append(letter);
      }
    }
    return out.toString();
  }
}
