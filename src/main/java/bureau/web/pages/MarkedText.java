package bureau.web.pages;

import bureau.search.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut where what matches in it begins and ends.
 *
 * @param pieces its pieces in order; put together they are the text
 */
public record MarkedText(List<Piece> pieces) {
  /** Keeps a copy of the list. */
  public MarkedText {
    pieces = List.copyOf(pieces);
  }

  /**
   * One piece.
   *
   * @param text its characters, never empty
   * @param marked whether it matches
   * @param number which match of the page it is, from 1; 0 if they are not counted
   */
  public record Piece(String text, boolean marked, int number) {}

  /** A text with nothing marked. */
  public static MarkedText plain(String text) {
    return of(text, List.of());
  }

  /**
   * A text with its marks. A mark that reaches out of the text or over the one before it is cut to
   * what fits.
   */
  public static MarkedText of(String text, List<Mark> marks) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Mark mark : marks) {
      int from = Math.clamp(mark.from(), done, text.length());
      int to = Math.clamp(mark.to(), from, text.length());
      add(pieces, text.substring(done, from), false);
      add(pieces, text.substring(from, to), true);
      done = to;
    }
    add(pieces, text.substring(done), false);
    return new MarkedText(pieces);
  }

  /** How many of its pieces match. */
  public int matches() {
    return (int) pieces.stream().filter(Piece::marked).count();
  }

  /** The same with its matches counted. */
  public MarkedText numbered(int first) {
    List<Piece> numbered = new ArrayList<>();
    int next = first;
    for (Piece piece : pieces) {
      numbered.add(piece.marked() ? new Piece(piece.text(), true, next++) : piece);
    }
    return new MarkedText(numbered);
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked, 0));
    }
  }
}
