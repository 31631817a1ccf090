package bureau.extract;

import bureau.article.Author;
import bureau.article.Byline;
import bureau.article.Picture;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the other fields of the article have taken already, so that the body does not repeat it. */
final class Claims {
  /** A line that names authors and is no longer than this says nothing else. */
  private static final int BYLINE = 120;

  private final Set<String> keys = new HashSet<>();
  private final List<String> names;
  private final DateParser dates;
  private final BylineParser bylines;

  Claims(
      @Nullable String headline,
      @Nullable String deck,
      Byline byline,
      List<Picture> pictures,
      DateParser dates,
      BylineParser bylines) {
    add(headline);
    add(deck);
    add(byline.text());
    for (Picture picture : pictures) {
      if (picture.caption() != null) {
        add(picture.caption());
        add(picture.caption() + picture.credit());
      }
    }
    names = byline.authors().stream().map(Author::name).map(Text::key).toList();
    this.dates = dates;
    this.bylines = bylines;
  }

  private void add(@Nullable String text) {
    if (text != null) {
      keys.add(Text.key(text));
    }
  }

  /** Whether a line is another field's text, the authors' names or a date. */
  boolean take(Line line) {
    String text = line.text();
    if (keys.contains(Text.key(text))) {
      return true;
    }
    if (text.length() > BYLINE) {
      return false;
    }
    return namesAuthors(text) || (!Text.endsSentence(text) && dates.isMostlyDate(text));
  }

  private boolean namesAuthors(String text) {
    if (bylines.startsAsByline(text)
        && !bylines.authors(text).isEmpty()
        && !Text.endsSentence(text)) {
      return true;
    }
    String rest = Text.key(text);
    int length = rest.length();
    for (String name : names) {
      rest = rest.replace(name, "");
    }
    return rest.length() < length && rest.length() * 5 <= length * 2;
  }

  /** Whether a line introduces one of the authors, as pages do at the end. */
  boolean introduces(String text) {
    String key = Text.key(text);
    return names.stream()
            .anyMatch(name ->
                name.length() > 5
                    && key.substring(0, Math.min(key.length(), name.length() + 30)).contains(name))
        && BylineParser.hasRole(text);
  }
}
