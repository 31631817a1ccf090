package bureau.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as names are compared: lower case, accents dropped, split at everything that
 * is neither letter nor digit. Letters with full stops between them are one word, "U.S." and "U.S"
 * alike "u.s.". Han and kana are one word a character.
 *
 * @param words the words
 * @param capital for each word, whether it begins with a letter that is not a small one
 * @param stopped for each word, whether a full stop follows, as behind "Calif."
 */
record NameTokens(List<String> words, List<Boolean> capital, List<Boolean> stopped) {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  static NameTokens of(String text) {
    NameTokens tokens = new NameTokens(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isUnspaced(c)) {
        tokens.add(text, at, end);
      } else if (Character.isLetterOrDigit(c)) {
        end = initialsEnd(text, at);
        while (end < text.length() && isInside(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        tokens.add(text, at, end);
      }
      at = end;
    }
    return tokens;
  }

  int size() {
    return words.size();
  }

  private void add(String text, int from, int to) {
    words.add(folded(text.substring(from, to)));
    capital.add(!Character.isLowerCase(text.codePointAt(from)));
    stopped.add(to < text.length() && text.charAt(to) == '.');
  }

  private static boolean isInside(int c) {
    return (Character.isLetterOrDigit(c) && !isUnspaced(c))
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  static boolean isUnspaced(int c) {
    if (c < 0x2E80) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> c == 'ー';
    };
  }

  /** The end of initials such as "U.S." from here, or else of this one letter. */
  private static int initialsEnd(String text, int from) {
    int end = from;
    int letters = 0;
    while (end + 1 < text.length()
        && Character.isLetter(text.charAt(end))
        && text.charAt(end + 1) == '.') {
      letters++;
      end += 2;
    }
    if (letters == 0) {
      return from + Character.charCount(text.codePointAt(from));
    }
    boolean lastWithoutStop =
        end < text.length()
            && Character.isLetter(text.charAt(end))
            && (end + 1 == text.length() || !isInside(text.codePointAt(end + 1)));
    if (lastWithoutStop) {
      return end + 1;
    }
    return letters > 1 ? end : from + 1;
  }

  private static String folded(String word) {
    if (word.indexOf('.') > 0) {
      String initials = word.toLowerCase(Locale.ROOT);
      return initials.endsWith(".") ? initials : initials + ".";
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return withoutAccents(word.toLowerCase(Locale.ROOT));
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }

  private static String withoutAccents(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
    return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
  }
}
