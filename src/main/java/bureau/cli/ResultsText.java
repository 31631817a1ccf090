package bureau.cli;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Stamp;
import bureau.export.AnswerNotes;
import bureau.export.ReasonText;
import bureau.query.Field;
import bureau.query.ParsedQuery;
import bureau.search.Duplicates;
import bureau.search.Explanation;
import bureau.search.Hit;
import bureau.search.Mark;
import bureau.search.Results;
import bureau.search.Snippet;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * An answer to read on a terminal.
 *
 * @param out where it goes
 * @param quiet whether it is the hits alone, without what there is to say of them together
 * @param ansi whether what matches is in bold
 */
record ResultsText(PrintWriter out, boolean quiet, Ansi ansi) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final String INDENT = "    ";

  void print(ParsedQuery query, Results results) {
    if (!quiet) {
      printNotes(query, results);
    }
    int number = 0;
    for (Hit hit : results.hits()) {
      if (number > 0 || !quiet) {
        out.println();
      }
      print(++number, hit);
    }
    if (results.next() != null && !quiet) {
      out.printf("%nThere are more; --limit shows more of them%n");
    }
  }

  private void printNotes(ParsedQuery query, Results results) {
    AnswerNotes.of(query, results).forEach(note -> out.println("Note: " + note));
    results.alsoSearched().stream()
        .filter(other -> other.adds() != 0)
        .forEach(other ->
            out.printf(
                "Also searched: %s (%s for %s, %+,d)%n",
                other.text(), other.reason(), other.typed(), other.adds()));
    if (results.total() == 0) {
      out.printf("Nothing found for %s%n", query.readAs());
      return;
    }
    out.printf(
        "%,d %s for %s, %d ms%n",
        results.total(),
        results.total() == 1 ? "article" : "articles",
        query.readAs(),
        results.took().toMillis());
  }

  private void print(int number, Hit hit) {
    Article article = hit.article();
    String headline =
        hit.snippets().stream()
            .filter(snippet -> snippet.field() == Field.HEADLINE)
            .findFirst()
            .map(this::marked)
            .orElseGet(
                () -> plain(Objects.requireNonNullElse(article.headline(), "(no headline)")));
    out.printf("%2d. %s%n", number, headline);
    out.println(INDENT + plain(facts(article)));
    for (Snippet snippet : hit.snippets()) {
      switch (snippet.field()) {
        case HEADLINE -> {}
        case BODY -> out.println(INDENT + marked(snippet));
        default -> out.println(INDENT + snippet.field().label() + ": " + marked(snippet));
      }
    }
    if (hit.duplicates().count() > 0) {
      out.println(INDENT + "also in: " + plain(copies(hit.duplicates())));
    }
    if (!hit.missing().isEmpty()) {
      out.println(INDENT + "without: " + String.join(", ", hit.missing()));
    }
    out.println(INDENT + plain(article.source().path()));
    Explanation explanation = hit.explanation();
    if (explanation != null) {
      out.println(INDENT + "because: " + ReasonText.of(explanation.reason()));
      print(explanation.score(), INDENT + "  ");
    }
  }

  private void print(Explanation.Part part, String indent) {
    out.printf("%s%.4f %s%n", indent, part.value(), part.description());
    part.details().forEach(detail -> print(detail, indent + "  "));
  }

  private static String copies(Duplicates duplicates) {
    String listed =
        duplicates.earliest().stream()
            .map(copy ->
                Stream.of(
                        Objects.requireNonNullElse(copy.source().publisher(), copy.source().path()),
                        copy.published() == null ? null : printed(copy.published()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    int unlisted = duplicates.count() - duplicates.earliest().size();
    return unlisted == 0 ? listed : "%s; %,d more".formatted(listed, unlisted);
  }

  private static String facts(Article article) {
    String authors =
        article.byline().authors().stream().map(Author::name).collect(Collectors.joining(", "));
    return Stream.of(
            article.source().publisher(),
            article.published() == null ? null : printed(article.published()),
            authors.isEmpty() ? null : authors)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private static String printed(Stamp stamp) {
    if (!stamp.hasTime()) {
      return stamp.precision() == Stamp.Precision.DAY ? DAY.format(stamp.local()) : stamp.at();
    }
    return MINUTE.format(stamp.local()) + zone(stamp);
  }

  private static String zone(Stamp stamp) {
    @Nullable Object zone = stamp.zone() != null ? stamp.zone() : stamp.offset();
    return zone == null ? "" : " " + (zone.toString().equals("Z") ? "UTC" : zone);
  }

  private String marked(Snippet snippet) {
    String plain = plain(snippet.text());
    if (!ansi.enabled()) {
      return plain;
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Mark mark : snippet.marks()) {
      text.append(plain, at, mark.from());
      text.append(Ansi.Style.bold.on());
      text.append(plain, mark.from(), mark.to());
      text.append(Ansi.Style.bold.off());
      at = mark.to();
    }
    return text.append(plain.substring(at)).toString();
  }

  /** A text of an article without what would tell the terminal something; as long as before. */
  private static String plain(String text) {
    return CONTROL.matcher(text).replaceAll("?");
  }
}
