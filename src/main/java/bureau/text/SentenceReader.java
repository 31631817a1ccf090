package bureau.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Passes text through and notes where sentences begin. A sentence ends at a full stop, question or
 * exclamation mark, with closing quotes behind it, before white space and anything but a small
 * letter; the full-width marks of Chinese and Japanese need no white space. A full stop behind an
 * initial or a common abbreviation ends none.
 */
public final class SentenceReader extends Reader {
  private static final String CLOSING = "\"'”’»)]」』）";

  /** All that is a stop or a full-width one. */
  private static final String STOPS = ".!?…。！？｡";

  private static final int LONGEST_ABBREVIATION = 6;

  /** Words that are written with a full stop and seldom end a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "adm", "apr", "art", "aug", "ave", "brig", "bros", "capt", "cmdr", "co", "col", "corp",
          "dec", "dept", "dr", "feb", "fr", "ft", "gen", "gov", "hon", "inc", "jan", "jr", "lt",
          "ltd", "maj", "messrs", "mr", "mrs", "ms", "mt", "no", "nos", "nov", "oct", "pres",
          "prof", "rep", "reps", "rev", "sec", "sen", "sens", "sept", "sgt", "sr", "st", "vs");

  private enum State {
    INSIDE,
    /** Behind a stop, and perhaps closing marks. */
    STOPPED,
    /** Behind a stop and white space. */
    SPACED
  }

  private final Reader in;
  private int[] starts = new int[16];
  private int count;
  private int offset;
  private State state = State.INSIDE;
  private boolean wide;

  /** The word being read, as far as it may still be an abbreviation. */
  private final char[] word = new char[LONGEST_ABBREVIATION];

  private int wordLength;

  SentenceReader(Reader in) {
    this.in = in;
  }

  /** Where the sentences of a text begin, in order, and behind them the text's length. */
  public static int[] bounds(String text) {
    SentenceReader reader = new SentenceReader(Reader.nullReader());
    Stops stops = new Stops(text);
    int at = 0;
    while (at < text.length()) {
      if (reader.state == State.INSIDE) {
        at = stops.next(at);
        if (at == text.length()) {
          break;
        }
        reader.wordBefore(text, at);
      }
      reader.offset = at;
      reader.scan(text.charAt(at));
      at++;
    }
    int[] bounds = new int[reader.count + 2];
    System.arraycopy(reader.starts, 0, bounds, 1, reader.count);
    bounds[reader.count + 1] = text.length();
    return bounds;
  }

  /**
   * The stops of a text, each kind of which is looked for by itself: the runtime looks for one
   * character many at a time.
   */
  private static final class Stops {
    private final String text;

    /** The next of each kind as far as it was looked for; the text's length if there is none. */
    private final int[] next = new int[STOPS.length()];

    Stops(String text) {
      this.text = text;
      for (int kind = 0; kind < next.length; kind++) {
        look(kind, 0);
      }
    }

    /** The next from a place on that is not before the one asked for last. */
    int next(int from) {
      int first = text.length();
      for (int kind = 0; kind < next.length; kind++) {
        if (next[kind] < from) {
          look(kind, from);
        }
        first = Math.min(first, next[kind]);
      }
      return first;
    }

    private void look(int kind, int from) {
      int found = text.indexOf(STOPS.charAt(kind), from);
      next[kind] = found < 0 ? text.length() : found;
    }
  }

  /** Takes the word that ends before a character for the one being read. */
  private void wordBefore(String text, int end) {
    int begin = end;
    while (begin > 0
        && end - begin <= LONGEST_ABBREVIATION
        && Character.isLetterOrDigit(text.charAt(begin - 1))) {
      begin--;
    }
    wordLength = end - begin;
    text.getChars(begin, begin + Math.min(wordLength, LONGEST_ABBREVIATION), word, 0);
  }

  /**
   * Where a sentence begins, in characters from 0, of those that have been read. The first one's
   * beginning is not counted.
   *
   * @param index which one, in order
   * @return {@link Integer#MAX_VALUE} if there is none so far
   */
  int start(int index) {
    return index < count ? starts[index] : Integer.MAX_VALUE;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = in.read(buffer, from, length);
    for (int i = 0; i < read; i++) {
      scan(buffer[from + i]);
      offset++;
    }
    return read;
  }

  private void scan(char c) {
    switch (state) {
      case INSIDE -> inside(c);
      case STOPPED -> stopped(c);
      case SPACED -> {
        if (!Character.isWhitespace(c)) {
          begin(c);
        }
      }
    }
    if (Character.isLetterOrDigit(c)) {
      if (wordLength < LONGEST_ABBREVIATION) {
        word[wordLength] = c;
      }
      wordLength++;
    } else if (c != '.') {
      wordLength = 0;
    }
  }

  private void inside(char c) {
    if (isWideStop(c)) {
      state = State.STOPPED;
      wide = true;
    } else if (isStop(c) && !(c == '.' && isAbbreviated())) {
      state = State.STOPPED;
      wide = false;
    }
    if (c == '.') {
      wordLength = 0;
    }
  }

  private void stopped(char c) {
    if (isStop(c) || isWideStop(c) || CLOSING.indexOf(c) >= 0) {
      return;
    }
    if (Character.isWhitespace(c)) {
      state = State.SPACED;
    } else if (wide) {
      begin(c);
    } else {
      state = State.INSIDE;
    }
  }

  private void begin(char c) {
    state = State.INSIDE;
    if (!Character.isLowerCase(c)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = offset;
    }
    inside(c);
  }

  private static boolean isStop(char c) {
    return c <= '?' ? c == '.' || c == '!' || c == '?' : c == '…';
  }

  private static boolean isWideStop(char c) {
    return c >= '。' && (c == '。' || c == '！' || c == '？' || c == '｡');
  }

  private boolean isAbbreviated() {
    if (wordLength == 1) {
      return Character.isLetter(word[0]);
    }
    return wordLength <= LONGEST_ABBREVIATION
        && ABBREVIATIONS.contains(new String(word, 0, wordLength).toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
