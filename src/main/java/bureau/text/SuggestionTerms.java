package bureau.text;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Dateline;
import bureau.search.Suggestion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which names are suggested: for each word of a name one, made of the name's kind, the
 * name folded from that word on, and the name as printed. So the names that go on as typed lie side
 * by side in the index, each with the number of its articles.
 */
public final class SuggestionTerms {
  /** Between the folded and the printed name. */
  public static final char SEPARATOR = '\u0000';

  /** Longer names are no names. */
  private static final int LONGEST = 80;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.-]*");

  private SuggestionTerms() {}

  /** All terms of an article. */
  public static List<String> of(Article article) {
    List<String> terms = new ArrayList<>();
    for (Author author : article.byline().authors()) {
      add(terms, Kind.AUTHOR, author.name());
    }
    Dateline dateline = article.dateline();
    add(terms, Kind.PLACE, dateline == null ? null : dateline.place());
    add(terms, Kind.PUBLISHER, article.source().publisher());
    return terms.stream().distinct().toList();
  }

  /** How the terms of a kind begin whose names go on as typed. */
  public static String start(Kind kind, String typed) {
    return letter(kind) + fold(typed);
  }

  /** Small letters without accents. */
  public static String fold(String text) {
    return Readings.folded(text);
  }

  private static void add(List<String> terms, Kind kind, @Nullable String name) {
    if (name == null || name.isBlank() || name.length() > LONGEST) {
      return;
    }
    Matcher word = WORD.matcher(name);
    while (word.find()) {
      terms.add(start(kind, name.substring(word.start())) + SEPARATOR + name);
    }
  }

  private static char letter(Kind kind) {
    return switch (kind) {
      case AUTHOR -> 'a';
      case PLACE -> 'p';
      case PUBLISHER -> 'o';
      case WORD, HEADLINE -> throw new IllegalArgumentException(kind + " is no name");
    };
  }
}
