package bureau.lucene;

import bureau.query.Query;
import bureau.query.Query.All;
import bureau.query.Query.Any;
import bureau.query.Query.AtLeast;
import bureau.query.Query.Boost;
import bureau.query.Query.Fuzzy;
import bureau.query.Query.Near;
import bureau.query.Query.NotNear;
import bureau.query.Query.Phrase;
import bureau.query.Query.Prefix;
import bureau.query.Query.Reach;
import bureau.query.Query.Variants;
import bureau.query.Query.Wildcard;
import bureau.query.Query.Word;
import bureau.query.Query.Words;
import bureau.text.Readings;
import bureau.text.Spellings;
import bureau.text.TextAnalysis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/**
 * Turns the parts of a proximity into Lucene's intervals: places in one field. Parts that are no
 * places, such as dates and what is not wanted, are left out.
 *
 * @param shapes the words of the index by their shape
 * @param field the Lucene field
 */
record IntervalTranslation(Shapes shapes, String field) {
  /** How many moves of one word change the places of two that are neighbours. */
  private static final int EXCHANGE = 2;

  Optional<IntervalsSource> source(Query query) {
    return switch (query) {
      case Word word -> ofReadings(shapes.terms().inForm(field, word.text(), word.form()), 0);
      case Phrase phrase ->
          ofReadings(
              shapes.terms().anyForm(field, phrase.text()),
              Math.min(phrase.slop(), QueryTranslation.MAX_SLOP));
      case Query.Sounding sounding ->
          ofReadings(shapes.terms().sounding(field, sounding.text()), 0);
      case Prefix prefix -> shapes.places(field, prefix);
      case Wildcard wildcard -> shapes.places(field, wildcard);
      case Fuzzy fuzzy -> Optional.of(shapes.places(field, fuzzy));
      case Any any -> combined(any.parts(), Intervals::or);
      case All all -> combined(all.parts(), IntervalTranslation::together);
      case Words words -> combined(words.parts(), IntervalTranslation::together);
      case Near near -> near(near);
      case NotNear notNear -> notNear(notNear);
      case AtLeast atLeast -> source(atLeast.part()).map(part -> atLeast(atLeast.times(), part));
      case Boost boost -> source(boost.part());
      case Variants variants -> combined(parts(variants), Intervals::or);
      case Query.In in -> source(in.part());
      case Query.Everything other -> Optional.empty();
      case Query.Not other -> Optional.empty();
      case Query.Dates other -> Optional.empty();
      case Query.Length other -> Optional.empty();
    };
  }

  /** What was typed, and those of the other ways to write it that the field has. */
  private List<Query> parts(Variants variants) {
    Spellings spellings = new Spellings(shapes.terms(), field);
    return Stream.concat(
            Stream.of(variants.typed()),
            variants.others().stream()
                .map(Query.Variant::part)
                .filter(part -> spellings.occurs(part, List.of(field))))
        .toList();
  }

  private static Optional<IntervalsSource> ofReadings(
      List<List<Readings.Slot>> readings, int slop) {
    List<IntervalsSource> sources = readings.stream().map(slots -> ofSlots(slots, slop)).toList();
    return sources.size() < 2 ? sources.stream().findFirst() : Optional.of(Intervals.or(sources));
  }

  private static IntervalsSource ofSlots(List<Readings.Slot> slots, int slop) {
    IntervalsSource[] sources =
        slots.stream()
            .map(slot ->
                Intervals.or(
                    slot.alternatives().stream()
                        .map(term -> Intervals.term(term.bytes()))
                        .toArray(IntervalsSource[]::new)))
            .toArray(IntervalsSource[]::new);
    if (sources.length == 1) {
      return sources[0];
    }
    return slop == 0 ? Intervals.phrase(sources) : sloppy(slop, sources);
  }

  /**
   * Words that may stand apart. Two that change places make two moves, as Lucene counts them for a
   * phrase; of more than two words out of order, one exchange is taken for the dearest there is.
   */
  private static IntervalsSource sloppy(int slop, IntervalsSource... words) {
    IntervalsSource inOrder = Intervals.maxgaps(slop, Intervals.ordered(words));
    return slop < EXCHANGE
        ? inOrder
        : Intervals.or(inOrder, Intervals.maxgaps(slop - EXCHANGE, Intervals.unordered(words)));
  }

  private Optional<IntervalsSource> combined(
      List<Query> parts, Function<List<IntervalsSource>, IntervalsSource> combination) {
    List<IntervalsSource> sources = new ArrayList<>();
    parts.forEach(part -> source(part).ifPresent(sources::add));
    return sources.isEmpty() ? Optional.empty() : Optional.of(combination.apply(sources));
  }

  private static IntervalsSource together(List<IntervalsSource> sources) {
    return new KeptPlaces(
        Intervals.unordered(sources.toArray(IntervalsSource[]::new)), OneUnit.PARAGRAPH);
  }

  private Optional<IntervalsSource> near(Near near) {
    Optional<IntervalsSource> left = source(near.left());
    Optional<IntervalsSource> right = source(near.right());
    if (left.isEmpty() || right.isEmpty()) {
      return left.or(() -> right);
    }
    IntervalsSource both =
        near.ordered()
            ? Intervals.ordered(left.get(), right.get())
            : Intervals.unorderedNoOverlaps(left.get(), right.get());
    return Optional.of(
        switch (near.reach()) {
          case Reach.WordsBetween words ->
              words.between() < TextAnalysis.PIECE_GAP
                  ? Intervals.maxgaps(words.between(), both)
                  : new KeptPlaces(Intervals.maxgaps(words.between(), both), OneUnit.PARAGRAPH);
          case Reach.SameSentence sentence -> new KeptPlaces(both, OneUnit.SENTENCE);
          case Reach.SameParagraph paragraph -> new KeptPlaces(both, OneUnit.PARAGRAPH);
        });
  }

  private Optional<IntervalsSource> notNear(NotNear query) {
    Optional<IntervalsSource> wanted = source(query.wanted());
    Optional<IntervalsSource> unwanted = source(query.unwanted());
    if (wanted.isEmpty() || unwanted.isEmpty()) {
      return wanted;
    }
    return Optional.of(new KeptPlaces(wanted.get(), new AwayFrom(unwanted.get(), query.reach())));
  }

  private static IntervalsSource atLeast(int times, IntervalsSource part) {
    return times == 1
        ? part
        : Intervals.ordered(Collections.nCopies(times, part).toArray(IntervalsSource[]::new));
  }
}
