package bureau.search;

import bureau.article.Article;
import bureau.article.Dateline;
import bureau.query.Field;
import bureau.search.MarkedArticle.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One match with the text on both sides of it: a line of a concordance.
 *
 * @param article the article it stands in
 * @param number which match of the article it is in the order of reading, from 1
 * @param field the field it stands in
 * @param before the end of what stands before it, white space folded
 * @param match the match, as printed
 * @param after the beginning of what stands behind it, white space folded
 */
public record ContextLine(
    Article article, int number, Field field, String before, String match, String after) {
  /** So many characters of text are kept on either side. */
  public static final int WIDTH = 80;

  /** The fields in the order of reading, but that a credit stands behind its own caption. */
  private static final List<Field> READING =
      List.of(
          Field.SECTION,
          Field.HEADLINE,
          Field.DECK,
          Field.BYLINE,
          Field.PUBLISHER,
          Field.DATELINE,
          Field.BODY,
          Field.CORRECTION,
          Field.CAPTION,
          Field.CREDIT,
          Field.KEYWORD);

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** A line for each match of an article, in the order of reading. */
  public static List<ContextLine> of(MarkedArticle marked) {
    List<ContextLine> lines = new ArrayList<>();
    List<Place> places =
        marked.marks().keySet().stream()
            .filter(place -> READING.contains(place.field()))
            .sorted(
                Comparator.comparingInt(ContextLine::part)
                    .thenComparingInt(Place::index)
                    .thenComparing(Place::field))
            .toList();
    for (Place place : places) {
      String text = text(marked.article(), place);
      if (text != null) {
        for (Mark mark : marked.marks(place.field(), place.index())) {
          if (mark.to() <= text.length()) {
            lines.add(line(marked.article(), lines.size() + 1, place.field(), text, mark));
          }
        }
      }
    }
    return lines;
  }

  private static int part(Place place) {
    return READING.indexOf(place.field() == Field.CREDIT ? Field.CAPTION : place.field());
  }

  private static ContextLine line(
      Article article, int number, Field field, String text, Mark mark) {
    return new ContextLine(
        article,
        number,
        field,
        folded(text.substring(start(text, mark.from()), mark.from())),
        folded(text.substring(mark.from(), mark.to())),
        folded(text.substring(mark.to(), end(text, mark.to()))));
  }

  private static String folded(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Where the text before a match begins: at a word, if one begins near. */
  private static int start(String text, int match) {
    int from = match - WIDTH;
    if (from <= 0) {
      return 0;
    }
    int space = text.indexOf(' ', from);
    return space >= 0 && space < match ? space : boundary(text, from);
  }

  private static int end(String text, int match) {
    int to = match + WIDTH;
    if (to >= text.length()) {
      return text.length();
    }
    int space = text.lastIndexOf(' ', to);
    return space > match ? space : boundary(text, to);
  }

  private static int boundary(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  /** The text that stands at a place, as matches in it are counted. */
  private static @Nullable String text(Article article, Place place) {
    Dateline dateline = article.dateline();
    return switch (place.field()) {
      case HEADLINE -> article.headline();
      case DECK -> article.deck();
      case BYLINE -> article.byline().inFull();
      case DATELINE -> dateline == null ? null : dateline.inFull();
      case SECTION -> article.section();
      case PUBLISHER -> article.source().publisher();
      case BODY -> article.body().get(place.index()).text();
      case CORRECTION -> article.corrections().get(place.index());
      case KEYWORD -> article.keywords().get(place.index());
      case CAPTION -> article.pictures().get(place.index()).caption();
      case CREDIT -> article.pictures().get(place.index()).credit();
      default -> null;
    };
  }
}
