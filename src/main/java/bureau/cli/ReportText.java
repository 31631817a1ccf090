package bureau.cli;

import bureau.ingest.Report;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** The closing report for a person. */
final class ReportText {
  /** Longer lists are cut; --report has them whole. */
  private static final int MOST_SHOWN = 20;

  private ReportText() {}

  static void print(Report report, String what, String index, PrintWriter out) {
    double seconds = report.took().toMillis() / 1e3;
    out.printf(
        "Indexed %s in %,.1f s (%,.0f articles/s)%n",
        what, seconds, report.indexed() / Math.max(seconds, 0.001));
    out.printf(
        "  %s: %,d read, %,d unchanged; %,d gone since last time%n",
        count(report.filesFound(), "file", "files"),
        report.filesRead(),
        report.filesUnchanged(),
        report.filesRemoved());
    out.printf(
        "  %s read: %s, %,d skipped, %,d failed%n",
        count(report.entries(), "entry", "entries"),
        count(report.indexed(), "article", "articles"),
        report.skipped(),
        report.failed());
    report
        .skippedByReason()
        .forEach((reason, count) -> out.printf("    skipped %,d: %s%n", count, reason));
    list(
        out,
        report.superseded(),
        each -> "    %s gave way to a later copy, %s".formatted(each.path(), each.kept()));
    list(out, report.failures(), each -> "    failed: %s: %s".formatted(each.where(), each.why()));
    out.printf("  %s in %s%n", count(report.articlesInIndex(), "article", "articles"), index);
  }

  private static String count(long number, String one, String more) {
    return "%,d %s".formatted(number, number == 1 ? one : more);
  }

  private static <T> void list(PrintWriter out, List<T> items, Function<T, String> line) {
    items.stream().limit(MOST_SHOWN).map(line).forEach(out::println);
    if (items.size() > MOST_SHOWN) {
      out.printf("    … and %,d more; --report lists them%n", items.size() - MOST_SHOWN);
    }
  }
}
