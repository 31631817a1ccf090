package bureau.lucene;

import bureau.query.Query;
import bureau.query.Query.All;
import bureau.query.Query.Form;
import bureau.query.Query.In;
import bureau.query.Query.Phrase;
import bureau.query.Query.Word;
import bureau.text.Readings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Puts words of the index in place of those that it does not have, or hardly has beside a word that
 * is nearly the same. Operators, fields and all else of the query stay as they are.
 */
final class Respelling {
  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 4;

  /** From so many letters on, two of them may be wrong. */
  private static final int TWO_EDITS_FROM = 6;

  /** A word in more articles than this is no mistake. */
  private static final int RARE = 2;

  /** In place of a word that the index has, one must be so many times as frequent. */
  private static final int MORE_FREQUENT = 50;

  /** So many words are tried in place of one. */
  private static final int CANDIDATES = 8;

  /** What a word's likeness counts, from 0 to 1, beside the logarithm of its frequency. */
  private static final double LIKENESS = 10;

  private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
  private static final Pattern PAIRED =
      Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*");

  private final View view;
  private final Terms terms;
  private final List<Word> company;

  private Respelling(View view, Query query) {
    this.view = view;
    this.terms = view.terms();
    this.company = words(query).filter(this::isKnown).toList();
  }

  /** The query with words of the index; empty if no word is to be put in place of another. */
  static Optional<Query> of(View view, Query typed) throws IOException {
    // what is typed wrong may sound like anything
    Query query = Additions.without(typed, each -> each.part() instanceof Query.Sounding);
    Query respelt = new Respelling(view, query).query(query, Scope.ALL);
    return !respelt.equals(query) && count(view, respelt) >= Math.max(1, count(view, query))
        ? Optional.of(respelt)
        : Optional.empty();
  }

  private static int count(View view, Query query) throws IOException {
    return view.count(QueryTranslation.translate(query, view, true).query());
  }

  private Query query(Query query, Scope scope) {
    return switch (query) {
      case Word word -> new Word(text(word.text(), scope), word.form());
      case Phrase phrase -> new Phrase(phrase(phrase.text(), scope), phrase.slop());
      case Query.Not not -> not; // what is not wanted may well be missing
      case Query.NotNear near ->
          new Query.NotNear(query(near.wanted(), scope), near.unwanted(), near.reach());
      case In in -> new In(in.field(), query(in.part(), Scope.of(in.field())));
      case Query.Variants variants -> variants(variants, scope);
      default -> query.withParts(part -> query(part, scope));
    };
  }

  /** What the index has in another spelling is no mistake. */
  private Query variants(Query.Variants variants, Scope scope) {
    Spellings spellings = new Spellings(terms, scope.first());
    boolean known =
        variants.others().stream()
            .anyMatch(other -> spellings.occurs(other.part(), scope.fields()));
    Query respelt = known ? variants : query(variants.typed(), scope);
    return respelt.equals(variants.typed()) ? variants : respelt;
  }

  private String phrase(String text, Scope scope) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      words.add(text(word, scope));
    }
    return String.join(" ", words);
  }

  /** The word, or the one of the index that was probably meant. */
  private String text(String typed, Scope scope) {
    if (scope.exact().isPresent()
        || typed.length() < SHORTEST
        || !LETTERS.matcher(typed).matches()
        || PAIRED.matcher(typed).matches()) {
      return typed;
    }
    String field = scope.first();
    int articles = articles(typed, field);
    if (articles > RARE) {
      return typed;
    }
    return candidates(typed, field, articles).stream()
        .max(Comparator.comparingDouble(candidate -> likelihood(candidate, field)))
        .map(candidate -> capitalisedLike(typed, candidate.string))
        .orElse(typed);
  }

  private List<SuggestWord> candidates(String typed, String field, int articles) {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinQueryLength(SHORTEST);
    checker.setMaxEdits(articles == 0 && typed.length() >= TWO_EDITS_FROM ? 2 : 1);
    checker.setMinPrefix(1);
    checker.setThresholdFrequency(0);
    checker.setMaxQueryFrequency(RARE);
    Term term = new Term(field, Readings.normalised(field, typed));
    List<SuggestWord> found = similar(checker, term, articles);
    if (found.isEmpty()) {
      checker.setMinPrefix(0); // the first letter is seldom wrong, and costs the most to change
      checker.setMaxEdits(1);
      found = similar(checker, term, articles);
    }
    return found;
  }

  private List<SuggestWord> similar(DirectSpellChecker checker, Term term, int articles) {
    try {
      return Arrays.stream(
              checker.suggestSimilar(
                  term, CANDIDATES, view.getIndexReader(), SuggestMode.SUGGEST_MORE_POPULAR))
          .filter(word -> LETTERS.matcher(word.string).matches())
          .filter(word -> word.freq >= articles * MORE_FREQUENT)
          .toList();
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }

  /** Likeness counts most, then how many articles have the word in the company it was typed in. */
  private double likelihood(SuggestWord candidate, String field) {
    return LIKENESS * candidate.score + Math.log(1 + inCompany(candidate, field));
  }

  private int inCompany(SuggestWord candidate, String field) {
    if (company.isEmpty()) {
      return candidate.freq;
    }
    BooleanQuery.Builder together =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(field, candidate.string)), Occur.FILTER)
            .setMinimumNumberShouldMatch((company.size() + 1) / 2);
    for (Word word : company) {
      together.add(QueryTranslation.translate(word, view, false).query(), Occur.SHOULD);
    }
    try {
      return view.count(together.build());
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }

  private boolean isKnown(Word word) {
    return articles(word.text(), Schema.TEXT) > RARE;
  }

  /**
   * How many articles have the word as it is or by its English stem, or of several words, the
   * rarest. Another language's stem does not count: any mistyped word may look inflected in one.
   */
  private int articles(String word, String field) {
    return Stream.concat(
            Stream.of(Readings.english(field, word)),
            terms.inForm(field, word, Form.EXACT).stream())
        .filter(slots -> !slots.isEmpty())
        .mapToInt(this::rarest)
        .max()
        .orElse(Integer.MAX_VALUE);
  }

  private int rarest(List<Readings.Slot> slots) {
    return slots.stream()
        .mapToInt(slot -> slot.alternatives().stream().mapToInt(this::articles).max().orElse(0))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private int articles(Term term) {
    try {
      return view.getIndexReader().docFreq(term);
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }

  private static Stream<Word> words(Query query) {
    return switch (query) {
      case Word word when word.form() == Form.ANY -> Stream.of(word);
      case All all -> all.parts().stream().flatMap(Respelling::words);
      case Query.Words words -> words.parts().stream().flatMap(Respelling::words);
      case Query.Variants variants -> words(variants.typed());
      default -> Stream.empty();
    };
  }

  private static String capitalisedLike(String typed, String word) {
    if (typed.equals(typed.toUpperCase(Locale.ROOT))) {
      return word.toUpperCase(Locale.ROOT);
    }
    return Character.isUpperCase(typed.charAt(0))
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }
}
