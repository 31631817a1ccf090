package bureau.lucene;

import bureau.text.ArticleCodec;
import bureau.text.ArticleText;
import bureau.text.Readings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Ranks once more with the words that the first articles have in common (RM3, Abdul-Jaleel and
 * others, TREC 2004): what stands in them ranks an article higher, and no other article matches
 * because of it. For short queries, which name a topic; a long one says itself what it wants. Costs
 * a second search and reading the first articles.
 *
 * @param searcher ranks
 * @param terms the terms of the index
 */
record Feedback(IndexSearcher searcher, Terms terms) {
  private static final int ARTICLES = 10;
  private static final int WORDS = 20;

  /** How much of the weight stays with the query itself. */
  private static final double OWN_SHARE = 0.7;

  /** Words that more of the articles have say nothing. */
  private static final double TOO_FREQUENT = 0.1;

  /** Shorter words are left out. */
  private static final int SHORTEST = 3;

  /**
   * The query with feedback.
   *
   * @param words how many words the query has, 1 or more
   */
  Raised of(Raised query, int words) throws IOException {
    ScoreDoc[] first =
        query.search(searcher, new TopScoreDocCollectorManager(ARTICLES, ARTICLES)).scoreDocs;
    Map<String, Double> weights = new HashMap<>();
    double scores = 0;
    for (ScoreDoc each : first) {
      scores += each.score;
    }
    for (ScoreDoc each : first) {
      add(weights, each.doc, each.score / scores);
    }
    List<Map.Entry<String, Double>> best =
        weights.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(WORDS)
            .toList();
    double all = best.stream().mapToDouble(Map.Entry::getValue).sum();
    List<Query> raising = new ArrayList<>();
    for (Map.Entry<String, Double> word : best) {
      float weight = (float) ((1 - OWN_SHARE) * word.getValue() / all);
      List<Term> forms = terms.formsOf(Schema.TEXT, word.getKey());
      if (!forms.isEmpty()) {
        raising.add(new BoostQuery(new FormsWord(forms), weight));
      }
    }
    return new Raised(new BoostQuery(query.whole(), (float) (OWN_SHARE / words)), raising);
  }

  /** Adds an article's telling words, each by its share of the article. */
  private void add(Map<String, Double> weights, int document, double share) throws IOException {
    var stored = searcher.storedFields().document(document).getBinaryValue(Schema.STORED);
    String text = ArticleText.of(ArticleCodec.decode(stored)).joined(Schema.TEXT);
    Map<String, Integer> counts = new HashMap<>();
    List<String> stems = Readings.stems(Schema.TEXT, text);
    for (String stem : stems) {
      counts.merge(stem, 1, Integer::sum);
    }
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      if (isTelling(word.getKey())) {
        weights.merge(word.getKey(), share * word.getValue() / stems.size(), Double::sum);
      }
    }
  }

  private boolean isTelling(String word) throws IOException {
    if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    int most = 0;
    for (Term form : terms.formsOf(Schema.TEXT, word)) {
      most = Math.max(most, searcher.getIndexReader().docFreq(form));
    }
    return most > 1 && most <= TOO_FREQUENT * searcher.getIndexReader().numDocs();
  }
}
