package bureau.lucene;

import bureau.article.Article;
import bureau.search.Hit;
import bureau.text.ArticleCodec;
import bureau.text.TellingWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds what is about the same as an article: what shares the words that tell it from others, more
 * so if it speaks of the same countries. Lucene's own MoreLikeThis knows neither that the forms of
 * a word are one word nor that the index has notes on words among its terms.
 *
 * @param view where to look
 */
record Similar(View view) {
  /** So many of them another article must have, or all if there are fewer. */
  private static final int SHARED = 3;

  /** What a country that both speak of counts beside a word. */
  private static final float COUNTRY_WEIGHT = 0.5f;

  /** Of one text several outlets may have copies, of which one is listed. */
  private static final int DEPTH = 4;

  /** The most similar articles, best first, without the article's own copies; copies as one. */
  List<Hit> to(int document, int most) throws IOException {
    Article article =
        ArticleCodec.decode(view.storedFields().document(document).getBinaryValue(Schema.STORED));
    List<TellingWord> words = TellingWord.of(article, view.terms());
    if (words.isEmpty() || most == 0) {
      return List.of();
    }
    Set<Integer> listed = new HashSet<>(view.facts().copies().of(document));
    listed.add(document);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found :
        view.searcher(words.size())
            .search(like(words, article), most * DEPTH + listed.size())
            .scoreDocs) {
      if (hits.size() < most && listed.add(found.doc)) {
        listed.addAll(view.facts().copies().of(found.doc));
        hits.add(new Hits(view).bare(found));
      }
    }
    return hits;
  }

  private static Query like(List<TellingWord> words, Article article) {
    BooleanQuery.Builder shared = new BooleanQuery.Builder();
    shared.setMinimumNumberShouldMatch(Math.min(SHARED, words.size()));
    for (TellingWord word : words) {
      shared.add(new BoostQuery(new FormsWord(word.forms()), word.weight()), Occur.SHOULD);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(shared.build(), Occur.MUST);
    for (String code : article.about()) {
      Query mentions = new TermQuery(new Term(Schema.COUNTRY_MENTIONS, code));
      all.add(new BoostQuery(mentions, COUNTRY_WEIGHT), Occur.SHOULD);
    }
    return all.build();
  }
}
