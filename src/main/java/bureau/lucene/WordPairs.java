package bureau.lucene;

import bureau.query.Query.Form;
import bureau.query.Query.Word;
import bureau.text.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * Finds the words of a query that belong next to each other: those of "kidnapping of a bank
 * director", which the small words hold together as people write it. Where there is none, as in
 * "coffee exports quota", words are listed that need not be neighbours in an article.
 *
 * @param terms the terms of the index
 * @param weight what a pair counts beside its words
 */
record WordPairs(Terms terms, float weight) {
  /** Any two neighbouring words of a query worded so, in their order, each in any form. */
  List<Query> of(bureau.query.Query query) {
    List<bureau.query.Query> parts =
        switch (query) {
          case bureau.query.Query.Words words -> words.parts();
          case bureau.query.Query.Any any -> any.parts();
          default -> List.of();
        };
    List<Query> pairs = new ArrayList<>();
    if (parts.stream().anyMatch(WordPairs::isSmall)) {
      for (int i = 1; i < parts.size(); i++) {
        List<Term> one = forms(parts.get(i - 1));
        List<Term> next = forms(parts.get(i));
        if (!one.isEmpty() && !next.isEmpty()) {
          Query pair =
              new FormsPhrase(List.of(new Readings.Slot(0, one), new Readings.Slot(1, next)), 0);
          pairs.add(new BoostQuery(pair, weight));
        }
      }
    }
    return pairs;
  }

  /** No forms for what is no word by itself. */
  private List<Term> forms(bureau.query.Query part) {
    return part instanceof Word word && word.form() == Form.ANY && !isSmall(part)
        ? terms.formsOf(Schema.TEXT, word.text())
        : List.of();
  }

  private static boolean isSmall(bureau.query.Query part) {
    return part instanceof Word word
        && EnglishAnalyzer.getDefaultStopSet().contains(word.text().toLowerCase(Locale.ROOT));
  }
}
