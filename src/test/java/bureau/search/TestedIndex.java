package bureau.search;

import bureau.article.Article;
import java.util.Collection;

/** An engine's one index, as tests of what every engine has to do change and read it. */
public interface TestedIndex {
  /** Begins a change that starts empty. */
  Indexer rebuild();

  /** Begins a change of what there is. */
  Indexer update();

  /** Opens it; it looks for nothing new by itself. */
  Searcher open();

  /** Makes a searcher see the last commit. */
  void refresh(Searcher searcher);

  /** Rebuilds it from some articles, each from a file of its own. */
  default Indexer.Committed index(Collection<Article> articles) {
    try (Indexer indexer = rebuild()) {
      articles.forEach(article -> add(indexer, article));
      return indexer.commit();
    }
  }

  /** Adds an article from a file of its own. */
  static void add(Indexer indexer, Article article) {
    indexer.add(article, SampleArticles.file(article));
    indexer.record(SampleArticles.file(article));
  }
}
