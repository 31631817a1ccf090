package bureau.cli;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar that grows with the bytes read, since files differ so much in size, with the files done,
 * the articles a second and the time left beside it.
 */
final class ProgressBarDisplay implements ProgressDisplay {
  private static final int REDRAW_MILLIS = 200;

  private final LongAdder files = new LongAdder();
  private final LongAdder articles = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final long began = System.nanoTime();
  private volatile long planned;
  private volatile @Nullable ProgressBar bar;

  @Override
  public void planned(long fileCount, long allBytes) {
    planned = fileCount;
    bar =
        new ProgressBarBuilder()
            .setTaskName("Indexing")
            .setInitialMax(allBytes)
            .setUnit(" MB", 1_000_000)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .hideEta()
            .setEtaFunction(ProgressBarDisplay::left)
            .build();
  }

  private static java.util.Optional<Duration> left(me.tongfei.progressbar.ProgressState state) {
    long done = state.getCurrent() - state.getStart();
    if (done <= 0 || state.getMax() <= 0) {
      return java.util.Optional.empty();
    }
    double share = (double) (state.getMax() - state.getCurrent()) / done;
    return java.util.Optional.of(
        Duration.ofMillis((long) (state.getElapsedAfterStart().toMillis() * share)));
  }

  @Override
  public void done(long newBytes, long newArticles, boolean file) {
    bytes.add(newBytes);
    articles.add(newArticles);
    files.add(file ? 1 : 0);
    ProgressBar shown = bar;
    if (shown != null) {
      shown.stepTo(bytes.sum());
      if (file || newArticles > 0) {
        double seconds = Math.max(0.001, (System.nanoTime() - began) / 1e9);
        shown.setExtraMessage(
            "%,d of %,d files, %,.0f articles/s"
                .formatted(files.sum(), planned, articles.sum() / seconds));
      }
    }
  }

  @Override
  public void committing() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.setExtraMessage("writing the index …");
    }
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
  }
}
