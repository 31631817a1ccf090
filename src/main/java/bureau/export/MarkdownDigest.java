package bureau.export;

import bureau.article.Article;
import bureau.article.Dateline;
import bureau.search.Hit;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles in CommonMark, for a mail or a page: of each its headline, what it is from,
 * and its deck, or its first paragraph where it has none.
 */
final class MarkdownDigest {
  /** What Markdown takes for its own anywhere in a line. */
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>&~|]");

  /** What makes a line something else than text, at its beginning. */
  private static final Pattern BEGINNING = Pattern.compile("^(\\d*)([-+=#.)])");

  private MarkdownDigest() {}

  static void write(WholeAnswer answer, Writer out) throws IOException {
    out.write("# " + text(answer.title()) + "\n\n");
    out.write(counted(answer.pages().first().total()) + "\n");
    for (String note : AnswerNotes.of(answer.query(), answer.pages().first())) {
      out.write("\n" + text(note) + "\n");
    }
    for (Hit hit : (Iterable<Hit>) answer.pages().hits()::iterator) {
      out.write(entry(hit.article()));
    }
  }

  private static String counted(long total) {
    return String.format(Locale.ENGLISH, total == 1 ? "%,d article" : "%,d articles", total);
  }

  private static String entry(Article article) {
    Cited cited = Cited.of(article);
    StringBuilder entry = new StringBuilder("\n## ");
    String title = text(cited.title());
    entry.append(cited.url() == null ? title : "[" + title + "](<" + address(cited.url()) + ">)");
    entry.append("\n");
    String from = String.join(" · ", from(article, cited));
    if (!from.isEmpty()) {
      entry.append("\n*").append(from).append("*\n");
    }
    String beginning = beginning(article, cited);
    if (beginning != null) {
      entry.append("\n").append(text(beginning)).append("\n");
    }
    return entry.toString();
  }

  private static List<String> from(Article article, Cited cited) {
    List<String> parts = new ArrayList<>();
    Dateline dateline = article.dateline();
    Stream.of(
            cited.outlet(),
            PlainCitation.names(cited),
            cited.published() == null ? null : PlainCitation.date(cited.published()),
            dateline == null ? null : dateline.place())
        .filter(Objects::nonNull)
        .forEach(part -> parts.add(text(part)));
    return parts;
  }

  private static @Nullable String beginning(Article article, Cited cited) {
    if (cited.deck() != null) {
      return cited.deck();
    }
    return article.body().isEmpty() ? null : article.body().getFirst().text();
  }

  /** A text on a line of its own, so that nothing of it is taken for Markdown. */
  private static String text(String plain) {
    String line = SIGNS.matcher(plain.replaceAll("\\s+", " ").strip()).replaceAll("\\\\$0");
    return BEGINNING.matcher(line).replaceFirst("$1\\\\$2");
  }

  private static String address(String url) {
    return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace(" ", "%20");
  }
}
