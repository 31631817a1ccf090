package bureau.cli;

import java.io.PrintWriter;

/** A plain line every few seconds, for logs. */
final class ProgressLines implements ProgressDisplay {
  private static final long EVERY_NANOS = 5_000_000_000L;

  private final PrintWriter out;
  private long planned;
  private long files;
  private long articles;
  private final long began = System.nanoTime();
  private long lastLine = began;

  ProgressLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void planned(long fileCount, long bytes) {
    planned = fileCount;
    out.printf("Reading %,d files (%,.1f MB)%n", fileCount, bytes / 1e6);
  }

  @Override
  public synchronized void done(long bytes, long newArticles, boolean file) {
    articles += newArticles;
    files += file ? 1 : 0;
    long now = System.nanoTime();
    if (now - lastLine >= EVERY_NANOS) {
      lastLine = now;
      out.printf(
          "%,d of %,d files, %,d articles, %,.0f articles/s%n",
          files, Math.max(files, planned), articles, articles / ((now - began) / 1e9));
    }
  }

  @Override
  public synchronized void committing() {
    out.println("Writing the index");
  }

  @Override
  public void close() {}
}
