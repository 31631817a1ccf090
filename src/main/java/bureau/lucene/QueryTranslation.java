package bureau.lucene;

import bureau.query.Field;
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
import bureau.text.RankedWords;
import bureau.text.Readings;
import bureau.text.Scope;
import bureau.text.Spellings;
import bureau.text.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SynonymQuery;

/**
 * Turns a query tree into a Lucene query. A part in which there is nothing to look for, such as a
 * word of punctuation only, is left out.
 */
final class QueryTranslation {
  /** Of several fields that match, the best counts whole and the others this much. */
  private static final float OTHER_FIELDS = 0.1f;

  /** More words than this may not be moved, lest a phrase reach into the next paragraph. */
  static final int MAX_SLOP = TextAnalysis.PIECE_GAP - 1;

  private final View view;
  private final Terms terms;
  private final Shapes shapes;
  private final List<String> notes = new ArrayList<>();
  private final boolean someWords;
  private final Set<String> marked = new LinkedHashSet<>();

  private QueryTranslation(View view, Terms terms, boolean someWords) {
    this.view = view;
    this.terms = terms;
    this.shapes = new Shapes(terms, notes);
    this.someWords = someWords;
  }

  /**
   * A query for Lucene.
   *
   * @param query matches and scores articles, and nothing but articles
   * @param fields the Lucene fields in which what it matches can be marked
   * @param notes what is looked for otherwise than the query says, one sentence each
   */
  record Translated(org.apache.lucene.search.Query query, Set<String> fields, List<String> notes) {}

  /**
   * Translates a query.
   *
   * @param someWords whether {@link Words} need only one of their parts, however few they are
   */
  static Translated translate(Query query, View view, boolean someWords) {
    QueryTranslation translation = new QueryTranslation(view, view.terms(), someWords);
    return new Translated(translation.whole(query), translation.marked, translation.notes);
  }

  /**
   * Translates a query so that it matches what {@link #translate} does, if {@link Words} need all
   * of their parts, also after other commits, as long as the languages of the index stay the same.
   * It does not rank.
   *
   * @return empty if what matches follows from what else the index has, or if there are too many
   *     words unless those are left out that the index does not have
   */
  static Optional<org.apache.lucene.search.Query> lasting(Query query, View view)
      throws IOException {
    Terms terms = view.terms().presentOrNot();
    org.apache.lucene.search.Query whole = new QueryTranslation(view, terms, false).whole(query);
    if (terms.wereAsked()) {
      return Optional.empty();
    }
    try {
      view.rewrite(whole);
      return Optional.of(whole);
    } catch (IndexSearcher.TooManyNestedClauses e) {
      return Optional.empty();
    }
  }

  private org.apache.lucene.search.Query whole(Query query) {
    return part(query, Scope.ALL).orElseGet(FieldQueries::articles);
  }

  private Optional<org.apache.lucene.search.Query> part(Query query, Scope scope) {
    return switch (query) {
      case Everything all -> Optional.of(FieldQueries.articles());
      case Word word -> word(word, scope);
      case Prefix prefix ->
          inFields(scope, prefix, prefix.start(), field -> shapes.articles(field, prefix));
      case Wildcard wildcard ->
          inFields(scope, wildcard, wildcard.pattern(), field -> shapes.articles(field, wildcard));
      case Fuzzy fuzzy ->
          inFields(scope, fuzzy, fuzzy.text(), field -> shapes.articles(field, fuzzy));
      case Phrase phrase -> phrase(phrase, scope);
      case Sounding sounding ->
          inFields(
              scope,
              sounding,
              sounding.text(),
              field -> ofReadings(terms.sounding(field, sounding.text()), 0));
      case All all -> all(all.parts(), scope);
      case Any any -> any(any.parts(), each -> part(each, scope));
      case Words words ->
          someWords || words.parts().size() > Words.ALL_UP_TO
              ? ranked(words.parts(), scope)
              : all(words.parts(), scope);
      case Not not -> all(List.of(not), scope);
      case Near near -> proximity(near, scope);
      case NotNear notNear -> proximity(notNear, scope);
      case AtLeast atLeast -> proximity(atLeast, scope);
      case In(Field field, Everything anything) ->
          Optional.of(FieldQueries.present(Scope.of(field)));
      case In in -> part(in.part(), Scope.of(in.field()));
      case Dates dates -> Optional.of(FieldQueries.dates(dates));
      case Length length -> Optional.of(FieldQueries.length(length));
      case Boost boost ->
          part(boost.part(), scope).map(inner -> new BoostQuery(inner, boost.factor()));
      case Variants variants -> variants(variants, scope);
    };
  }

  /** What was typed and the other ways to write it, the best of which counts. */
  private Optional<org.apache.lucene.search.Query> variants(Variants variants, Scope scope) {
    Optional<org.apache.lucene.search.Query> typed = part(variants.typed(), scope);
    if (typed.isEmpty() || scope.exact().isPresent()) {
      return typed;
    }
    Spellings spellings = new Spellings(terms, scope.first());
    List<org.apache.lucene.search.Query> any = new ArrayList<>();
    any.add(typed.get());
    for (Variant variant : variants.others()) {
      if (spellings.occurs(variant.part(), scope.fields())) {
        float weight = spellings.weight(variant, variants.typed());
        part(variant.part(), scope).ifPresent(part -> any.add(new BoostQuery(part, weight)));
      }
    }
    return any.size() == 1 ? typed : Optional.of(new DisjunctionMaxQuery(any, 0));
  }

  private Optional<org.apache.lucene.search.Query> all(List<Query> parts, Scope scope) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    boolean matching = false;
    boolean any = false;
    for (Query each : parts) {
      if (each instanceof Not not) {
        Optional<org.apache.lucene.search.Query> unwanted = unmarked(not.part(), scope);
        unwanted.ifPresent(inner -> builder.add(inner, Occur.MUST_NOT));
        any |= unwanted.isPresent();
      } else {
        Optional<org.apache.lucene.search.Query> wanted = part(each, scope);
        wanted.ifPresent(inner -> builder.add(inner, occurrence(each)));
        matching |= wanted.isPresent();
      }
    }
    if (!matching && !any) {
      return Optional.empty();
    }
    if (!matching) {
      builder.add(FieldQueries.articles(), Occur.MUST);
    }
    return Optional.of(only(builder.build()));
  }

  private static Occur occurrence(Query query) {
    return query instanceof Dates || query instanceof Length ? Occur.FILTER : Occur.MUST;
  }

  private static Optional<org.apache.lucene.search.Query> any(
      List<Query> parts, Function<Query, Optional<org.apache.lucene.search.Query>> translated) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (Query each : parts) {
      translated.apply(each).ifPresent(inner -> builder.add(inner, Occur.SHOULD));
    }
    BooleanQuery built = builder.build();
    return built.clauses().isEmpty() ? Optional.empty() : Optional.of(only(built));
  }

  /** Any of the words that tell something, with words of their families where those count. */
  private Optional<org.apache.lucene.search.Query> ranked(List<Query> parts, Scope scope) {
    Ranking ranking = view.ranking(parts.size());
    float weight = ranking.familyWeight();
    List<Query> telling =
        new RankedWords(terms, scope.first(), ranking.tooFrequent()).chosen(parts);
    return any(
        telling,
        each ->
            weight > 0 && each instanceof Word word && word.form() == Query.Form.ANY
                ? inFields(
                    scope, word, word.text(), field -> withFamily(field, word.text(), weight))
                : part(each, scope));
  }

  private Optional<org.apache.lucene.search.Query> withFamily(
      String field, String text, float weight) {
    List<List<Readings.Slot>> readings = terms.anyForm(field, text);
    boolean word = readings.size() == 1 && readings.getFirst().size() == 1;
    List<Term> relative = word ? view.families().relative(field, text) : List.of();
    if (relative.isEmpty()) {
      return ofReadings(readings, 0);
    }
    SynonymQuery.Builder builder = new SynonymQuery.Builder(field);
    List<Term> own = readings.getFirst().getFirst().alternatives();
    own.forEach(builder::addTerm);
    relative.stream()
        .filter(term -> !own.contains(term))
        .forEach(term -> builder.addTerm(term, weight));
    return Optional.of(builder.build());
  }

  /** A query of one scoring clause is that clause. */
  private static org.apache.lucene.search.Query only(BooleanQuery query) {
    if (query.clauses().size() == 1 && query.clauses().getFirst().isScoring()) {
      return query.clauses().getFirst().query();
    }
    return query;
  }

  /** Translates what is not wanted, and is therefore not marked either. */
  private Optional<org.apache.lucene.search.Query> unmarked(Query query, Scope scope) {
    Set<String> before = Set.copyOf(marked);
    Optional<org.apache.lucene.search.Query> translated = part(query, scope);
    marked.retainAll(before);
    return translated;
  }

  private Optional<org.apache.lucene.search.Query> word(Word word, Scope scope) {
    return inFields(
        scope,
        word,
        word.text(),
        field -> ofReadings(terms.inForm(field, word.text(), word.form()), 0));
  }

  private Optional<org.apache.lucene.search.Query> phrase(Phrase phrase, Scope scope) {
    return inFields(
        scope,
        phrase,
        phrase.text(),
        field ->
            ofReadings(terms.anyForm(field, phrase.text()), Math.min(phrase.slop(), MAX_SLOP)));
  }

  /** The best of the readings. */
  private static Optional<org.apache.lucene.search.Query> ofReadings(
      List<List<Readings.Slot>> readings, int slop) {
    List<org.apache.lucene.search.Query> queries =
        readings.stream().map(slots -> ofSlots(slots, slop)).toList();
    return queries.size() < 2
        ? queries.stream().findFirst()
        : Optional.of(new DisjunctionMaxQuery(queries, 0));
  }

  private static org.apache.lucene.search.Query ofSlots(List<Readings.Slot> slots, int slop) {
    if (slots.size() == 1) {
      return new FormsWord(slots.getFirst().alternatives());
    }
    return new FormsPhrase(slots, slop);
  }

  private Optional<org.apache.lucene.search.Query> proximity(Query query, Scope scope) {
    return inFields(
        scope,
        query,
        "",
        field -> intervals(field, query).map(source -> new NearWords(field, source)));
  }

  private Optional<IntervalsSource> intervals(String field, Query query) {
    return new IntervalTranslation(shapes, field).source(query);
  }

  /**
   * One query over each place of the scope; what is found in the best of them counts.
   *
   * @param part what is looked for
   * @param text as the value of a field, if the scope is one
   * @param leaf translates the part for a Lucene field
   */
  private Optional<org.apache.lucene.search.Query> inFields(
      Scope scope,
      Query part,
      String text,
      Function<String, Optional<org.apache.lucene.search.Query>> leaf) {
    if (scope.exact().isPresent()) {
      return text.isBlank()
          ? Optional.empty()
          : Optional.of(FieldQueries.value(scope.exact().orElseThrow(), text));
    }
    List<org.apache.lucene.search.Query> found = new ArrayList<>();
    for (Scope.Place place : scope.places()) {
      Optional<org.apache.lucene.search.Query> anywhere = leaf.apply(place.field());
      anywhere.flatMap(query -> within(place, part, query)).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    marked.addAll(scope.fields());
    return Optional.of(
        found.size() == 1 ? found.getFirst() : new DisjunctionMaxQuery(found, OTHER_FIELDS));
  }

  private Optional<org.apache.lucene.search.Query> within(
      Scope.Place place, Query part, org.apache.lucene.search.Query anywhere) {
    return place.region().isEmpty()
        ? Optional.of(anywhere)
        : intervals(place.field(), part)
            .map(source -> new WithinRegion(place.region().get()).articles(source, anywhere));
  }
}
