package bureau.extract;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text that carries HTML where it should be plain. */
final class HtmlText {
  private static final Pattern BLOCK_END =
      Pattern.compile("(?i)</(?:p|div|li|h[1-6]|blockquote|tr|figcaption)>");

  private HtmlText() {}

  /** Resolves character references, also ones that were escaped twice. */
  static String unescape(String text) {
    String plain = text;
    for (int i = 0; i < 2 && plain.indexOf('&') >= 0; i++) {
      plain = Parser.unescapeEntities(plain, false);
    }
    return plain;
  }

  /** The text without tags; each block and line break becomes a new line. */
  static String withoutTags(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    String lined = BLOCK_END.matcher(text).replaceAll("$0\n");
    return Jsoup.parseBodyFragment(lined).body().wholeText();
  }
}
