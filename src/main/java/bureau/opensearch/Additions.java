package bureau.opensearch;

import bureau.query.Query;
import bureau.search.AlsoSearched;
import bureau.search.SearchRequest;
import bureau.text.OtherWay;
import bureau.text.Spellings;
import bureau.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Counts how many articles each other way to write a part of the query adds to an answer. */
final class Additions {
  private Additions() {}

  /**
   * One way and what its articles match.
   *
   * @param way the other way
   * @param counted the articles that match with it only, or do not because of it
   */
  private record Counted(OtherWay way, ObjectNode counted) {}

  static List<AlsoSearched> of(ClusterView view, SearchRequest request, boolean someWords) {
    List<Counted> ways =
        view.withWords(words -> {
          List<Counted> found = new ArrayList<>();
          for (OtherWay way : OtherWay.in(request.query())) {
            Spellings spellings = new Spellings(words, way.scope().first());
            if (spellings.occurs(way.variant().part(), way.scope().fields())) {
              found.add(new Counted(way, counted(way, request, words, someWords)));
            }
          }
          return found;
        });
    if (ways.isEmpty()) {
      return List.of();
    }
    List<Long> counts = view.count(ways, Counted::counted);
    List<AlsoSearched> also = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      OtherWay way = ways.get(i).way();
      also.add(
          new AlsoSearched(
              way.typed(),
              way.variant().text(),
              way.variant().reason(),
              way.unwanted() ? -counts.get(i) : counts.get(i)));
    }
    return also;
  }

  /** The articles that match with the variant only, or without it only where it is unwanted. */
  private static ObjectNode counted(
      OtherWay way, SearchRequest request, Vocabulary words, boolean someWords) {
    Query rest = OtherWay.without(request.query(), way.variant()::equals);
    ObjectNode with = Translation.translate(request.query(), words, someWords).query();
    ObjectNode without = Translation.translate(rest, words, someWords).query();
    return new Dsl.All()
        .filter(way.unwanted() ? without : with)
        .filter(Translation.translate(way.part(), words, someWords).query())
        .filters(new Counting(request.wanted(), request.filters()).kept())
        .mustNot(way.unwanted() ? with : without)
        .query();
  }
}
