package bureau.text;

import bureau.article.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;

/**
 * A word that tells an article from others: frequent in it and rare elsewhere.
 *
 * @param forms the terms that stand for it, none twice
 * @param weight what it counts, by how often the article has it, 1 or more
 */
public record TellingWord(List<Term> forms, float weight) {
  /** So many words stand for an article. */
  private static final int WORDS = 30;

  /**
   * Words that more of the articles have say nothing; in a small index, that more than five have.
   */
  private static final double TOO_FREQUENT = 0.1;

  private static final int FEW_ARTICLES = 5;

  /** The words of an article that are the same word. */
  private static final class Word {
    private final Set<Term> forms = new LinkedHashSet<>();
    private int count;
    private double telling;
  }

  /** The words of an article, the most telling first; empty if it has none. */
  public static List<TellingWord> of(Article article, Vocabulary terms) {
    ArticleText text = ArticleText.of(article);
    Map<String, Word> words = new HashMap<>();
    for (Readings.Slot slot :
        Readings.forms(ArticleText.ALL, text.language(), text.joined(ArticleText.ALL))) {
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
      word.telling = word.count * rarity(word, terms);
      if (word.telling > 0) {
        telling.add(word);
      }
    }
    return telling.stream()
        .sorted(
            Comparator.comparingDouble((Word word) -> word.telling)
                .reversed()
                .thenComparing(word -> word.forms.iterator().next().text()))
        .limit(WORDS)
        .map(word -> new TellingWord(List.copyOf(word.forms), 1 + (float) Math.log(word.count)))
        .toList();
  }

  /** How telling it is that an article has a word; 0 if no other has it, or too many have. */
  private static double rarity(Word word, Vocabulary terms) {
    int articles = word.forms.stream().mapToInt(terms::articles).max().orElse(0);
    int all = terms.articles();
    boolean tells = articles > 1 && articles <= Math.max(FEW_ARTICLES, TOO_FREQUENT * all);
    return tells ? Math.log((double) all / articles) : 0;
  }
}
