package bureau.text;

import bureau.query.Query;
import bureau.query.Query.Form;
import bureau.query.Query.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;

/**
 * Finds the words of a query that belong next to each other: those of "kidnapping of a bank
 * director", which the small words hold together as people write it. Where there is none, as in
 * "coffee exports quota", words are listed that need not be neighbours in an article.
 *
 * @param terms the terms of the index
 */
public record WordPairs(Vocabulary terms) {
  /** Any two neighbouring words of a query worded so, in their order, each in any form. */
  public List<List<Readings.Slot>> of(Query query) {
    List<Query> parts =
        switch (query) {
          case Query.Words words -> words.parts();
          case Query.Any any -> any.parts();
          default -> List.of();
        };
    List<List<Readings.Slot>> pairs = new ArrayList<>();
    if (parts.stream().anyMatch(WordPairs::isSmall)) {
      for (int i = 1; i < parts.size(); i++) {
        List<Term> one = forms(parts.get(i - 1));
        List<Term> next = forms(parts.get(i));
        if (!one.isEmpty() && !next.isEmpty()) {
          pairs.add(List.of(new Readings.Slot(0, one), new Readings.Slot(1, next)));
        }
      }
    }
    return pairs;
  }

  /** No forms for what is no word by itself. */
  private List<Term> forms(Query part) {
    return part instanceof Word word && word.form() == Form.ANY && !isSmall(part)
        ? terms.formsOf(ArticleText.ALL, word.text())
        : List.of();
  }

  private static boolean isSmall(Query part) {
    return part instanceof Word word
        && EnglishAnalyzer.getDefaultStopSet().contains(word.text().toLowerCase(Locale.ROOT));
  }
}
