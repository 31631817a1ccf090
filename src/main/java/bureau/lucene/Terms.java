package bureau.lucene;

import bureau.query.Query.Form;
import bureau.text.Language;
import bureau.text.Readings;
import bureau.text.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** The terms of one commit that stand for the words of a query, and how many articles have them. */
final class Terms implements Vocabulary {
  private final KnownTerms known;
  private final Readings readings;
  private final boolean present;
  private boolean asked;

  /**
   * The terms of an index.
   *
   * @param known of the index; terms it does not have are left out where another stands for the
   *     word
   * @param languages the languages of its articles
   */
  Terms(KnownTerms known, Set<Language> languages) {
    this(known, new Readings(languages, term -> articles(known, term) > 0), true);
  }

  private Terms(KnownTerms known, Readings readings, boolean present) {
    this.known = known;
    this.readings = readings;
    this.present = present;
  }

  /**
   * The same with terms that the index does not have, for articles that may come. For one thread.
   */
  Terms presentOrNot() {
    return new Terms(known, new Readings(readings.languages(), term -> true), false);
  }

  @Override
  public boolean arePresent() {
    return present;
  }

  /**
   * Of terms that are present or not, whether the index was asked all the same, so that what was
   * found is true of this commit alone.
   */
  boolean wereAsked() {
    return asked;
  }

  /** The languages that words are read in. */
  Set<Language> languages() {
    return readings.languages();
  }

  IndexReader reader() {
    asked |= !present;
    return known.reader();
  }

  @Override
  public List<List<Readings.Slot>> anyForm(String field, String text) {
    asked |= !present && readings.isParted(text);
    return readings.anyForm(field, text);
  }

  @Override
  public List<List<Readings.Slot>> inForm(String field, String text, Form form) {
    asked |= !present && form == Form.ANY && readings.isParted(text);
    return readings.inForm(field, text, form);
  }

  @Override
  public List<List<Readings.Slot>> sounding(String field, String text) {
    return readings.sounding(field, text);
  }

  @Override
  public int articles(Term term) {
    asked |= !present;
    return articles(known, term);
  }

  @Override
  public int articlesWith(String field) {
    try {
      return reader().getDocCount(field);
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }

  @Override
  public int articles() {
    return reader().numDocs();
  }

  private static int articles(KnownTerms known, Term term) {
    try {
      return known.of(term).docFreq();
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }
}
