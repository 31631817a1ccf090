package bureau.lucene;

import bureau.query.Field;
import bureau.query.Query;
import bureau.query.Query.In;
import bureau.query.Query.Near;
import bureau.query.Query.Reach.WordsBetween;
import bureau.query.QueryPrinter;
import bureau.search.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;

/**
 * Finds where an article has what was looked for.
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

  /** The reason. */
  Reason of(Query query) throws IOException {
    List<Wanted> wanted = wanted(query, Optional.empty()).distinct().toList();
    List<Reason.Place> places = new ArrayList<>();
    Set<Wanted> found = new HashSet<>();
    for (Field field : Field.values()) {
      List<Wanted> here = new ArrayList<>();
      List<Reason.Found> counted = new ArrayList<>();
      for (Wanted each : wanted) {
        boolean looked = each.field().map(field::equals).orElse(READ.contains(field));
        int times = looked ? count(new In(field, each.part())) : 0;
        if (times > 0) {
          here.add(each);
          counted.add(new Reason.Found(each.name(), times));
        }
      }
      if (!here.isEmpty()) {
        found.addAll(here);
        places.add(new Reason.Place(field, counted, areNeighbours(field, here)));
      }
    }
    return new Reason(
        places,
        wanted.size(),
        wanted.stream().filter(each -> !found.contains(each)).map(Wanted::name).toList());
  }

  /** Whether a short field has two parts of the query side by side. */
  private boolean areNeighbours(Field field, List<Wanted> here) throws IOException {
    if (field == Field.BODY || here.size() != 2) {
      return false;
    }
    Query near = new Near(here.get(0).part(), here.get(1).part(), new WordsBetween(0), false);
    return count(new In(field, near)) > 0;
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
