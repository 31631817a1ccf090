package bureau.lucene;

import bureau.article.Article;
import bureau.lucene.QueryTranslation.Translated;
import bureau.query.Query;
import bureau.search.Mark;
import bureau.search.MarkedArticle;
import bureau.search.Reason;
import bureau.search.Snippet;
import bureau.text.ArticleText;
import bureau.text.Language;
import bureau.text.TextAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.memory.MemoryIndex;

/**
 * A few articles, such as those of a page, in an index of their own in memory, which tells what of
 * a query is in them. So whatever engine found them, they are marked alike. For one thread.
 */
public final class ArticlesInMemory implements AutoCloseable {
  private final List<Article> articles;
  private final View view;

  /** Indexes the articles. */
  public ArticlesInMemory(List<Article> articles) {
    this.articles = List.copyOf(articles);
    Analyzer words = TextAnalysis.indexing(Language.ENGLISH); // texts bring their own
    IndexReader[] readers =
        articles.stream()
            .map(article ->
                MemoryIndex.fromDocument(ArticleDocument.searchable(article), words, true, false))
            .map(index -> index.createSearcher().getIndexReader())
            .toArray(IndexReader[]::new);
    try {
      view = new View(new MultiReader(readers));
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /**
   * For each of the articles what of it shows how it matches.
   *
   * @param someWords whether articles were looked for that have some of the words only
   */
  public List<List<Snippet>> snippets(Query query, boolean someWords) {
    Marking marking = marking(query, someWords);
    return each((article, document) -> Snippets.of(marking, document, ArticleText.of(article)));
  }

  /** For each of the articles what matches, by those of its texts that have any of it. */
  public List<Map<MarkedArticle.Place, List<Mark>>> marks(Query query) {
    Marking marking = marking(query, true);
    return each((article, document) -> {
      Map<MarkedArticle.Place, List<Mark>> marks = new HashMap<>();
      marking
          .in(document, ArticleText.of(article))
          .forEach((piece, matches) ->
              marks.put(
                  new MarkedArticle.Place(piece.field(), piece.index()), Marking.marks(matches)));
      return marks;
    });
  }

  /** For each of the articles the typed words that it does not have. */
  public List<List<String>> missing(Query query) {
    return each((article, document) -> MissingWords.of(view, query, document));
  }

  /** For each of the articles where it has what was looked for. */
  public List<Reason> reasons(Query query) {
    return each((article, document) -> new Reasons(view, view, document).of(query));
  }

  private Marking marking(Query query, boolean someWords) {
    Translated translated = QueryTranslation.translate(query, view, someWords);
    try {
      return Marking.of(view, translated.query(), translated.fields());
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private <T> List<T> each(Work<T> work) {
    try {
      List<T> all = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        all.add(work.on(articles.get(i), i));
      }
      return all;
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private interface Work<T> {
    T on(Article article, int document) throws IOException;
  }

  private static UncheckedIOException inMemory(IOException failure) {
    return new UncheckedIOException("Reading from memory failed", failure);
  }

  @Override
  public void close() {
    try {
      view.reader().close();
    } catch (IOException e) {
      throw inMemory(e);
    }
  }
}
