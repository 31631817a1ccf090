package bureau.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is being typed and is to be completed, word by word.
 *
 * @param text what was typed so far
 */
public record TypedText(String text) {
  /** A word of such a text. */
  public static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.-]*");

  private static final Pattern PAIRED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

  /** Headlines are looked for from so many characters on. */
  private static final int HEADLINE_FROM = 3;

  /** A single letter begins too many names and headlines to choose from. */
  private static final int TELLING_START = 2;

  /** Names are looked for by up to so many of the last words. */
  private static final int WORDS_OF_NAME = 4;

  /** Whether a text has Han, kana or Hangul, which are indexed in pairs that are no words. */
  public static boolean isPaired(String part) {
    return PAIRED.matcher(part).find();
  }

  /** Whether there are few enough names and headlines that begin so. */
  public static boolean isTelling(String start) {
    return start.length() >= TELLING_START || isPaired(start);
  }

  /** Whether it is long enough for whole headlines. */
  public boolean isForHeadlines() {
    return text.strip().length() >= HEADLINE_FROM || isPaired(text);
  }

  /** Where the word begins that is being typed; the end if none is. */
  public int lastWord() {
    Matcher word = WORD.matcher(text);
    int from = text.length();
    while (word.find()) {
      from = word.end() == text.length() ? word.start() : from;
    }
    return from;
  }

  /** Where the last words begin that may be a name, the longest row of them first. */
  public List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      starts.add(word.start());
    }
    return List.copyOf(starts.subList(Math.max(0, starts.size() - WORDS_OF_NAME), starts.size()));
  }
}
