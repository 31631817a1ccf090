package bureau.text;

import bureau.query.Query;
import bureau.query.Query.All;
import bureau.query.Query.Form;
import bureau.query.Query.In;
import bureau.query.Query.Phrase;
import bureau.query.Query.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

/**
 * Puts words of the index in place of those that it does not have, or hardly has beside a word that
 * is nearly the same. Operators, fields and all else of the query stay as they are.
 */
public final class Respelling {
  /** Shorter words have too many neighbours. */
  public static final int SHORTEST = 4;

  /** From so many letters on, two of them may be wrong. */
  private static final int TWO_EDITS_FROM = 6;

  /** A word in more articles than this is no mistake. */
  public static final int RARE = 2;

  /** In place of a word that the index has, one must be so many times as frequent. */
  private static final int MORE_FREQUENT = 50;

  /** What a word's likeness counts, from 0 to 1, beside the logarithm of its frequency. */
  private static final double LIKENESS = 10;

  private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
  private static final Pattern PAIRED =
      Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*");

  private final Dictionary dictionary;
  private final Query whole;

  private Respelling(Dictionary dictionary, Query whole) {
    this.dictionary = dictionary;
    this.whole = whole;
  }

  /** The words of an index by their likeness. */
  public interface Dictionary {
    /** So many words are given in place of one. */
    int CANDIDATES = 8;

    /** The readings of a word in its exact form. */
    List<List<Readings.Slot>> exact(String field, String word);

    /** Whether any of the fields may have a part. */
    boolean occurs(Query part, Scope scope);

    /** How many articles have a term. */
    int articles(Term term);

    /** How many articles match a query, if some of the words do that are typed side by side. */
    long articles(Query query);

    /**
     * Words that are nearly the same and more frequent, the most like first.
     *
     * @param term the word as typed, normalised
     * @param edits how many letters may differ, 1 or 2
     * @param prefix how many of the first letters may not
     */
    List<Like> similar(Term term, int edits, int prefix);

    /** How many articles have a term and at least half of some words. */
    long inCompany(Term term, List<Word> company);
  }

  /**
   * A word of the index.
   *
   * @param text the word
   * @param likeness how like it is to another, up to 1
   * @param articles how many articles have it
   */
  public record Like(String text, float likeness, int articles) {}

  /** The query with words of the index; empty if no word is to be put in place of another. */
  public static Optional<Query> of(Dictionary dictionary, Query typed) {
    // what is typed wrong may sound like anything
    Query query = OtherWay.without(typed, each -> each.part() instanceof Query.Sounding);
    Query respelt = new Respelling(dictionary, query).query(query, Scope.ALL);
    return !respelt.equals(query)
            && dictionary.articles(respelt) >= Math.max(1, dictionary.articles(query))
        ? Optional.of(respelt)
        : Optional.empty();
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
    boolean known =
        variants.others().stream().anyMatch(other -> dictionary.occurs(other.part(), scope));
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
    List<Like> candidates = candidates(typed, field, articles);
    List<Word> company = candidates.isEmpty() ? List.of() : company();
    return candidates.stream()
        .max(Comparator.comparingDouble(candidate -> likelihood(candidate, field, company)))
        .map(candidate -> capitalisedLike(typed, candidate.text()))
        .orElse(typed);
  }

  private List<Like> candidates(String typed, String field, int articles) {
    Term term = new Term(field, Readings.normalised(field, typed));
    int edits = articles == 0 && typed.length() >= TWO_EDITS_FROM ? 2 : 1;
    List<Like> found = similar(term, edits, 1, articles);
    // the first letter is seldom wrong, and costs the most to change
    return found.isEmpty() ? similar(term, 1, 0, articles) : found;
  }

  private List<Like> similar(Term term, int edits, int prefix, int articles) {
    return dictionary.similar(term, edits, prefix).stream()
        .filter(word -> LETTERS.matcher(word.text()).matches())
        .filter(word -> word.articles() >= articles * MORE_FREQUENT)
        .toList();
  }

  /** Likeness counts most, then how many articles have the word in the company it was typed in. */
  private double likelihood(Like candidate, String field, List<Word> company) {
    long together =
        company.isEmpty()
            ? candidate.articles()
            : dictionary.inCompany(new Term(field, candidate.text()), company);
    return LIKENESS * candidate.likeness() + Math.log(1.0 + together);
  }

  /** The words of the query that are no mistakes. */
  private List<Word> company() {
    return words(whole).filter(word -> articles(word.text(), ArticleText.ALL) > RARE).toList();
  }

  /**
   * How many articles have the word as it is or by its English stem, or of several words, the
   * rarest; of what more than {@link #RARE} have, no exact number. Another language's stem does not
   * count: any mistyped word may look inflected in one.
   */
  private int articles(String word, String field) {
    int stemmed = rarest(Readings.english(field, word));
    return stemmed > RARE
        ? stemmed
        : dictionary.exact(field, word).stream().mapToInt(this::rarest).reduce(stemmed, Math::max);
  }

  private int rarest(List<Readings.Slot> slots) {
    return slots.stream()
        .mapToInt(slot -> most(slot.alternatives()))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private int most(List<Term> alternatives) {
    int most = 0;
    for (Term term : alternatives) {
      most = Math.max(most, dictionary.articles(term));
      if (most > RARE) {
        break;
      }
    }
    return most;
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
