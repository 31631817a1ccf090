package bureau.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text. In this order: a byte order mark; strict UTF-8, which text in another
 * encoding all but never passes, so that it outranks a wrong declaration; the declared encoding, if
 * the bytes bear it out; what the bytes look like.
 */
final class Charsets {
  /** A declaration stands this near to the start, in bytes. */
  private static final int DECLARATION = 8 << 10;

  /** How much is looked at to detect an encoding, in bytes. */
  private static final int SAMPLE = 64 << 10;

  /** How much is looked at for the zeros of UTF-16, in bytes. */
  private static final int ZEROS = 4 << 10;

  /** Of UTF-16 without a mark at least one byte in so many is a zero, if only of a space. */
  private static final int ONE_IN = 50;

  /** So many times more zeros are in one half of the places; a letter may end in one too. */
  private static final int MORE = 8;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");

  /** Encodings that pages declare under the name of a smaller one, as browsers read them. */
  private static final Map<String, String> LARGER =
      Map.of(
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "latin1", "windows-1252",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "euc-kr", "x-windows-949",
          "ks_c_5601-1987", "x-windows-949",
          "shift_jis", "windows-31j",
          "iso-8859-9", "windows-1254");

  private Charsets() {}

  /** The text of a whole file. Bytes that fit no character become U+FFFD. */
  static String decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /**
   * The text of a file of which its envelope, such as HTTP, states the encoding. That outranks what
   * the file declares itself.
   *
   * @param stated the encoding's name; null if none is stated
   */
  static String decode(byte[] bytes, @Nullable String stated) {
    int mark = markLength(bytes);
    if (mark > 0) {
      Charset charset =
          mark == 3
              ? StandardCharsets.UTF_8
              : bytes[0] == (byte) 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return new String(bytes, mark, bytes.length - mark, charset);
    }
    if (isUtf16(bytes)) {
      return new String(
          bytes,
          zeros(bytes, 0) > zeros(bytes, 1)
              ? StandardCharsets.UTF_16BE
              : StandardCharsets.UTF_16LE);
    }
    String utf8 = utf8(bytes);
    if (utf8 != null && !isShifted(bytes)) {
      return utf8;
    }
    Optional<Charset> envelope = stated == null ? Optional.empty() : charset(stated);
    for (Optional<Charset> charset : List.of(envelope, declared(bytes))) {
      if (charset.isPresent()) {
        String text = new String(bytes, charset.get());
        if (isMostlySound(text)) {
          return text;
        }
      }
    }
    return new String(bytes, isNearlyUtf8(bytes) ? StandardCharsets.UTF_8 : detected(bytes));
  }

  /**
   * A stream's text, with an encoding told from its first bytes. Bytes that fit no character become
   * U+FFFD.
   */
  static Reader reader(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, SAMPLE);
    buffered.mark(SAMPLE);
    byte[] head = buffered.readNBytes(SAMPLE);
    buffered.reset();
    buffered.skipNBytes(markLength(head));
    return new InputStreamReader(buffered, ofHead(head));
  }

  private static Charset ofHead(byte[] head) {
    if (isUtf16(head)) {
      boolean big =
          markLength(head) == 2 ? head[0] == (byte) 0xfe : zeros(head, 0) > zeros(head, 1);
      return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    byte[] whole = Arrays.copyOf(head, endOfCharacter(head));
    boolean ascii = true;
    for (byte one : whole) {
      ascii &= one >= 0;
    }
    if (markLength(head) == 3 || (utf8(whole) != null && !isShifted(whole) && !ascii)) {
      return StandardCharsets.UTF_8;
    }
    Charset otherwise = ascii && !isShifted(whole) ? StandardCharsets.UTF_8 : detected(whole);
    return declared(head).orElse(otherwise);
  }

  /** Where the last character of UTF-8 that is whole ends. */
  private static int endOfCharacter(byte[] bytes) {
    int end = bytes.length;
    for (int back = 1; back <= 4 && back <= bytes.length; back++) {
      int one = bytes[bytes.length - back];
      if ((one & 0xc0) != 0x80) {
        int length = one >= 0 ? 1 : (one & 0xe0) == 0xc0 ? 2 : (one & 0xf0) == 0xe0 ? 3 : 4;
        return back < length ? bytes.length - back : end;
      }
    }
    return end;
  }

  /**
   * Whether the bytes are UTF-16 by their mark or by zeros that are nearly all in even or odd
   * places.
   */
  static boolean isUtf16(byte[] bytes) {
    if (markLength(bytes) == 2) {
      return true;
    }
    int even = zeros(bytes, 0);
    int odd = zeros(bytes, 1);
    return even + odd > 3
        && (even + odd) * ONE_IN >= Math.min(bytes.length, ZEROS)
        && Math.max(even, odd) >= MORE * Math.min(even, odd);
  }

  /** How many zeros stand in even or odd places near the start. */
  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < Math.min(bytes.length, ZEROS); i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static int markLength(byte[] bytes) {
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf) {
      return 3;
    }
    boolean utf16 =
        bytes.length >= 2
            && ((bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
                || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe));
    return utf16 ? 2 : 0;
  }

  /** ISO-2022 encodings shift by escapes and are otherwise ASCII, so they pass as UTF-8. */
  private static boolean isShifted(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1b && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  /** The bytes as UTF-8, null if they are not; a replacement character may be the text's own. */
  private static @Nullable String utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0 || isStrict(bytes) ? text : null;
  }

  private static boolean isStrict(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(LARGER.getOrDefault(lower, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Fewer than one character in five hundred could not be read. */
  private static boolean isMostlySound(String text) {
    return text.chars().filter(c -> c == '\ufffd').count() * 500 <= text.length();
  }

  /** A page of UTF-8 with a few broken bytes in it, as truncated fields leave them. */
  private static boolean isNearlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    long beyond = text.chars().filter(c -> c > 127 && c != '\ufffd').count();
    return broken * 50 < beyond;
  }

  private static Charset detected(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
    CharsetMatch match = detector.detect();
    return match == null
        ? StandardCharsets.UTF_8
        : charset(match.getName()).orElse(StandardCharsets.UTF_8);
  }
}
