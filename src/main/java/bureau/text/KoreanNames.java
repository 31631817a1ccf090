package bureau.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.lucene.analysis.ko.dict.UserDictionary;

/**
 * Names that the Korean dictionary does not know, or would part. Without them 김정은 might be read as
 * 김정 and the particle 은.
 */
final class KoreanNames {
  private static final String FILE = "korean-names.txt";

  private KoreanNames() {}

  /** The names; read once. */
  static UserDictionary dictionary() {
    return Loaded.DICTIONARY;
  }

  private static final class Loaded {
    static final UserDictionary DICTIONARY = read();

    private static UserDictionary read() {
      try (InputStreamReader in =
          new InputStreamReader(
              Objects.requireNonNull(KoreanNames.class.getResourceAsStream(FILE), FILE),
              StandardCharsets.UTF_8)) {
        return UserDictionary.open(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
