package bureau.extract;

import bureau.article.Stamp.Origin;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the standfirst: what is printed between title and text and marked as such, or says what the
 * page's description says; else the description itself, unless the text begins with it.
 */
final class DeckFinder {
  private static final int ELSEWHERE =
      Mark.set(
          Mark.NAVIGATION,
          Mark.FOOTER,
          Mark.HIDDEN,
          Mark.RELATED,
          Mark.SHARE,
          Mark.COMMENTS,
          Mark.PROMOTION,
          Mark.BIOGRAPHY,
          Mark.CAPTION,
          Mark.CREDIT,
          Mark.FIGURE,
          Mark.VIDEO,
          Mark.BYLINE,
          Mark.DATE,
          Mark.TAGS,
          Mark.KICKER);

  private static final List<String> DESCRIPTIONS =
      List.of(
          "og:description",
          "description",
          "twitter:description",
          "dc.description",
          "dcterms.abstract",
          "sailthru.description");

  /** A deck weighs at least this much. */
  private static final int LEAST = 40;

  /** A deck weighs at most this much. */
  private static final int MOST = 700;

  /** How many lines of text behind the title may come before the deck. */
  private static final int REACH = 12;

  private final DateParser dates;
  private final BylineParser bylines;

  DeckFinder(DateParser dates, BylineParser bylines) {
    this.dates = dates;
    this.bylines = bylines;
  }

  /** The deck; null if the page has none. */
  @Nullable String find(Page page, String headline, Evidence evidence) {
    String description = description(page, evidence);
    int top = top(page, headline);
    String deck = null;
    double most = 0.99;
    int seen = 0;
    List<Line> lines = page.outline().lines();
    for (Line line : lines.subList(Math.min(top + 1, lines.size()), lines.size())) {
      if (seen > REACH) {
        break;
      }
      if (!isCandidate(line, headline)) {
        continue;
      }
      if (isSetAsNext(line, lines)) {
        seen++;
        continue;
      }
      double score = score(line, description, seen);
      if (score >= 1) {
        evidence.note("deck", line.text(), Origin.VISIBLE, line.element().normalName());
      }
      if (score > most) {
        most = score;
        deck = line.text();
      }
      seen++;
    }
    if (deck == null && description != null && !beginsText(lines, top, description)) {
      deck = description;
    }
    evidence.choose("deck", deck);
    return deck;
  }

  /** Whether the next running line is set in the same way: then both are paragraphs of the text. */
  private static boolean isSetAsNext(Line line, List<Line> lines) {
    for (Line next : lines.subList(line.order() + 1, lines.size())) {
      if (Text.weight(next.text()) >= BodyFinder.RUNNING && !next.has(ELSEWHERE)) {
        return next.element().normalName().equals(line.element().normalName())
            && next.element().className().equals(line.element().className())
            && Objects.equals(next.element().parent(), line.element().parent());
      }
    }
    return false;
  }

  private static @Nullable String description(Page page, Evidence evidence) {
    String first = null;
    String stated = page.linked().string(page.article(), "description");
    String linked = stated == null ? null : Text.fold(stated);
    evidence.note("deck", linked, Origin.JSON_LD, "description");
    for (String name : DESCRIPTIONS) {
      String content = page.metas().first(name);
      evidence.note("deck", content, Origin.META, name);
      first = first == null ? content : first;
    }
    String found = first == null ? linked : first;
    return found == null || Text.weight(found) < LEAST ? null : found;
  }

  private static int top(Page page, String headline) {
    String key = Text.key(headline);
    int top = -1;
    double most = 0.6;
    for (Line line : page.outline().lines()) {
      if (line.level() > 0 && line.level() < 3 && !line.has(Mark.HIDDEN)) {
        double likeness =
            Text.key(line.text()).equals(key)
                ? 2
                : Likeness.of(line.text(), headline) + (line.level() == 1 ? 0.1 : 0);
        if (likeness > most) {
          most = likeness;
          top = line.order();
        }
      }
    }
    return top;
  }

  private boolean isCandidate(Line line, String headline) {
    int weight = Text.weight(line.text());
    return weight >= LEAST
        && weight <= MOST
        && line.level() != 1
        && line.linkShare() < 0.5
        && !line.has(ELSEWHERE)
        && !Furniture.isNotice(line.text())
        && !Likeness.isAtLeast(0.9, line.text(), headline)
        && !bylines.startsAsByline(line.text())
        && !(line.text().length() < 120 && dates.isMostlyDate(line.text()))
        && !Text.key(headline).contains(Text.key(line.text()));
  }

  /** At least 1 for a deck; more for what is nearer, marked, or described in the same words. */
  private static double score(Line line, @Nullable String description, int seen) {
    double likeness = description == null ? 0 : Likeness.of(line.text(), description);
    boolean marked = line.has(Mark.DECK) && (!line.has(Mark.ARTICLE_BODY) || seen == 0);
    boolean set = seen < 2 && line.level() > 1;
    double score =
        (marked ? 1.2 : 0) + (set ? 1 : 0) + (likeness > 0.6 && seen < 3 ? likeness + 0.4 : 0);
    return line.has(Mark.ARTICLE_BODY) && !marked && likeness < 0.85 ? 0 : score - 0.05 * seen;
  }

  /** Whether the description is only the first lines of the text. */
  private static boolean beginsText(List<Line> lines, int top, String description) {
    String key = Text.key(description);
    String start = key.substring(0, Math.min(key.length(), 60));
    return lines.stream()
        .filter(line -> line.order() > top && line.text().length() > description.length())
        .anyMatch(line -> Text.keyStartsWith(line.text(), start));
  }
}
