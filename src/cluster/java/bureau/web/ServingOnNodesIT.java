package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.opensearch.Nodes;
import bureau.opensearch.OnNodes;
import bureau.opensearch.OpenSearchIndex;
import bureau.opensearch.OpenSearchIndex.Place;
import bureau.search.Alerts;
import bureau.search.Indexer;
import bureau.search.SampleArticles;
import bureau.search.Searcher;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader sees of a cluster that loses nodes. */
@ExtendWith(OnNodes.class)
class ServingOnNodesIT {
  private static final Duration REFRESH = Duration.ofMillis(250);

  private static final List<String> ADDRESSES =
      List.of(
          "/search.json?q=summit",
          "/search.json?q=%22grain+corridor%22&sort=newest",
          "/articles/grain.json",
          "/suggest.json?q=summ",
          "/search?q=ferry");

  private final Nodes nodes;

  ServingOnNodesIT(Nodes nodes) {
    this.nodes = nodes;
  }

  @Test
  void nodeThatStopsWhileSearchesAreServedIsNotNoticed() throws Exception {
    OpenSearchIndex index = index(1);
    AtomicBoolean done = new AtomicBoolean();
    try (Searcher searcher = index.searcher(REFRESH);
        Site site = Site.over(searcher);
        ExecutorService readers = Executors.newFixedThreadPool(2)) {
      Callable<List<String>> reading = () -> read(site, done);
      List<Future<List<String>>> seen = List.of(readers.submit(reading), readers.submit(reading));
      try {
        nodes.stop(0);
        nodes.startAgain(0);
      } finally {
        done.set(true);
      }
      for (Future<List<String>> each : seen) {
        assertThat(each.get()).isNotEmpty().allMatch(answer -> answer.startsWith("200 "));
      }
    }
  }

  @Test
  void indexOfWhichAPartIsGoneIsSaidAndAnswersWhenItIsBack() throws Exception {
    OpenSearchIndex index = index(0);
    try (Searcher searcher = index.searcher(REFRESH);
        Site site = Site.over(searcher)) {
      assertThat(site.get("/search.json?q=summit").statusCode()).isEqualTo(200);
      nodes.stop(1);
      try {
        HttpResponse<String> gone = site.get("/search.json?q=summit");
        assertThat(gone.statusCode()).isEqualTo(503);
        assertThat(gone.body()).contains("cannot answer for " + index.name());
      } finally {
        nodes.startAgain(1);
      }
      assertThat(site.get("/search.json?q=summit").statusCode()).isEqualTo(200);
    }
  }

  private static List<String> read(Site site, AtomicBoolean done) throws Exception {
    List<String> answers = new ArrayList<>();
    while (!done.get()) {
      for (String address : ADDRESSES) {
        HttpResponse<String> answer = site.get(address);
        answers.add(
            "%d %s%s"
                .formatted(
                    answer.statusCode(),
                    address,
                    answer.statusCode() == 200 ? "" : ": " + answer.body()));
      }
    }
    return answers;
  }

  private OpenSearchIndex index(int replicas) {
    OpenSearchIndex index =
        new OpenSearchIndex(
            new Place(nodes.addressOf(nodes.unusedName()), null, null, 3, replicas, "a test"));
    try (Indexer indexer = index.rebuild(Alerts.NONE)) {
      for (Article article : SampleArticles.all()) {
        indexer.add(article, SampleArticles.file(article));
        indexer.record(SampleArticles.file(article));
      }
      indexer.commit();
    }
    return index;
  }
}
