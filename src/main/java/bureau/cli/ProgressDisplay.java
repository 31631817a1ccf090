package bureau.cli;

import bureau.ingest.Progress;

/** Shows how an ingest goes on, until it is closed. */
interface ProgressDisplay extends Progress, AutoCloseable {
  @Override
  void close();
}
