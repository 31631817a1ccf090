package bureau.web.pages;

import bureau.search.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  /** A text cut in two. */
  public record Halves(MarkedText before, MarkedText after) {}

  /**
   * The text up to so many characters, and the rest. A match that reaches over the place stays
   * whole in the first half.
   */
  public Halves cutAt(int length) {
    List<Piece> before = new ArrayList<>();
    List<Piece> after = new ArrayList<>();
    int done = 0;
    for (Piece piece : pieces) {
      int in = Math.clamp(length - done, 0, piece.text().length());
      done += piece.text().length();
      if (in > 0 && piece.marked()) {
        before.add(piece);
      } else {
        add(before, piece.text().substring(0, in), piece);
        add(after, piece.text().substring(in), piece);
      }
    }
    return new Halves(new MarkedText(before), new MarkedText(after));
  }

  private static void add(List<Piece> pieces, String text, Piece like) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, like.marked(), like.number()));
    }
  }

  /** The text with something unmarked before it and behind it. */
  public MarkedText between(String before, String after) {
    List<Piece> longer = new ArrayList<>();
    add(longer, before, false);
    longer.addAll(pieces);
    add(longer, after, false);
    return new MarkedText(longer);
  }

  /** The text with another one behind it. */
  public MarkedText then(MarkedText other) {
    return new MarkedText(Stream.concat(pieces.stream(), other.pieces.stream()).toList());
  }

  /** Whether there are no characters in it. */
  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked, 0));
    }
  }
}
