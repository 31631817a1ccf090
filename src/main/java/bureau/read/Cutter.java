package bureau.read;

import java.io.IOException;

/**
 * Cuts files of one format into pieces, in one pass and with memory for a few pieces only. Safe for
 * several threads.
 */
interface Cutter {
  /**
   * Cuts a file.
   *
   * @param pieces takes at least one piece
   * @throws IOException if the file's bytes cannot be had
   * @throws UnreadableException if the file as a whole is broken
   */
  void cut(Input input, Pieces pieces) throws IOException;
}
