package bureau.lucene;

import bureau.text.Readings;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Finds the words of the index that are of one family with a word: "proposed" and "propose" with
 * "proposal". They have Porter's stem in common but not KStem's, so that they are no forms of the
 * word and only hint at what it stands for. Found when asked for, since all of a family begin
 * alike, so that the index need not hold a second stem of each word, and kept while the commit is
 * searched.
 */
final class WordFamily {
  /** Shorter stems are of too many words. */
  private static final int SHORTEST = 4;

  /** So many words with the same beginning are looked at. */
  private static final int SEEN = 200;

  /** So many words' relatives are kept, some megabytes; of more, those are found each time. */
  private static final int KEPT = 20_000;

  private final Terms terms;
  private final Map<Term, List<Term>> kept = new ConcurrentHashMap<>();

  WordFamily(Terms terms) {
    this.terms = terms;
  }

  /** The terms for the most frequent relative of a word; empty if it has none. */
  List<Term> relative(String field, String word) {
    Term key = new Term(field, word);
    List<Term> known = kept.get(key);
    if (known != null) {
      return known;
    }
    List<Term> found = found(field, word);
    if (kept.size() < KEPT) {
      kept.put(key, found);
    }
    return found;
  }

  private List<Term> found(String field, String word) {
    if (!word.chars().allMatch(c -> c < 0x80 && Character.isLetter(c))) {
      return List.of();
    }
    String stem = stem(Readings.normalised(field, word));
    if (stem.length() < SHORTEST) {
      return List.of();
    }
    try {
      return relative(field, terms.formsOf(field, word), stem);
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }

  /**
   * The most frequent relative only: each is more postings to read, and further ones add nothing.
   */
  private List<Term> relative(String field, List<Term> own, String stem) throws IOException {
    List<Term> most = List.of();
    int articles = 0;
    for (String relative : beginningAlike(field, stem)) {
      List<Term> forms = terms.formsOf(field, relative);
      if (!forms.equals(own) && articles(forms) > articles) {
        most = forms;
        articles = articles(forms);
      }
    }
    return most;
  }

  private int articles(List<Term> forms) throws IOException {
    IndexReader reader = terms.reader();
    int most = 0;
    for (Term form : forms) {
      most = Math.max(most, reader.docFreq(form));
    }
    return most;
  }

  private Set<String> beginningAlike(String field, String stem) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    org.apache.lucene.index.Terms all = MultiTerms.getTerms(terms.reader(), field);
    if (all == null) {
      return found;
    }
    // Porter writes a y at the end as i.
    String start = stem.endsWith("i") ? stem.substring(0, stem.length() - 1) : stem;
    TermsEnum each = all.iterator();
    boolean more = each.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END;
    for (int seen = 0; more && seen < SEEN; seen++) {
      String term = each.term().utf8ToString();
      if (!term.startsWith(start)) {
        break;
      }
      if (stem(term).equals(stem)) {
        found.add(term);
      }
      more = each.next() != null;
    }
    return found;
  }

  private static String stem(String word) {
    PorterStemmer stemmer = new PorterStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
