package bureau.lucene;

import bureau.query.Field;
import bureau.query.Query;
import bureau.query.Query.In;
import bureau.query.Query.Near;
import bureau.query.Query.Reach.WordsBetween;
import bureau.query.QueryPrinter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;

/**
 * Says in a sentence where an article has what was looked for: {@code headline has ‘kim’ and
 * ‘putin’ next to each other; text has ‘kim’ 4 times; 2 of 3 words, without ‘xi’}.
 *
 * @param searcher what scored the article
 * @param view the index it is in
 * @param document the article's document
 */
record Reasons(IndexSearcher searcher, View view, int document) {
  /** Where a word that names no field is looked for, in the order of reading. */
  private static final List<Field> READ =
      List.of(
          Field.HEADLINE,
          Field.DECK,
          Field.BYLINE,
          Field.DATELINE,
          Field.BODY,
          Field.CAPTION,
          Field.CREDIT,
          Field.CORRECTION);

  /** So many words are named; of more, how many. */
  private static final int MOST_NAMED = 6;

  /**
   * A part of the query that stands at places of a text.
   *
   * @param part the part, in no field
   * @param field the field it names; empty if none
   */
  private record Wanted(Query part, Optional<Field> field) {
    String name() {
      return part instanceof Query.Phrase ? text(part) : "‘" + text(part) + "’";
    }

    private static String text(Query part) {
      return QueryPrinter.inWords(part instanceof Query.Variants v ? v.typed() : part);
    }
  }

  /** A part and how often the article has it. */
  private record Counted(Wanted wanted, int times) {}

  /** The sentence, without a full stop; empty if nothing was looked for in the text. */
  String of(Query query) throws IOException {
    List<Wanted> wanted = wanted(query, Optional.empty()).distinct().toList();
    List<String> clauses = new ArrayList<>();
    List<Wanted> found = new ArrayList<>();
    for (Field field : Field.values()) {
      List<Counted> here = new ArrayList<>();
      for (Wanted each : wanted) {
        boolean looked = each.field().map(field::equals).orElse(READ.contains(field));
        int times = looked ? count(new In(field, each.part())) : 0;
        if (times > 0) {
          here.add(new Counted(each, times));
          found.add(each);
        }
      }
      if (!here.isEmpty()) {
        clauses.add(clause(field, here));
      }
    }
    List<Wanted> missing = wanted.stream().filter(each -> !found.contains(each)).toList();
    if (wanted.size() > 1) {
      clauses.add(share(wanted.size(), missing));
    }
    return String.join("; ", clauses);
  }

  private String clause(Field field, List<Counted> here) throws IOException {
    boolean text = field == Field.BODY;
    List<String> names =
        here.stream()
            .map(each -> each.wanted().name() + (text ? times(each.times()) : ""))
            .toList();
    String clause = (text ? "text" : field.label()) + " has " + listed(names);
    boolean pair = here.size() == 2 && !text;
    return pair && areNeighbours(field, here.get(0).wanted(), here.get(1).wanted())
        ? clause + " next to each other"
        : clause;
  }

  private static String times(int times) {
    return times == 1 ? "" : times == 2 ? " twice" : " " + times + " times";
  }

  private boolean areNeighbours(Field field, Wanted one, Wanted other) throws IOException {
    return count(new In(field, new Near(one.part(), other.part(), new WordsBetween(0), false))) > 0;
  }

  private static String share(int all, List<Wanted> missing) {
    String share =
        missing.isEmpty()
            ? "all " + all + " parts"
            : all - missing.size() + " of " + all + " parts";
    return missing.isEmpty()
        ? share
        : share + ", without " + listed(missing.stream().map(Wanted::name).toList());
  }

  private static String listed(List<String> names) {
    List<String> shown = new ArrayList<>(names.subList(0, Math.min(names.size(), MOST_NAMED)));
    if (names.size() > MOST_NAMED) {
      shown.add(names.size() - MOST_NAMED + " more");
    }
    String last = shown.removeLast();
    return shown.isEmpty()
        ? last
        : shown.stream().collect(Collectors.joining(", ")) + " and " + last;
  }

  /** The parts that are looked for at places of a text, in the order of the query. */
  private static Stream<Wanted> wanted(Query query, Optional<Field> field) {
    return switch (query) {
      case Query.All all -> all.parts().stream().flatMap(part -> wanted(part, field));
      case Query.Any any -> any.parts().stream().flatMap(part -> wanted(part, field));
      case Query.Words words -> words.parts().stream().flatMap(part -> wanted(part, field));
      case Query.Variants(Query.Words words, var others) -> wanted(words, field);
      case Query.Boost boost -> wanted(boost.part(), field);
      case In in when in.field().kind() == Field.Kind.TEXT ->
          wanted(in.part(), Optional.of(in.field()));
      case In in -> Stream.empty();
      case Query.Not not -> Stream.empty();
      case Query.Everything everything -> Stream.empty();
      case Query.Dates dates -> Stream.empty();
      case Query.Length length -> Stream.empty();
      default -> Stream.of(new Wanted(query, field));
    };
  }

  /** At how many places the article has it. */
  private int count(Query part) throws IOException {
    var translated = QueryTranslation.translate(part, view, true);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches =
        searcher
            .createWeight(searcher.rewrite(translated.query()), ScoreMode.COMPLETE_NO_SCORES, 1)
            .matches(leaf, document - leaf.docBase);
    int count = 0;
    for (String field : translated.fields()) {
      MatchesIterator places = matches == null ? null : matches.getMatches(field);
      while (places != null && places.next()) {
        count++;
      }
    }
    return count;
  }
}
