package bureau.cli;

import bureau.ingest.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The closing report for a person. */
final class ReportText {
  /** Longer lists are cut; --report has them whole. */
  private static final int MOST_SHOWN = 20;

  private ReportText() {}

  static void print(Report report, Path folder, Path index, PrintWriter out) {
    double seconds = report.took().toMillis() / 1e3;
    out.printf(
        "Indexed %s in %,.1f s (%,.0f articles/s)%n",
        folder, seconds, report.indexed() / Math.max(seconds, 0.001));
    out.printf(
        "  %,d files: %,d read, %,d unchanged; %,d gone since last time%n",
        report.filesFound(), report.filesRead(), report.filesUnchanged(), report.filesRemoved());
    out.printf(
        "  %,d entries read: %,d articles, %,d skipped, %,d failed%n",
        report.entries(), report.indexed(), report.skipped(), report.failed());
    report
        .skippedByReason()
        .forEach((reason, count) -> out.printf("    skipped %,d: %s%n", count, reason));
    list(
        out,
        report.superseded(),
        each -> "    %s gave way to a later copy, %s".formatted(each.path(), each.kept()));
    list(out, report.failures(), each -> "    failed: %s: %s".formatted(each.where(), each.why()));
    out.printf("  %,d articles in %s%n", report.articlesInIndex(), index);
  }

  private static <T> void list(PrintWriter out, List<T> items, Function<T, String> line) {
    items.stream().limit(MOST_SHOWN).map(line).forEach(out::println);
    if (items.size() > MOST_SHOWN) {
      out.printf("    … and %,d more; --report lists them%n", items.size() - MOST_SHOWN);
    }
  }
}
