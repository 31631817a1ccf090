package bureau.lucene;

import bureau.lucene.Condition.AtMost;
import bureau.lucene.Condition.Either;
import bureau.lucene.Condition.Every;
import bureau.lucene.Condition.Has;
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
import bureau.text.Readings;
import bureau.text.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.search.TermQuery;

/**
 * Says what a query asks of an article's terms. It follows {@link QueryTranslation} and {@link
 * IntervalTranslation} part by part; a part in which there is nothing to look for is empty.
 *
 * @param terms gives the terms of words whether the index has them or not, since an article that is
 *     yet to come may bring them
 */
record Conditions(Terms terms) {
  /** Matches every article. */
  private static final Condition ALWAYS = new Every(List.of());

  /** Matches some articles; which ones, terms do not tell. */
  private static final Condition OPEN = new AtMost(ALWAYS);

  /** What a query asks. */
  Condition of(Query query) {
    return article(query, Scope.ALL).orElse(ALWAYS);
  }

  private Optional<Condition> article(Query query, Scope scope) {
    return switch (query) {
      case Word word -> leaf(scope, word.text(), field -> inForm(field, word));
      case Phrase phrase ->
          leaf(scope, phrase.text(), field -> readings(terms.anyForm(field, phrase.text())));
      case Sounding sounding ->
          leaf(scope, sounding.text(), field -> readings(terms.sounding(field, sounding.text())));
      case Prefix prefix -> leaf(scope, prefix.start(), field -> open());
      case Wildcard wildcard -> leaf(scope, wildcard.pattern(), field -> open());
      case Fuzzy fuzzy -> leaf(scope, fuzzy.text(), field -> open());
      case All all -> every(all.parts().stream().map(part -> article(part, scope)));
      case Any any -> either(any.parts().stream().map(part -> article(part, scope)));
      // Of a longer list any word will do, and words of its family that the index has.
      case Words words ->
          words.parts().size() > Words.ALL_UP_TO
              ? open()
              : every(words.parts().stream().map(part -> article(part, scope)));
      case Near near -> leaf(scope, "", field -> atMost(place(near, field)));
      case NotNear near -> leaf(scope, "", field -> atMost(place(near, field)));
      case AtLeast atLeast -> leaf(scope, "", field -> atMost(place(atLeast, field)));
      case In(var field, Everything anything) -> open();
      case In in -> article(in.part(), Scope.of(in.field()));
      case Boost boost -> article(boost.part(), scope);
      case Variants variants -> variants(variants, scope);
      case Not not -> article(not.part(), scope).map(Condition.Not::new);
      case Everything anything -> Optional.of(ALWAYS);
      case Dates other -> open();
      case Length other -> open();
    };
  }

  private Optional<Condition> variants(Variants variants, Scope scope) {
    Optional<Condition> typed = article(variants.typed(), scope);
    return typed.isEmpty() || scope.exact().isPresent()
        ? typed
        : either(parts(variants).map(part -> article(part, scope)));
  }

  /** A part of a proximity, whose fields do not count. */
  private Optional<Condition> place(Query query, String field) {
    return switch (query) {
      case Word word -> inForm(field, word);
      case Phrase phrase -> readings(terms.anyForm(field, phrase.text()));
      case Sounding sounding -> readings(terms.sounding(field, sounding.text()));
      case Prefix other -> open();
      case Wildcard other -> open();
      case Fuzzy other -> open();
      case Any any -> either(any.parts().stream().map(part -> place(part, field)));
      case All all -> every(all.parts().stream().map(part -> place(part, field)));
      case Words words -> every(words.parts().stream().map(part -> place(part, field)));
      case Near near -> every(Stream.of(near.left(), near.right()).map(part -> place(part, field)));
      case NotNear near -> place(near.wanted(), field);
      case AtLeast atLeast -> place(atLeast.part(), field);
      case Boost boost -> place(boost.part(), field);
      case Variants variants -> either(parts(variants).map(part -> place(part, field)));
      case In in -> place(in.part(), field);
      case Everything other -> Optional.empty();
      case Not other -> Optional.empty();
      case Dates other -> Optional.empty();
      case Length other -> Optional.empty();
    };
  }

  private static Stream<Query> parts(Variants variants) {
    return Stream.concat(
        Stream.of(variants.typed()), variants.others().stream().map(Variant::part));
  }

  private static Optional<Condition> leaf(
      Scope scope, String text, Function<String, Optional<Condition>> inField) {
    if (scope.exact().isEmpty()) {
      return either(
          scope.places().stream()
              .map(place -> {
                Optional<Condition> anywhere = inField.apply(place.field());
                return place.region().isEmpty() ? anywhere : atMost(anywhere);
              }));
    }
    if (text.isBlank()) {
      return Optional.empty();
    }
    return FieldQueries.value(scope.exact().get(), text) instanceof TermQuery value
        ? Optional.of(new Has(Set.of(value.getTerm())))
        : open();
  }

  private Optional<Condition> inForm(String field, Word word) {
    return readings(terms.inForm(field, word.text(), word.form()));
  }

  /** Each reading will do; of one, every word is required, and in order. */
  private static Optional<Condition> readings(List<List<Readings.Slot>> readings) {
    return either(
        readings.stream()
            .map(slots ->
                slots.size() == 1
                    ? has(slots.getFirst())
                    : atMost(every(slots.stream().map(Conditions::has)))));
  }

  private static Optional<Condition> has(Readings.Slot slot) {
    return Optional.of(new Has(new HashSet<>(slot.alternatives())));
  }

  private static Optional<Condition> every(Stream<Optional<Condition>> parts) {
    return combined(parts, Every::new);
  }

  private static Optional<Condition> either(Stream<Optional<Condition>> parts) {
    return combined(parts, Either::new);
  }

  private static Optional<Condition> combined(
      Stream<Optional<Condition>> parts, Function<List<Condition>, Condition> combination) {
    List<Condition> all = parts.flatMap(Optional::stream).toList();
    return all.size() < 2 ? all.stream().findFirst() : Optional.of(combination.apply(all));
  }

  private static Optional<Condition> atMost(Optional<Condition> part) {
    return part.map(AtMost::new);
  }

  private static Optional<Condition> open() {
    return Optional.of(OPEN);
  }
}
