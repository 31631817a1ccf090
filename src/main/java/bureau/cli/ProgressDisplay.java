package bureau.cli;

import bureau.ingest.Progress;
import java.io.PrintWriter;

/** Shows how an ingest goes on: as a bar on a terminal, as plain lines elsewhere. */
interface ProgressDisplay extends Progress, AutoCloseable {
  /** A system property that the launcher sets if the error stream is a terminal. */
  String TERMINAL = "bureau.terminal";

  static ProgressDisplay on(PrintWriter err) {
    return Boolean.getBoolean(TERMINAL) ? new ProgressBarDisplay() : new ProgressLines(err);
  }

  @Override
  void close();
}
