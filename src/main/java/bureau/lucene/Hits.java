package bureau.lucene;

import bureau.article.Article;
import bureau.query.Query;
import bureau.search.Duplicates;
import bureau.search.Hit;
import bureau.search.Mark;
import bureau.search.MarkedArticle;
import bureau.search.SearchRequest;
import bureau.search.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Fetches what is stored of articles and puts to it what a search found there.
 *
 * @param view the view of the index that the articles are of
 */
record Hits(View view) {
  /** The hits of an answer's page; once the time is over, with nothing beside them. */
  List<Hit> of(SearchRequest request, Answer answer) throws IOException {
    List<Hit> hits = new ArrayList<>();
    Explaining explaining =
        new Explaining(
            view.searcher(Leaves.count(request.query())), view, request.query(), answer.ranked());
    for (ScoreDoc scored : answer.page()) {
      var stored = view.storedFields().document(scored.doc);
      BytesRef bytes = stored.getBinaryValue(Schema.STORED);
      boolean bare = view.limit().shouldExit();
      hits.add(
          new Hit(
              request.wanted().bodies()
                  ? ArticleCodec.decode(bytes)
                  : ArticleCodec.decodeWithoutBody(bytes),
              stored.getField(Schema.WORDS).numericValue().intValue(),
              Float.isNaN(scored.score) ? 0 : scored.score,
              request.wanted().snippets() && !bare
                  ? snippets(answer, scored.doc, bytes)
                  : List.of(),
              answer.someWords() && !bare
                  ? MissingWords.of(view, request.query(), scored.doc)
                  : List.of(),
              duplicates(scored.doc),
              request.wanted().explanations() && !bare ? explaining.of(scored.doc) : null));
    }
    return hits;
  }

  private Duplicates duplicates(int document) throws IOException {
    List<Integer> others =
        view.facts().copies().of(document).stream().filter(other -> other != document).toList();
    List<Article> earliest = new ArrayList<>();
    for (int other : others.subList(0, Math.min(others.size(), Duplicates.MAX_LISTED))) {
      earliest.add(light(other));
    }
    return new Duplicates(others.size(), earliest);
  }

  private List<Snippet> snippets(Answer answer, int document, BytesRef bytes) throws IOException {
    ArticleText text = ArticleText.of(ArticleCodec.decode(bytes));
    return Snippets.of(
        Highlighting.passages(view, document, text),
        answer.translated().query(),
        answer.translated().fields(),
        document,
        text);
  }

  /** A hit with nothing beside it. */
  Hit bare(ScoreDoc found) throws IOException {
    var stored = view.storedFields().document(found.doc);
    return new Hit(
        ArticleCodec.decodeWithoutBody(stored.getBinaryValue(Schema.STORED)),
        stored.getField(Schema.WORDS).numericValue().intValue(),
        found.score,
        List.of(),
        List.of(),
        duplicates(found.doc),
        null);
  }

  /** An article without its body. */
  Article light(int document) throws IOException {
    return ArticleCodec.decodeWithoutBody(
        view.storedFields().document(document).getBinaryValue(Schema.STORED));
  }

  /** A whole article with what in it matches a query. */
  MarkedArticle marked(int document, Query query) throws IOException {
    Article article =
        ArticleCodec.decode(view.storedFields().document(document).getBinaryValue(Schema.STORED));
    Map<MarkedArticle.Place, List<Mark>> marks = new HashMap<>();
    ArticleText text = ArticleText.of(article);
    Highlighting highlighting = Highlighting.wholes(view, document, text);
    var translated = QueryTranslation.translate(query, view, true);
    for (String field : translated.fields()) {
      for (var found :
          highlighting.find(translated.query(), field, document, text.pieces().size())) {
        marks.merge(
            new MarkedArticle.Place(found.piece().field(), found.piece().index()),
            found.marks(),
            Snippets::union);
      }
    }
    return new MarkedArticle(article, marks, duplicates(document));
  }
}
