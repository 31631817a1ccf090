package bureau.lucene;

import bureau.query.Field;
import bureau.query.Query;
import bureau.query.Query.Variant;
import bureau.query.Query.Variants;
import bureau.query.QueryPrinter;
import bureau.search.AlsoSearched;
import bureau.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.jspecify.annotations.Nullable;

/** Counts how many articles each other way to write a part of the query adds to an answer. */
final class Additions {
  private final View view;
  private final SearchRequest request;
  private final Answer answer;
  private final Set<Found> found = new LinkedHashSet<>();

  private Additions(View view, SearchRequest request, Answer answer) {
    this.view = view;
    this.request = request;
    this.answer = answer;
  }

  /**
   * A variant in the query.
   *
   * @param typed what it stands for
   * @param field the field it is looked for in; null for none named
   * @param unwanted whether it stands in what articles must not have
   */
  private record Found(String typed, Variant variant, @Nullable Field field, boolean unwanted) {
    Query part() {
      return field == null ? variant.part() : new Query.In(field, variant.part());
    }
  }

  static List<AlsoSearched> of(View view, SearchRequest request, Answer answer) throws IOException {
    Additions additions = new Additions(view, request, answer);
    additions.find(request.query(), null, false);
    List<AlsoSearched> counted = new ArrayList<>();
    for (Found each : additions.found) {
      if (view.limit().shouldExit()) {
        break;
      }
      Scope scope = each.field() == null ? Scope.ALL : Scope.of(each.field());
      Spellings spellings = new Spellings(view.terms(), scope.first());
      if (spellings.occurs(each.variant().part(), scope.fields())) {
        counted.add(
            new AlsoSearched(
                each.typed(),
                each.variant().text(),
                each.variant().reason(),
                additions.added(each)));
      }
    }
    return counted;
  }

  private void find(Query query, @Nullable Field field, boolean unwanted) {
    switch (query) {
      case Variants variants -> {
        String typed = QueryPrinter.inWords(variants.typed());
        variants.others().forEach(each -> found.add(new Found(typed, each, field, unwanted)));
        find(variants.typed(), field, unwanted);
      }
      case Query.All all -> all.parts().forEach(part -> find(part, field, unwanted));
      case Query.Any any -> any.parts().forEach(part -> find(part, field, unwanted));
      case Query.Words words -> words.parts().forEach(part -> find(part, field, unwanted));
      case Query.Not not -> find(not.part(), field, !unwanted);
      case Query.Near near -> {
        find(near.left(), field, unwanted);
        find(near.right(), field, unwanted);
      }
      case Query.NotNear near -> {
        find(near.wanted(), field, unwanted);
        find(near.unwanted(), field, !unwanted);
      }
      case Query.AtLeast atLeast -> find(atLeast.part(), field, unwanted);
      case Query.Boost boost -> find(boost.part(), field, unwanted);
      case Query.In in -> find(in.part(), in.field(), unwanted);
      default -> {
        // a leaf without variants
      }
    }
  }

  /** The articles that match with the variant only, less those that match without it only. */
  private long added(Found each) throws IOException {
    Query rest = without(request.query(), each.variant()::equals);
    var with = Answer.filtered(answer.translated().query(), request.filters());
    var without = Answer.filtered(translated(rest), request.filters());
    return each.unwanted() ? -count(without, with, each.part()) : count(with, without, each.part());
  }

  /**
   * How many match one query and not another. All of them have the variant: it is rare, and leads.
   */
  private long count(
      org.apache.lucene.search.Query wanted, org.apache.lucene.search.Query unwanted, Query variant)
      throws IOException {
    return view.count(
        new BooleanQuery.Builder()
            .add(wanted, Occur.FILTER)
            .add(translated(variant), Occur.FILTER)
            .add(unwanted, Occur.MUST_NOT)
            .build());
  }

  private org.apache.lucene.search.Query translated(Query query) {
    return QueryTranslation.translate(query, view, answer.someWords()).query();
  }

  /** The query without some of the variants of its words. */
  static Query without(Query query, Predicate<Variant> gone) {
    Query parts = query.withParts(part -> without(part, gone));
    return parts instanceof Variants variants
        ? new Variants(variants.typed(), variants.others().stream().filter(gone.negate()).toList())
        : parts;
  }
}
