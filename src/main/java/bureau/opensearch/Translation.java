package bureau.opensearch;

import bureau.query.Field;
import bureau.query.Query;
import bureau.query.Query.All;
import bureau.query.Query.Any;
import bureau.query.Query.Boost;
import bureau.query.Query.Dates;
import bureau.query.Query.Everything;
import bureau.query.Query.Fuzzy;
import bureau.query.Query.In;
import bureau.query.Query.Length;
import bureau.query.Query.Not;
import bureau.query.Query.Phrase;
import bureau.query.Query.Variant;
import bureau.query.Query.Variants;
import bureau.query.Query.Word;
import bureau.query.Query.Words;
import bureau.text.Keys;
import bureau.text.RankedWords;
import bureau.text.Readings;
import bureau.text.Region;
import bureau.text.Scope;
import bureau.text.Spellings;
import bureau.text.TextAnalysis;
import bureau.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a query tree into a query for the cluster. A part in which there is nothing to look for,
 * such as a word of punctuation only, is left out.
 */
final class Translation {
  /** More words than this may not be moved, lest a phrase reach into the next paragraph. */
  static final int MAX_SLOP = TextAnalysis.PIECE_GAP - 1;

  /** Words that may differ keep their first letter. */
  static final int FUZZY_PREFIX = 1;

  /** A word that may differ stands for at most so many terms. */
  private static final int MOST_NEAR = 50;

  /** Of several fields that match, the best counts whole and the others this much. */
  private static final double OTHER_FIELDS = 0.1;

  private final Vocabulary terms;
  private final List<String> notes = new ArrayList<>();
  private final ShapePatterns shapes = new ShapePatterns(notes);
  private final boolean someWords;

  private Translation(Vocabulary terms, boolean someWords) {
    this.terms = terms;
    this.someWords = someWords;
  }

  /**
   * A query for the cluster.
   *
   * @param query matches and scores articles, and nothing but articles
   * @param notes what is looked for otherwise than the query says, one sentence each
   */
  record Translated(ObjectNode query, List<String> notes) {}

  /**
   * Translates a query.
   *
   * @param someWords whether {@link Words} need only one of their parts, however few they are
   */
  static Translated translate(Query query, Vocabulary terms, boolean someWords) {
    Translation translation = new Translation(terms, someWords);
    ObjectNode whole = translation.part(query, Scope.ALL).orElseGet(Translation::articles);
    return new Translated(whole, translation.notes);
  }

  /** All articles, each scoring 1. */
  static ObjectNode articles() {
    return Dsl.constant(Dsl.term(ClusterSchema.KIND, ClusterSchema.ARTICLE));
  }

  private Optional<ObjectNode> part(Query query, Scope scope) {
    return switch (query) {
      case Everything all -> Optional.of(articles());
      case Word word ->
          inFields(
              scope,
              word,
              word.text(),
              field -> ofReadings(field, terms.inForm(field, word.text(), word.form()), 0));
      case Query.Prefix prefix ->
          inFields(
              scope,
              prefix,
              prefix.start(),
              field -> shapes.of(prefix).map(pattern -> shape(field, pattern)));
      case Query.Wildcard wildcard ->
          inFields(
              scope,
              wildcard,
              wildcard.pattern(),
              field -> shapes.of(wildcard).map(pattern -> shape(field, pattern)));
      case Fuzzy fuzzy -> inFields(scope, fuzzy, fuzzy.text(), field -> fuzzy(field, fuzzy));
      case Phrase phrase ->
          inFields(
              scope,
              phrase,
              phrase.text(),
              field ->
                  ofReadings(
                      field,
                      terms.anyForm(field, phrase.text()),
                      Math.min(phrase.slop(), MAX_SLOP)));
      case Query.Sounding sounding ->
          inFields(
              scope,
              sounding,
              sounding.text(),
              field -> ofReadings(field, terms.sounding(field, sounding.text()), 0));
      case All all -> all(all.parts(), scope);
      case Any any -> any(any.parts(), scope);
      case Words words ->
          someWords || words.parts().size() > Words.ALL_UP_TO
              ? any(chosen(words.parts(), scope), scope)
              : all(words.parts(), scope);
      case Not not -> all(List.of(not), scope);
      case Query.Near near -> proximity(near, scope);
      case Query.NotNear notNear -> proximity(notNear, scope);
      case Query.AtLeast atLeast -> proximity(atLeast, scope);
      case In(Field field, Everything anything) -> Optional.of(present(Scope.of(field)));
      case In in -> part(in.part(), Scope.of(in.field()));
      case Dates dates -> Optional.of(dates(dates));
      case Length length -> Optional.of(length(length));
      case Boost boost ->
          part(boost.part(), scope).map(inner -> Dsl.boosted(inner, boost.factor()));
      case Variants variants -> variants(variants, scope);
    };
  }

  /** What was typed and the other ways to write it, the best of which counts. */
  private Optional<ObjectNode> variants(Variants variants, Scope scope) {
    Optional<ObjectNode> typed = part(variants.typed(), scope);
    if (typed.isEmpty() || scope.exact().isPresent()) {
      return typed;
    }
    Spellings spellings = new Spellings(terms, scope.first());
    List<ObjectNode> any = new ArrayList<>();
    any.add(typed.get());
    for (Variant variant : variants.others()) {
      if (spellings.occurs(variant.part(), scope.fields())) {
        float weight = spellings.weight(variant, variants.typed());
        part(variant.part(), scope).ifPresent(part -> any.add(Dsl.boosted(part, weight)));
      }
    }
    return Optional.of(Dsl.best(any, 0));
  }

  private Optional<ObjectNode> all(List<Query> parts, Scope scope) {
    Dsl.All all = new Dsl.All();
    boolean matching = false;
    boolean any = false;
    for (Query each : parts) {
      if (each instanceof Not not) {
        Optional<ObjectNode> unwanted = part(not.part(), scope);
        unwanted.ifPresent(all::mustNot);
        any |= unwanted.isPresent();
      } else {
        Optional<ObjectNode> wanted = part(each, scope);
        boolean scores = !(each instanceof Dates || each instanceof Length);
        wanted.ifPresent(inner -> {
          if (scores) {
            all.must(inner);
          } else {
            all.filter(inner);
          }
        });
        matching |= wanted.isPresent();
      }
    }
    if (!matching && !any) {
      return Optional.empty();
    }
    if (!matching) {
      all.must(articles());
    }
    return Optional.of(all.query());
  }

  private Optional<ObjectNode> any(List<Query> parts, Scope scope) {
    List<ObjectNode> any = new ArrayList<>();
    parts.forEach(part -> part(part, scope).ifPresent(any::add));
    return any.isEmpty() ? Optional.empty() : Optional.of(Dsl.any(any));
  }

  /** Those of many words that tell something. */
  private List<Query> chosen(List<Query> parts, Scope scope) {
    return new RankedWords(terms, scope.first(), RankedWords.tooFrequent(parts.size()))
        .chosen(parts);
  }

  private static ObjectNode shape(String field, String pattern) {
    return Json.object("regexp", Json.object(field, Json.object("value", pattern)));
  }

  private static Optional<ObjectNode> fuzzy(String field, Fuzzy fuzzy) {
    String text = Readings.normalised(field, fuzzy.text());
    return Optional.of(
        text.isEmpty()
            ? Dsl.nothing()
            : Json.object(
                "fuzzy",
                Json.object(
                    field,
                    Json.object("value", text)
                        .put("fuzziness", String.valueOf(fuzzy.edits()))
                        .put("prefix_length", FUZZY_PREFIX)
                        .put("max_expansions", MOST_NEAR))));
  }

  /** The best of the readings. */
  private static Optional<ObjectNode> ofReadings(
      String field, List<List<Readings.Slot>> readings, int slop) {
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Dsl.best(readings.stream().map(slots -> ofSlots(field, slots, slop)).toList(), 0));
  }

  /** Words in a row, each in any of some forms. */
  static ObjectNode ofSlots(String field, List<Readings.Slot> slots, int slop) {
    if (slots.size() == 1) {
      return Json.object("match", Json.object(field, Places.phrase(slots)));
    }
    return Json.object(
        "match_phrase",
        Json.object(field, Json.object("query", Places.phrase(slots)).put("slop", slop)));
  }

  /** Any of some forms of a word. */
  static ObjectNode anyOf(String field, List<Term> forms) {
    return Json.object(
        "match", Json.object(field, Places.any(forms.stream().map(Term::text).toList())));
  }

  private Optional<ObjectNode> proximity(Query query, Scope scope) {
    return inFields(
        scope,
        query,
        "",
        field -> rule(field, query).map(rule -> IntervalRules.articles(field, rule)));
  }

  private Optional<ObjectNode> rule(String field, Query query) {
    return new IntervalRules(terms, shapes, field).rule(query);
  }

  /**
   * One query over each place of the scope; what is found in the best of them counts.
   *
   * @param part what is looked for
   * @param text as the value of a field, if the scope is one
   * @param leaf translates the part for a field
   */
  private Optional<ObjectNode> inFields(
      Scope scope, Query part, String text, Function<String, Optional<ObjectNode>> leaf) {
    if (scope.exact().isPresent()) {
      return text.isBlank()
          ? Optional.empty()
          : Optional.of(value(scope.exact().orElseThrow(), text));
    }
    List<ObjectNode> found = new ArrayList<>();
    for (Scope.Place place : scope.places()) {
      Optional<ObjectNode> anywhere = leaf.apply(place.field());
      anywhere.flatMap(query -> within(place, part, query)).ifPresent(found::add);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(Dsl.best(found, OTHER_FIELDS));
  }

  private Optional<ObjectNode> within(Scope.Place place, Query part, ObjectNode anywhere) {
    if (place.region().isEmpty()) {
      return Optional.of(anywhere);
    }
    Region region = place.region().get();
    return rule(place.field(), part)
        .map(rule ->
            new Dsl.All()
                .must(anywhere)
                .filter(IntervalRules.articles(place.field(), IntervalRules.within(region, rule)))
                .query());
  }

  private static ObjectNode present(Scope scope) {
    if (scope.exact().isPresent()) {
      return Dsl.constant(Dsl.exists(ClusterSchema.valuesOf(scope.exact().get())));
    }
    return Dsl.constant(
        Dsl.any(
            scope.places().stream()
                .map(place ->
                    place.region().isPresent()
                        ? Dsl.term(place.field(), Region.START)
                        : Dsl.exists(place.field()))
                .toList()));
  }

  private static ObjectNode value(Field field, String text) {
    String name = ClusterSchema.valuesOf(field);
    String value = Keys.value(field, text);
    return field == Field.URL ? Dsl.prefix(name, value) : Dsl.term(name, value);
  }

  private static ObjectNode dates(Dates dates) {
    ObjectNode range = Json.object();
    if (dates.from() != null) {
      range.put("gte", dates.from().toEpochDay());
    }
    if (dates.to() != null) {
      range.put("lte", dates.to().toEpochDay());
    }
    return range.isEmpty()
        ? Dsl.constant(Dsl.exists(ClusterSchema.DAY))
        : Json.object("range", Json.object(ClusterSchema.DAY, range));
  }

  private static ObjectNode length(Length length) {
    int min = length.min() == null ? 0 : length.min();
    int max = length.max() == null ? Integer.MAX_VALUE : length.max();
    return min > max
        ? Dsl.nothing()
        : Json.object(
            "range", Json.object(ClusterSchema.WORDS, Json.object("gte", min).put("lte", max)));
  }
}
