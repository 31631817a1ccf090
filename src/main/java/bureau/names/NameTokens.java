package bureau.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text as names are compared: lower case, accents dropped, split at everything that
 * is neither letter nor digit. Letters with full stops between them are one word, "U.S." and "U.S"
 * alike "u.s.". Han and kana are one word a character. Most words of a text are no names, which
 * their hash tells, so a word is made only when it is asked for. Used by one thread.
 */
final class NameTokens {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private final String text;
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private @Nullable String[] words = new String[64];
  private int size;

  private NameTokens(String text) {
    this.text = text;
  }

  static NameTokens of(String text) {
    NameTokens tokens = new NameTokens(text);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isUnspaced(c)) {
        tokens.add(at, end);
      } else if (Character.isLetterOrDigit(c)) {
        end = initialsEnd(text, at);
        while (end < text.length() && isInside(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        tokens.add(at, end);
      }
      at = end;
    }
    return tokens;
  }

  private void add(int begin, int end) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
    }
    begins[size] = begin;
    ends[size] = end;
    size++;
  }

  /** How many words there are. */
  int size() {
    return size;
  }

  /**
   * A word as names are compared.
   *
   * @param index which one, from 0
   */
  String word(int index) {
    String word = words[index];
    if (word == null) {
      word = folded(text.substring(begins[index], ends[index]));
      words[index] = word;
    }
    return word;
  }

  /** The hash of a {@link #word}, as of any string. */
  int hash(int index) {
    int hash = 0;
    for (int i = begins[index]; i < ends[index]; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c == '.') {
        return word(index).hashCode();
      }
      hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return hash;
  }

  /** Whether a word begins with a letter that is not a small one. */
  boolean isCapital(int index) {
    return !Character.isLowerCase(text.codePointAt(begins[index]));
  }

  /** Whether a full stop follows a word, as behind "Calif." */
  boolean isStopped(int index) {
    int end = ends[index];
    return end < text.length() && text.charAt(end) == '.';
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
