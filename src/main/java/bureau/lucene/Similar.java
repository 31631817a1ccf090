package bureau.lucene;

import bureau.article.Article;
import bureau.search.Hit;
import bureau.text.ArticleCodec;
import bureau.text.ArticleText;
import bureau.text.Readings;
import bureau.text.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Finds what is about the same as an article: what shares the words that tell it from others, more
 * so if it speaks of the same countries. Lucene's own MoreLikeThis knows neither that the forms of
 * a word are one word nor that the index has notes on words among its terms.
 *
 * @param view where to look
 */
record Similar(View view) {
  /** So many words stand for an article. */
  private static final int WORDS = 30;

  /** So many of them another article must have, or all if there are fewer. */
  private static final int SHARED = 3;

  /**
   * Words that more of the articles have say nothing; in a small index, that more than five have.
   */
  private static final double TOO_FREQUENT = 0.1;

  private static final int FEW_ARTICLES = 5;

  /** What a country that both speak of counts beside a word. */
  private static final float COUNTRY_WEIGHT = 0.5f;

  /** Of one text several outlets may have copies, of which one is listed. */
  private static final int DEPTH = 4;

  /** The words of an article that are the same word. */
  private static final class Word {
    private final Set<Term> forms = new LinkedHashSet<>();
    private int count;
    private double weight;
  }

  /** The most similar articles, best first, without the article's own copies; copies as one. */
  List<Hit> to(int document, int most) throws IOException {
    Article article =
        ArticleCodec.decode(view.storedFields().document(document).getBinaryValue(Schema.STORED));
    List<Word> words = telling(article);
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

  private static Query like(List<Word> words, Article article) {
    BooleanQuery.Builder shared = new BooleanQuery.Builder();
    shared.setMinimumNumberShouldMatch(Math.min(SHARED, words.size()));
    for (Word word : words) {
      SynonymQuery.Builder forms = new SynonymQuery.Builder(Schema.TEXT);
      word.forms.forEach(forms::addTerm);
      shared.add(new BoostQuery(forms.build(), 1 + (float) Math.log(word.count)), Occur.SHOULD);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(shared.build(), Occur.MUST);
    for (String code : article.about()) {
      Query mentions = new TermQuery(new Term(Schema.COUNTRY_MENTIONS, code));
      all.add(new BoostQuery(mentions, COUNTRY_WEIGHT), Occur.SHOULD);
    }
    return all.build();
  }

  /** The words that are frequent in the article and rare elsewhere, the most telling first. */
  private List<Word> telling(Article article) throws IOException {
    ArticleText text = ArticleText.of(article);
    Map<String, Word> words = new HashMap<>();
    for (Readings.Slot slot :
        Readings.forms(Schema.TEXT, text.language(), text.joined(Schema.TEXT))) {
      Term stem = slot.alternatives().getLast();
      Word word = words.computeIfAbsent(stem.text(), unused -> new Word());
      word.forms.addAll(slot.alternatives());
      if (stem.text().charAt(0) == TextAnalysis.STEM_MARK) {
        word.forms.add(new Term(stem.field(), stem.text().substring(1)));
      }
      word.count++;
    }
    List<Word> telling = new ArrayList<>();
    for (Word word : words.values()) {
      word.weight = word.count * rarity(word);
      if (word.weight > 0) {
        telling.add(word);
      }
    }
    telling.sort(
        Comparator.comparingDouble((Word word) -> word.weight)
            .reversed()
            .thenComparing(word -> word.forms.iterator().next().text()));
    return telling.subList(0, Math.min(WORDS, telling.size()));
  }

  /** How telling it is that an article has a word; 0 if no other has it, or too many have. */
  private double rarity(Word word) throws IOException {
    int articles = 0;
    for (Term form : word.forms) {
      articles = Math.max(articles, view.getIndexReader().docFreq(form));
    }
    int all = view.getIndexReader().numDocs();
    boolean tells = articles > 1 && articles <= Math.max(FEW_ARTICLES, TOO_FREQUENT * all);
    return tells ? Math.log((double) all / articles) : 0;
  }
}
