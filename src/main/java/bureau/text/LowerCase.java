package bureau.text;

import java.io.IOException;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words in lower case, as Lucene's own filter writes them. It asks of each character; most words of
 * a text have small letters only, which is told at a glance where they are plain.
 */
final class LowerCase extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  LowerCase(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] letters = term.buffer();
    int length = term.length();
    for (int i = 0; i < length; i++) {
      char c = letters[i];
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        CharacterUtils.toLowerCase(letters, i, length);
        break;
      }
    }
    return true;
  }
}
