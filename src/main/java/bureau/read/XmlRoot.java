package bureau.read;

/** Finds what an XML document is by the name of its outermost element. */
final class XmlRoot {
  private final String text;
  private int at;

  private XmlRoot(String text) {
    this.text = text;
  }

  /** The name without prefix, in lower case; empty if the text does not begin as XML does. */
  static String of(String text) {
    return new XmlRoot(text).name();
  }

  private String name() {
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (text.startsWith("<?", at)) {
        behind("?>");
      } else if (text.startsWith("<!--", at)) {
        behind("-->");
      } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        doctype();
      } else {
        return element();
      }
    }
  }

  private void behind(String end) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found + end.length();
  }

  /** A document's own declarations stand in square brackets. */
  private void doctype() {
    int end = text.indexOf('>', at);
    int own = text.indexOf('[', at);
    if (own >= 0 && own < end) {
      at = own;
      behind("]");
    }
    behind(">");
  }

  private String element() {
    if (at >= text.length() || text.charAt(at) != '<') {
      return "";
    }
    int end = at + 1;
    while (end < text.length() && isName(text.charAt(end))) {
      end++;
    }
    return Xml.localName(text.substring(at + 1, end));
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }
}
