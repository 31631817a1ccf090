package bureau.lucene;

import bureau.query.Query;
import bureau.query.Query.Form;
import bureau.query.Query.Word;
import bureau.text.Readings;
import bureau.text.Respelling;
import bureau.text.Respelling.Like;
import bureau.text.Scope;
import bureau.text.Spellings;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/**
 * Finds words of the index that are like one.
 *
 * @param view the index
 */
record LikeWords(View view) implements Respelling.Dictionary {
  @Override
  public List<List<Readings.Slot>> exact(String field, String word) {
    return view.terms().inForm(field, word, Form.EXACT);
  }

  @Override
  public boolean occurs(Query part, Scope scope) {
    return new Spellings(view.terms(), scope.first()).occurs(part, scope.fields());
  }

  @Override
  public int articles(Term term) {
    return view.terms().articles(term);
  }

  @Override
  public long articles(Query query) {
    return count(QueryTranslation.translate(query, view, true).query());
  }

  @Override
  public List<Like> similar(Term term, int edits, int prefix) {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinQueryLength(Respelling.SHORTEST);
    checker.setMaxEdits(edits);
    checker.setMinPrefix(prefix);
    checker.setThresholdFrequency(0);
    checker.setMaxQueryFrequency(Respelling.RARE);
    try {
      return Arrays.stream(
              checker.suggestSimilar(
                  term, CANDIDATES, view.getIndexReader(), SuggestMode.SUGGEST_MORE_POPULAR))
          .map(word -> new Like(word.string, word.score, word.freq))
          .toList();
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }

  @Override
  public long inCompany(Term term, List<Word> company) {
    BooleanQuery.Builder together =
        new BooleanQuery.Builder()
            .add(new TermQuery(term), Occur.FILTER)
            .setMinimumNumberShouldMatch((company.size() + 1) / 2);
    for (Word word : company) {
      together.add(QueryTranslation.translate(word, view, false).query(), Occur.SHOULD);
    }
    return count(together.build());
  }

  private int count(org.apache.lucene.search.Query query) {
    try {
      return view.count(query);
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }
}
