package bureau.query;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a filter's value: one bound or two.
 *
 * @param sign {@code <}, {@code >}, {@code =} or a word such as {@code after}; empty if there is
 *     none
 * @param one the only or the first bound; may be empty in a range
 * @param two the second bound, empty if the range is open; null if this is no range
 */
record Bounds(String sign, String one, @Nullable String two) {
  private static final Pattern VALUE =
      Pattern.compile("(?<sign>[<>]=?|=)?\\s*(?<one>.*?)(?:\\.\\.+(?<two>.*))?", Pattern.DOTALL);

  /**
   * Takes a value apart.
   *
   * @param verb the word before it, such as {@code after}; null if there is none
   * @param to what follows the word {@code to}; null if there is none
   */
  static Bounds of(@Nullable String verb, String value, @Nullable String to) {
    Matcher matcher = VALUE.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalStateException("matches any text");
    }
    String sign = matcher.group("sign") == null ? "" : matcher.group("sign");
    String two = matcher.group("two") == null ? to : matcher.group("two");
    return new Bounds(
        verb == null ? sign : verb.toLowerCase(Locale.ROOT),
        matcher.group("one").strip(),
        two == null ? null : two.strip());
  }

  boolean isRange() {
    return two != null;
  }
}
