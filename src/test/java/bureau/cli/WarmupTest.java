package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.lucene.LuceneIndex;
import bureau.search.Indexer;
import bureau.search.SampleArticles;
import bureau.search.Searcher;
import bureau.web.BureauServer;
import bureau.web.WebConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmupTest {
  @TempDir private Path folder;

  @Test
  void latestHeadlineIsAskedForByWordsPhraseAndField() throws Exception {
    assertThat(warmedUp("Envoys meet in the old harbour"))
        .containsExactly("Envoys meet harbour", "\"Envoys meet\"", "headline:Envoys");
  }

  @Test
  void emptyIndexIsAskedNothing() throws Exception {
    assertThat(warmedUp()).isEmpty();
  }

  private List<String> warmedUp(String... headlines) throws Exception {
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      for (String headline : headlines) {
        Article article = SampleArticles.article("one", "one.html").headline(headline).build();
        indexer.add(article, SampleArticles.file(article));
      }
      indexer.commit();
    }
    try (Searcher searcher = index.searcher(Duration.ofDays(1));
        BureauServer server = BureauServer.start(WebConfig.loopback(0), searcher)) {
      return new Warmup(searcher, server.address(), null).run();
    }
  }
}
