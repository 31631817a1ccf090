package bureau.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What there is to say about a query's text, gathered while it is read. */
final class Remarks {

  /**
   * Something that was read otherwise than typed.
   *
   * @param position where in the text, in UTF-16 units from 0
   * @param cause what is wrong, without a full stop
   * @param cure what to write instead, without a full stop
   */
  record Repair(int position, String cause, String cure) {}

  private static final int QUOTED_CHARACTERS = 40;

  private final List<Repair> repairs = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * Notes a repair, which a strict reading refuses.
   *
   * @param reading what was made of it, without a full stop
   */
  void repair(int position, String cause, String reading, String cure) {
    repairs.add(new Repair(position, cause, cure));
    note(cause + "; " + reading + ".");
  }

  /** Notes something that a strict reading accepts: a whole sentence. */
  void note(String sentence) {
    if (!notes.contains(sentence)) {
      notes.add(sentence);
    }
  }

  /** All notes in the order they came. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The first repair by position; empty if there was none. */
  Optional<Repair> first() {
    return repairs.stream().min(Comparator.comparingInt(Repair::position));
  }

  /** Typed text in quotation marks, shortened where it is long. */
  static String quote(String typed) {
    String text = typed.strip();
    return text.codePointCount(0, text.length()) <= QUOTED_CHARACTERS
        ? "‘" + text + "’"
        : "‘" + text.substring(0, text.offsetByCodePoints(0, QUOTED_CHARACTERS)) + "…’";
  }
}
