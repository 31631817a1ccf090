package bureau.lucene;

import bureau.query.Query;
import bureau.search.AlsoSearched;
import bureau.search.SearchRequest;
import bureau.text.OtherWay;
import bureau.text.Scope;
import bureau.text.Spellings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/** Counts how many articles each other way to write a part of the query adds to an answer. */
final class Additions {
  private final View view;
  private final SearchRequest request;
  private final Answer answer;

  private Additions(View view, SearchRequest request, Answer answer) {
    this.view = view;
    this.request = request;
    this.answer = answer;
  }

  static List<AlsoSearched> of(View view, SearchRequest request, Answer answer) throws IOException {
    Additions additions = new Additions(view, request, answer);
    List<AlsoSearched> counted = new ArrayList<>();
    for (OtherWay each : OtherWay.in(request.query())) {
      if (view.limit().shouldExit()) {
        break;
      }
      Scope scope = each.scope();
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

  /** The articles that match with the variant only, less those that match without it only. */
  private long added(OtherWay each) throws IOException {
    Query rest = OtherWay.without(request.query(), each.variant()::equals);
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
}
