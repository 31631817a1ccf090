package bureau.cli;

import bureau.export.AnsweredQuery;
import bureau.export.ResultsCsv;
import bureau.export.ResultsJson;
import java.io.PrintWriter;
import java.util.List;

/**
 * Answers a list of queries, each as the search box would.
 *
 * @param search answers each
 * @param out where the answers go
 */
record BatchSearch(OneSearch search, PrintWriter out) {
  /** Prints a table of all hits. */
  int printCsv(List<QueryList.Row> rows) {
    ResultsCsv csv = new ResultsCsv(out);
    long found = 0;
    long failed = 0;
    for (QueryList.Row row : rows) {
      if (row.problem().isPresent()) {
        csv.writeFailure(row.id(), row.text(), row.problem().get());
        failed++;
      } else {
        AnsweredQuery answered = search.answer(row.text());
        csv.write(row.id(), answered);
        found += answered.results().total();
      }
    }
    out.flush();
    return exitCode(found, failed);
  }

  /** Prints an answer a line. */
  int printJsonLines(List<QueryList.Row> rows) {
    long found = 0;
    long failed = 0;
    for (QueryList.Row row : rows) {
      if (row.problem().isPresent()) {
        out.println(ResultsJson.failureLine(row.id(), row.problem().get()));
        failed++;
      } else {
        AnsweredQuery answered = search.answer(row.text());
        out.println(ResultsJson.line(row.id(), answered));
        found += answered.results().total();
      }
    }
    return exitCode(found, failed);
  }

  private static int exitCode(long found, long failed) {
    if (failed > 0) {
      return ExitCodes.FAILED;
    }
    return found == 0 ? ExitCodes.NOTHING_FOUND : ExitCodes.DONE;
  }
}
