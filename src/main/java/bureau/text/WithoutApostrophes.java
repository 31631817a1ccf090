package bureau.text;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes apostrophes out of words, so that Sana'a is Sanaa, but not out of don't or we'll. */
final class WithoutApostrophes extends TokenFilter {
  private static final Set<String> CONTRACTED = Set.of("s", "t", "d", "m", "ll", "re", "ve");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  WithoutApostrophes(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    for (int i = 0; i < term.length(); i++) {
      if (isApostrophe(term.charAt(i))) {
        String plain = plain(term.toString());
        term.setEmpty().append(plain);
        break;
      }
    }
    return true;
  }

  /** The word without them. */
  static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      boolean gone = isApostrophe(word.charAt(i)) && !CONTRACTED.contains(word.substring(i + 1));
      if (!gone) {
        plain.append(word.charAt(i));
      }
    }
    return plain.toString();
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == 'ʻ' || c == 'ʿ' || c == 'ʾ' || c == '‘';
  }
}
