package bureau.text;

import bureau.article.CanonicalUrl;
import bureau.query.Field;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Values of an article that are found or put in order as they are. */
public final class Keys {
  /** Lucene refuses longer terms, counted in bytes. */
  private static final int MAX_TERM_BYTES = 32_000;

  private Keys() {}

  /** A number made of an article's id, to order what is otherwise equal. */
  public static long tie(String id) {
    long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(id));
    return hash[0];
  }

  /** What was typed as the index writes a field that is matched by value; for addresses a start. */
  public static String value(Field field, String typed) {
    return switch (field) {
      case LANGUAGE, DATED -> typed.toLowerCase(Locale.ROOT);
      case COUNTRY -> typed.toUpperCase(Locale.ROOT);
      case URL -> CanonicalUrl.of(typed);
      default -> typed;
    };
  }

  /** The text, or as much of it as fits a term. */
  public static String cut(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX_TERM_BYTES) {
      return text;
    }
    int length = MAX_TERM_BYTES;
    while ((bytes[length] & 0xC0) == 0x80) {
      length--;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
