package bureau.lucene;

import bureau.query.Query;
import bureau.query.Query.All;
import bureau.query.Query.Any;
import bureau.query.Query.AtLeast;
import bureau.query.Query.Boost;
import bureau.query.Query.Dates;
import bureau.query.Query.Everything;
import bureau.query.Query.Fuzzy;
import bureau.query.Query.In;
import bureau.query.Query.Length;
import bureau.query.Query.Near;
import bureau.query.Query.Not;
import bureau.query.Query.NotNear;
import bureau.query.Query.Phrase;
import bureau.query.Query.Prefix;
import bureau.query.Query.Sounding;
import bureau.query.Query.Variant;
import bureau.query.Query.Variants;
import bureau.query.Query.Wildcard;
import bureau.query.Query.Word;
import bureau.query.Query.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

/**
 * Finds terms of which an article must have at least one to match a query, as few articles as
 * possible having any of them: of what is required the rarest, of alternatives all. It follows
 * {@link QueryTranslation} and {@link IntervalTranslation} part by part.
 *
 * @param terms gives the terms of words whether the index has them or not, since an article that is
 *     yet to come may bring them
 */
record RequiredTerms(Terms terms) {

  /**
   * What a part requires.
   *
   * @param known whether an article that has none of the terms cannot match
   * @param terms the terms; empty and known if there is nothing to look for, so that the part is
   *     left out of the query
   */
  record Needed(boolean known, Set<Term> terms) {
    private static final Needed LEFT_OUT = new Needed(true, Set.of());
    private static final Needed UNKNOWN = new Needed(false, Set.of());

    private boolean isLeftOut() {
      return known && terms.isEmpty();
    }
  }

  /**
   * The terms for a query; empty if articles can match that have no term in common, such as all
   * that lack a word, or if what matches follows from other articles.
   */
  Set<Term> of(Query query) {
    return article(query, Scope.ALL).terms();
  }

  private Needed article(Query query, Scope scope) {
    return switch (query) {
      case Word word -> leaf(scope, word.text(), field -> inForm(field, word));
      case Phrase phrase ->
          leaf(scope, phrase.text(), field -> rarest(terms.anyForm(field, phrase.text())));
      case Sounding sounding ->
          leaf(scope, sounding.text(), field -> rarest(terms.sounding(field, sounding.text())));
      case Prefix prefix -> leaf(scope, prefix.start(), field -> Needed.UNKNOWN);
      case Wildcard wildcard -> leaf(scope, wildcard.pattern(), field -> Needed.UNKNOWN);
      case Fuzzy fuzzy -> leaf(scope, fuzzy.text(), field -> Needed.UNKNOWN);
      case All all -> all(each -> article(each, scope), all.parts());
      case Any any -> any(any.parts().stream().map(part -> article(part, scope)));
      // Of a longer list any word will do, and words of its family that the index has.
      case Words words ->
          words.parts().size() > Words.ALL_UP_TO
              ? Needed.UNKNOWN
              : all(each -> article(each, scope), words.parts());
      case Near near -> leaf(scope, "", field -> place(near, field));
      case NotNear near -> leaf(scope, "", field -> place(near, field));
      case AtLeast atLeast -> leaf(scope, "", field -> place(atLeast, field));
      case In(var field, Everything anything) -> Needed.UNKNOWN;
      case In in -> article(in.part(), Scope.of(in.field()));
      case Boost boost -> article(boost.part(), scope);
      case Variants variants ->
          scope.exact().isPresent()
              ? article(variants.typed(), scope)
              : any(parts(variants).map(part -> article(part, scope)));
      case Not other -> Needed.UNKNOWN;
      case Everything other -> Needed.UNKNOWN;
      case Dates other -> Needed.UNKNOWN;
      case Length other -> Needed.UNKNOWN;
    };
  }

  /** A part of a proximity, whose fields do not count. */
  private Needed place(Query query, String field) {
    return switch (query) {
      case Word word -> inForm(field, word);
      case Phrase phrase -> rarest(terms.anyForm(field, phrase.text()));
      case Sounding sounding -> rarest(terms.sounding(field, sounding.text()));
      case Prefix other -> Needed.UNKNOWN;
      case Wildcard other -> Needed.UNKNOWN;
      case Fuzzy other -> Needed.UNKNOWN;
      case Any any -> any(any.parts().stream().map(part -> place(part, field)));
      case All all -> all(part -> place(part, field), all.parts());
      case Words words -> all(part -> place(part, field), words.parts());
      case Near near -> all(part -> place(part, field), List.of(near.left(), near.right()));
      case NotNear near -> place(near.wanted(), field);
      case AtLeast atLeast -> place(atLeast.part(), field);
      case Boost boost -> place(boost.part(), field);
      case Variants variants -> any(parts(variants).map(part -> place(part, field)));
      case In in -> place(in.part(), field);
      case Everything other -> Needed.LEFT_OUT;
      case Not other -> Needed.LEFT_OUT;
      case Dates other -> Needed.LEFT_OUT;
      case Length other -> Needed.LEFT_OUT;
    };
  }

  private static Stream<Query> parts(Variants variants) {
    return Stream.concat(
        Stream.of(variants.typed()), variants.others().stream().map(Variant::part));
  }

  private Needed leaf(Scope scope, String text, Function<String, Needed> inField) {
    if (scope.exact().isEmpty()) {
      return any(scope.fields().stream().distinct().map(inField));
    }
    if (text.isBlank()) {
      return Needed.LEFT_OUT;
    }
    return Scope.value(scope.exact().get(), text) instanceof TermQuery value
        ? new Needed(true, Set.of(value.getTerm()))
        : Needed.UNKNOWN;
  }

  private Needed inForm(String field, Word word) {
    return rarest(terms.inForm(field, word.text(), word.form()));
  }

  /** Each reading will do; of one, every word is required. */
  private Needed rarest(List<List<Terms.Slot>> readings) {
    return any(
        readings.stream()
            .map(
                slots -> all(slot -> new Needed(true, new HashSet<>(slot.alternatives())), slots)));
  }

  private <T> Needed all(Function<T, Needed> needed, List<T> parts) {
    List<Needed> each = new ArrayList<>();
    parts.forEach(part -> each.add(needed.apply(part)));
    if (each.stream().allMatch(Needed::isLeftOut)) {
      return Needed.LEFT_OUT;
    }
    return each.stream()
        .filter(part -> !part.terms().isEmpty())
        .min(
            Comparator.comparingLong((Needed part) -> articles(part.terms()))
                .thenComparingInt(part -> part.terms().size()))
        .orElse(Needed.UNKNOWN);
  }

  private static Needed any(Stream<Needed> parts) {
    Set<Term> all = new HashSet<>();
    for (Needed part : (Iterable<Needed>) parts::iterator) {
      if (!part.known()) {
        return Needed.UNKNOWN;
      }
      all.addAll(part.terms());
    }
    return all.isEmpty() ? Needed.LEFT_OUT : new Needed(true, all);
  }

  private long articles(Set<Term> any) {
    try {
      long articles = 0;
      for (Term term : any) {
        articles += terms.reader().docFreq(term);
      }
      return articles;
    } catch (IOException e) {
      throw LuceneSearcher.unreadable(e);
    }
  }
}
