package bureau.cli;

import bureau.article.Article;
import bureau.lucene.LuceneIndex;
import bureau.search.Alert;
import bureau.search.Alerts;
import bureau.search.Indexer;
import bureau.search.SampleArticles;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What {@link AlertProcessesTest} runs in processes of their own. */
final class AlertProcess {
  private AlertProcess() {}

  /** {@code add INDEX NAME COUNT}, {@code before INDEX} or {@code behind INDEX}. */
  public static void main(String[] arguments) {
    if (arguments[0].equals("add")) {
      add(arguments[1], arguments[2], Integer.parseInt(arguments[3]));
    } else {
      index(new LuceneIndex(Path.of(arguments[1])), arguments[0].equals("behind"));
    }
  }

  private static void add(String index, String name, int count) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    for (int i = 0; i < count; i++) {
      int exit = Main.run(out, out, "alert", "add", name + i, "grain", "--index", index);
      if (exit != ExitCodes.DONE) {
        System.exit(exit);
      }
    }
  }

  /** Adds an article, and waits for its end before or behind the commit. */
  private static void index(LuceneIndex index, boolean behind) {
    Alerts alerts =
        AlertReading.noting(new Located(index, index.folder(), index.folder().toString()));
    Alerts waiting =
        commit ->
            alerts.at(
                new Alerts.Commit() {
                  @Override
                  public void match(List<Alert> searches, Alerts.Found found) {
                    commit.match(searches, found);
                  }

                  @Override
                  public void make(String mark) {
                    if (behind) {
                      commit.make(mark);
                    }
                    waitForTheEnd();
                  }
                });
    try (Indexer indexer = index.update(waiting)) {
      Article article =
          SampleArticles.article("second", "second.html")
              .headline("More grain by rail to the port")
              .build();
      indexer.add(article, SampleArticles.file(article));
      indexer.commit();
    }
  }

  private static void waitForTheEnd() {
    System.out.println("now");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
