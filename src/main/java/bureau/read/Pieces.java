package bureau.read;

/** Takes the pieces of a file, in their order, as they are cut off it. */
public interface Pieces {
  /** Takes a piece. Whoever cuts goes on when this returns, so that it may wait for memory. */
  void take(Piece piece);
}
