package bureau.names;

import bureau.query.Query;
import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * One way to write a name.
 *
 * @param text as it is printed
 * @param words its words as they are compared
 * @param proper whether it is a name only if it has a capital, being a common word without
 */
record Form(String text, List<String> words, boolean proper) {
  /** Stands before a form that is a common word but for its capital. */
  static final String PROPER = "^";

  /** Abbreviations of up to so many letters mean something else unless all are capitals. */
  private static final int SHORT = 3;

  /** Longer words in capitals are no abbreviations. */
  private static final int LONGEST_ABBREVIATION = 7;

  static Form of(String written) {
    boolean proper = written.startsWith(PROPER);
    String text = proper ? written.substring(PROPER.length()) : written;
    return new Form(text, Spelt.words(text), proper);
  }

  String key() {
    return String.join(" ", words);
  }

  /** Whether the other one's words are among these, in their order. */
  boolean contains(Form other) {
    return (" " + key() + " ").contains(" " + other.key() + " ");
  }

  UnicodeScript script() {
    return Spelt.script(text);
  }

  private boolean isAbbreviation() {
    return words.size() == 1
        && text.length() <= LONGEST_ABBREVIATION
        && Spelt.isCapitals(text)
        && script() != UnicodeScript.COMMON;
  }

  /** Whether this is what was typed, of which only the case is in question. */
  boolean isMeantBy(String typed) {
    if (isAbbreviation() && words.getFirst().length() <= SHORT) {
      return Spelt.isCapitals(typed);
    }
    return !proper || Spelt.isCapitalised(typed);
  }

  /** What to look for. */
  Query query() {
    if (words.size() > 1 || text.indexOf(' ') > 0) {
      return new Query.Phrase(text, 0);
    }
    if (isAbbreviation() && text.indexOf('.') < 0) {
      boolean all = words.getFirst().length() <= SHORT;
      return new Query.Word(text, all ? Query.Form.ALL_CAPITALS : Query.Form.CAPITALISED);
    }
    return proper ? new Query.Word(text, Query.Form.CAPITALISED) : Query.Word.of(text);
  }
}
