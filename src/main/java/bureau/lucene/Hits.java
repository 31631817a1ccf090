package bureau.lucene;

import bureau.article.Article;
import bureau.query.Query;
import bureau.search.Duplicates;
import bureau.search.Hit;
import bureau.search.Mark;
import bureau.search.MarkedArticle;
import bureau.search.SearchRequest;
import bureau.search.Wanted;
import bureau.text.ArticleCodec;
import bureau.text.Leaves;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Fetches what is stored of articles and puts to it what a search found there. For one thread. */
final class Hits {
  private static final Set<String> FETCHED = Set.of(Schema.STORED, Schema.WORDS);

  private final View view;
  private final StoredFields stored;

  /**
   * The articles of a view.
   *
   * @param view the view of the index that the articles are of
   */
  Hits(View view) throws IOException {
    this.view = view;
    this.stored = view.storedFields();
  }

  /** The hits of an answer's page; once the time is over, with nothing beside them. */
  List<Hit> of(SearchRequest request, Answer answer) throws IOException {
    Wanted wanted = request.wanted();
    Explaining explaining =
        new Explaining(
            view.searcher(Leaves.count(request.query())), view, request.query(), answer.ranked());
    Marking marking = Marking.of(view, answer.translated().query(), answer.translated().fields());
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc scored : answer.page()) {
      StoredArticle read =
          wanted.bodies() || wanted.snippets() ? whole(scored.doc) : withoutBody(scored.doc);
      Article article = read.article();
      boolean bare = view.limit().shouldExit();
      hits.add(
          new Hit(
              wanted.bodies() ? article : article.withBody(List.of()),
              read.words(),
              Float.isNaN(scored.score) ? 0 : scored.score,
              wanted.snippets() && !bare
                  ? Snippets.of(marking, scored.doc, read.text())
                  : List.of(),
              answer.someWords() && !bare
                  ? MissingWords.of(view, request.query(), scored.doc)
                  : List.of(),
              duplicates(scored.doc),
              wanted.explanations() && !bare ? explaining.of(scored.doc) : null));
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

  /** A hit with nothing beside it. */
  Hit bare(ScoreDoc found) throws IOException {
    StoredArticle read = withoutBody(found.doc);
    return new Hit(
        read.article(),
        read.words(),
        found.score,
        List.of(),
        List.of(),
        duplicates(found.doc),
        null);
  }

  /** An article without its body. */
  Article light(int document) throws IOException {
    return withoutBody(document).article();
  }

  /** A whole article with what in it matches a query. */
  MarkedArticle marked(int document, Query query) throws IOException {
    StoredArticle read = whole(document);
    var translated = QueryTranslation.translate(query, view, true);
    Map<MarkedArticle.Place, List<Mark>> marks = new HashMap<>();
    Marking.of(view, translated.query(), translated.fields())
        .in(document, read.text())
        .forEach((piece, matches) ->
            marks.put(
                new MarkedArticle.Place(piece.field(), piece.index()), Marking.marks(matches)));
    return new MarkedArticle(read.article(), marks, duplicates(document));
  }

  private StoredArticle whole(int document) throws IOException {
    Optional<StoredArticle> kept = view.articles().find(view.reader(), document);
    if (kept.isPresent()) {
      return kept.get();
    }
    Document fetched = stored.document(document, FETCHED);
    BytesRef bytes = fetched.getBinaryValue(Schema.STORED);
    StoredArticle read = new StoredArticle(ArticleCodec.decode(bytes), words(fetched));
    view.articles().keep(view.reader(), document, read, bytes.length);
    return read;
  }

  private StoredArticle withoutBody(int document) throws IOException {
    Optional<StoredArticle> kept = view.articles().find(view.reader(), document);
    if (kept.isPresent()) {
      return kept.get().withoutBody();
    }
    Document fetched = stored.document(document, FETCHED);
    BytesRef bytes = fetched.getBinaryValue(Schema.STORED);
    return new StoredArticle(ArticleCodec.decodeWithoutBody(bytes), words(fetched));
  }

  private static int words(Document fetched) {
    return fetched.getField(Schema.WORDS).numericValue().intValue();
  }
}
