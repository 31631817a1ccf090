package bureau.extract;

import java.util.regex.Pattern;

/** Lines that stand around articles everywhere and belong to none. */
final class Furniture {
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?iU)^\\W*(?:please (?:direct|contact|send|email|enable)|all rights reserved|copyright|©|\\(c\\) ?\\d{4}"
              + "|subscribe|sign up|follow us|click here|read more|read also|related (?:stories|articles|news|topics)"
              + "|most (?:viewed|read|popular)|button that|share this|print this|back to top|report an error|more from|more on"
              + "|advertisement|skip to|log ?in|comments?$|leave a (?:comment|reply)|tags?:|topics:|keywords:|source:|recommended|you may also like"
              + "|editing by|reporting by|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire aussi|lea también|leggi anche|leia também"
              + "|читайте также|читайте також|baca juga|xem thêm|무단|저작권|ⓒ|관련기사|많이 본)|무단 ?전재|재배포 ?금지|無断転載|未经授权");

  private Furniture() {}

  /** Whether a line is a notice, an invitation or a link list's title rather than text. */
  static boolean isNotice(String line) {
    return Text.weight(line) < 300 && NOTICE.matcher(line).find();
  }
}
