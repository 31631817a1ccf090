package bureau.opensearch;

import bureau.query.Query;
import bureau.query.Query.AtLeast;
import bureau.query.Query.Near;
import bureau.query.Query.NotNear;
import bureau.query.Query.Reach;
import bureau.query.Query.Variants;
import bureau.text.Readings;
import bureau.text.Region;
import bureau.text.Spellings;
import bureau.text.TextAnalysis;
import bureau.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the parts of a proximity into rules of the cluster's {@code intervals}: places in one
 * field. Parts that are no places, such as dates and what is not wanted, are left out.
 *
 * @param terms the terms of the index
 * @param shapes words by their shape
 * @param field the field
 * @param lead so many places before its first word belong to each place of a word or phrase
 */
record IntervalRules(Vocabulary terms, ShapePatterns shapes, String field, int lead) {
  /** The most words that a shape may stand for; a node refuses more. */
  private static final int MOST_WORDS = 1_000;

  /** How many moves of one word change the places of two that are neighbours. */
  private static final int EXCHANGE = 2;

  IntervalRules(Vocabulary terms, ShapePatterns shapes, String field) {
    this(terms, shapes, field, 0);
  }

  /** The query for articles with any of the places. */
  static ObjectNode articles(String field, ObjectNode rule) {
    return Json.object("intervals", Json.object(field, rule));
  }

  /** Those of the places that are in a part of the field. */
  static ObjectNode within(Region region, ObjectNode rule) {
    return kept(
        rule, "contained_by", all(List.of(one(Region.START), one(region.end())), "ordered", -1));
  }

  Optional<ObjectNode> rule(Query query) {
    return switch (query) {
      case Query.Word word -> ofReadings(terms.inForm(field, word.text(), word.form()), 0);
      case Query.Phrase phrase ->
          ofReadings(
              terms.anyForm(field, phrase.text()), Math.min(phrase.slop(), Translation.MAX_SLOP));
      case Query.Sounding sounding -> ofReadings(terms.sounding(field, sounding.text()), 0);
      case Query.Prefix prefix -> shapes.of(prefix).map(IntervalRules::shape);
      case Query.Wildcard wildcard -> shapes.of(wildcard).map(IntervalRules::shape);
      case Query.Fuzzy fuzzy -> Optional.of(fuzzy(fuzzy));
      case Query.Any any -> combined(any.parts(), IntervalRules::any);
      case Query.All all -> combined(all.parts(), IntervalRules::together);
      case Query.Words words -> combined(words.parts(), IntervalRules::together);
      case Near near -> near(near);
      case NotNear notNear -> notNear(notNear);
      case AtLeast atLeast ->
          rule(atLeast.part())
              .map(part -> all(Collections.nCopies(atLeast.times(), part), "ordered", -1));
      case Query.Boost boost -> rule(boost.part());
      case Variants variants -> combined(parts(variants), IntervalRules::any);
      case Query.In in -> rule(in.part());
      case Query.Everything other -> Optional.empty();
      case Query.Not other -> Optional.empty();
      case Query.Dates other -> Optional.empty();
      case Query.Length other -> Optional.empty();
    };
  }

  /** What was typed, and those of the other ways to write it that the field has. */
  private List<Query> parts(Variants variants) {
    Spellings spellings = new Spellings(terms, field);
    return Stream.concat(
            Stream.of(variants.typed()),
            variants.others().stream()
                .map(Query.Variant::part)
                .filter(part -> spellings.occurs(part, List.of(field))))
        .toList();
  }

  private Optional<ObjectNode> ofReadings(List<List<Readings.Slot>> readings, int slop) {
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(any(readings.stream().map(slots -> ofSlots(slots, slop)).toList()));
  }

  private ObjectNode ofSlots(List<Readings.Slot> slots, int slop) {
    if (slop < EXCHANGE || slots.size() == 1) {
      return match(slots, "ordered", slop);
    }
    // Of more than two words out of order, one exchange is taken for the dearest there is.
    return any(List.of(match(slots, "ordered", slop), match(slots, "unordered", slop - EXCHANGE)));
  }

  private ObjectNode match(List<Readings.Slot> slots, String mode, int gaps) {
    StringBuilder places = new StringBuilder((Places.NOTHING + " ").repeat(lead));
    for (Readings.Slot slot : slots) {
      places.append(Places.phrase(List.of(slot))).append(' ');
    }
    if (lead > 0 && slots.size() == 1) {
      // of a single term a node leaves out what is before it
      places.setCharAt(places.length() - 1, Places.SAME_PLACE);
      places.append(Places.NEVER);
    }
    return Json.object(
        "match",
        Json.object("query", places.toString().stripTrailing())
            .put("mode", mode)
            .put("max_gaps", gaps));
  }

  private static ObjectNode one(String... terms) {
    return Json.object("match", Json.object("query", Places.any(List.of(terms))));
  }

  private static ObjectNode shape(String pattern) {
    return Json.object("regexp", Json.object("pattern", pattern).put("max_expansions", MOST_WORDS));
  }

  private ObjectNode fuzzy(Query.Fuzzy fuzzy) {
    return Json.object(
        "fuzzy",
        Json.object("term", Readings.normalised(field, fuzzy.text()))
            .put("fuzziness", String.valueOf(fuzzy.edits()))
            .put("prefix_length", Translation.FUZZY_PREFIX)
            .put("analyzer", "keyword"));
  }

  private Optional<ObjectNode> combined(
      List<Query> parts, Function<List<ObjectNode>, ObjectNode> combination) {
    List<ObjectNode> rules = new ArrayList<>();
    parts.forEach(part -> rule(part).ifPresent(rules::add));
    return rules.isEmpty() ? Optional.empty() : Optional.of(combination.apply(rules));
  }

  private static ObjectNode any(List<ObjectNode> rules) {
    return rules.size() == 1
        ? rules.getFirst()
        : Json.object("any_of", Json.object("intervals", Json.array(rules)));
  }

  private static ObjectNode all(List<ObjectNode> rules, String mode, int gaps) {
    return Json.object(
        "all_of",
        Json.object("intervals", Json.array(rules)).put("mode", mode).put("max_gaps", gaps));
  }

  private static ObjectNode together(List<ObjectNode> rules) {
    return kept(all(rules, "unordered", -1), "contained_by", paragraph());
  }

  /** Those of the places that a filter lets pass. */
  private static ObjectNode kept(ObjectNode rule, String filter, ObjectNode others) {
    return Json.object(
        "all_of",
        Json.object("intervals", Json.array(List.of(rule)))
            .set("filter", Json.object(filter, others)));
  }

  private static ObjectNode paragraph() {
    return unit(one(TextAnalysis.PARAGRAPH), one(Places.PARAGRAPH_END));
  }

  private static ObjectNode sentence() {
    return unit(
        one(TextAnalysis.SENTENCE, TextAnalysis.PARAGRAPH),
        one(Places.SENTENCE_END, Places.PARAGRAPH_END));
  }

  /** From each beginning to the next end, which is at the same place where there is but a word. */
  private static ObjectNode unit(ObjectNode begin, ObjectNode end) {
    return any(List.of(all(List.of(begin, end), "ordered", -1), kept(begin, "overlapping", end)));
  }

  private Optional<ObjectNode> near(Near near) {
    Optional<ObjectNode> left = rule(near.left());
    Optional<ObjectNode> right = rule(near.right());
    if (left.isEmpty() || right.isEmpty()) {
      return left.or(() -> right);
    }
    String mode = near.ordered() ? "ordered" : "unordered_no_overlap";
    List<ObjectNode> both = List.of(left.get(), right.get());
    return Optional.of(
        switch (near.reach()) {
          case Reach.WordsBetween words ->
              words.between() < TextAnalysis.PIECE_GAP
                  ? all(both, mode, words.between())
                  : kept(all(both, mode, words.between()), "contained_by", paragraph());
          case Reach.SameSentence sentence -> kept(all(both, mode, -1), "contained_by", sentence());
          case Reach.SameParagraph paragraph ->
              kept(all(both, mode, -1), "contained_by", paragraph());
        });
  }

  private Optional<ObjectNode> notNear(NotNear query) {
    Optional<ObjectNode> wanted = rule(query.wanted());
    Optional<ObjectNode> unwanted = rule(query.unwanted());
    if (wanted.isEmpty() || unwanted.isEmpty()) {
      return wanted;
    }
    return Optional.of(
        switch (query.reach()) {
          case Reach.WordsBetween words when words.between() < TextAnalysis.PIECE_GAP ->
              farFrom(query, words.between());
          case Reach.SameSentence sentence ->
              kept(wanted.get(), "not_overlapping", kept(sentence(), "containing", unwanted.get()));
          default ->
              kept(
                  wanted.get(), "not_overlapping", kept(paragraph(), "containing", unwanted.get()));
        });
  }

  /**
   * Places with no unwanted one so near. Two places are as near as that if they overlap once each
   * has begun so many words before itself.
   */
  private ObjectNode farFrom(NotNear query, int between) {
    IntervalRules reaching = new IntervalRules(terms, shapes, field, between + 1);
    return kept(
        reaching.rule(query.wanted()).orElseThrow(),
        "not_overlapping",
        reaching.rule(query.unwanted()).orElseThrow());
  }
}
