package bureau.query;

import java.util.regex.Pattern;

/** Reads what stands in quotation marks. */
final class Quotations {
  private static final Pattern SPACES = Pattern.compile("  +");

  private final Scan scan;
  private final Remarks remarks;

  Quotations(Scan scan, Remarks remarks) {
    this.scan = scan;
    this.remarks = remarks;
  }

  /**
   * The phrase that begins at a quotation mark. One that nothing closes takes the rest of the text,
   * unless it seems to be a stray mark.
   *
   * @param attached whether a field or the like stands directly before it
   */
  Token at(int at, boolean attached) {
    int close = Marks.closing(scan.text(), at);
    if (close >= 0) {
      return phrase(at, close, close + 1);
    }
    char open = scan.at(at);
    boolean inWord = !attached && Character.isLetterOrDigit(scan.at(at - 1));
    boolean nothing = !Marks.isSearchable(scan.part(at + 1, scan.length()));
    if (inWord || nothing || Marks.isClosingQuote(open)) {
      remarks.repair(
          at,
          "The quotation mark ‘" + open + "’ has no partner",
          "it was left out",
          "Leave it out, or put one before and one after the phrase");
      return new Token.Gap(at, String.valueOf(open), false);
    }
    remarks.repair(
        at,
        "The quotation mark before "
            + Remarks.quote(scan.part(at + 1, scan.length()))
            + " is not closed",
        "all that follows was read as one phrase",
        "Close it after the phrase, or leave it out");
    return phrase(at, scan.length(), scan.length());
  }

  private Token phrase(int at, int close, int end) {
    String value = value(scan.part(at + 1, close));
    String typed = scan.part(at, end);
    if (Marks.isSearchable(value)) {
      return new Token.Quoted(at, typed, value);
    }
    remarks.repair(
        at,
        "There is nothing to look for between the quotation marks",
        "they were left out",
        "Put words between them, or leave them out");
    return new Token.Gap(at, typed, true);
  }

  /** The words with single spaces between them, and no quotation marks inside. */
  private static String value(String typed) {
    StringBuilder value = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      value.append(Marks.isQuote(c) ? ' ' : c);
    }
    return SPACES.matcher(value.toString().strip()).replaceAll(" ");
  }
}
