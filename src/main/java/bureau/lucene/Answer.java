package bureau.lucene;

import bureau.lucene.QueryTranslation.Translated;
import bureau.search.Facet;
import bureau.search.FacetField;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.FacetFilter;
import bureau.search.Timeline;
import bureau.text.Keys;
import bureau.text.Leaves;
import bureau.text.WordPairs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/**
 * What Lucene answers to a request, before the hits are fetched.
 *
 * @param translated the query that was run, without the request's filters
 * @param ranked what ranked the articles: that query with the filters and all that raises some
 * @param someWords whether it asks for some of the words only, since no article has all
 * @param total how many articles match
 * @param page the hits of this page
 * @param last the last hit of this page, if more follow
 * @param facets the facets asked for
 * @param timeline the timeline; null if it was not asked for
 */
record Answer(
    Translated translated,
    Query ranked,
    boolean someWords,
    long total,
    List<ScoreDoc> page,
    Optional<FieldDoc> last,
    List<Facet> facets,
    @Nullable Timeline timeline) {
  /**
   * Up to so many matching articles are counted while the best are looked for, which costs less
   * than looking again; of more, Lucene passes over those that cannot be among the best.
   */
  private static final int COUNTED_AT_ONCE = 1000;

  static Answer to(View view, SearchRequest request, @Nullable Cursor cursor) throws IOException {
    if (cursor != null) {
      return run(view, request, cursor, cursor.someWords());
    }
    Answer all = run(view, request, null, false);
    if (all.total() > 0 || view.limit().wasMet() || !needsAllWords(request.query())) {
      return all;
    }
    Answer some = run(view, request, null, true);
    return some.total() > 0 ? some : all;
  }

  private static boolean needsAllWords(bureau.query.Query query) {
    return Leaves.allWanted(query).size() > 1;
  }

  private static Answer run(
      View view, SearchRequest request, @Nullable Cursor cursor, boolean someWords)
      throws IOException {
    Translated translated = QueryTranslation.translate(request.query(), view, someWords);
    Query query = filtered(translated.query(), request.filters());
    IndexSearcher ranking = view.searcher(Leaves.count(request.query()));
    Raised ranked = deepened(raised(query, view, request), view, ranking, request);
    Paging paging = new Paging(view, ranking, ranked, request);
    FieldDoc after = cursor == null ? null : cursor.hit(request);
    // Articles that have only what raises are not counted, so that Lucene would begin to pass over
    // them late or never.
    boolean counts = request.wanted().counts();
    int counted = counts || !ranked.raising().isEmpty() ? 1 : COUNTED_AT_ONCE;
    TopFieldDocs top = ranked.search(ranking, paging.collector(after, counted));
    FacetsCollector matching =
        counts ? view.search(Matching.of(query), new FacetsCollectorManager()) : null;
    Paging.Page page = paging.page(top);
    return new Answer(
        translated,
        ranked.whole(),
        someWords,
        matching == null ? total(top, query, view) : total(matching),
        page.hits(),
        page.last(),
        matching == null ? List.of() : facets(view, request, translated.query(), matching),
        matching == null || !request.wanted().timeline()
            ? null
            : Timeline.of(
                TimelineCounting.byDay(matching),
                view.facts().publishedByDay(),
                request.wanted().unit()));
  }

  /**
   * The query, with articles first that speak much of the countries it names or have its words next
   * to each other.
   */
  private static Raised raised(Query query, View view, SearchRequest request) {
    if (request.sort() != SearchRequest.Sort.RELEVANCE) {
      return new Raised(query, List.of());
    }
    Ranking ranking = view.ranking(Leaves.count(request.query()));
    List<Query> raising = new ArrayList<>();
    for (String code : request.about()) {
      Query mentions = new TermQuery(new Term(Schema.COUNTRY_MENTIONS, code));
      raising.add(new BoostQuery(mentions, ranking.countryWeight()));
    }
    if (ranking.pairWeight() > 0 && raising.isEmpty()) {
      new WordPairs(view.terms())
          .of(request.query())
          .forEach(
              pair -> raising.add(new BoostQuery(new FormsPhrase(pair, 0), ranking.pairWeight())));
    }
    return new Raised(query, raising);
  }

  /** The query as it ranks after feedback, if that is asked for and the query is short. */
  private static Raised deepened(
      Raised query, View view, IndexSearcher ranking, SearchRequest request) throws IOException {
    int words = Leaves.count(request.query());
    boolean deep =
        request.rank() == SearchRequest.Rank.DEEP
            && request.sort() == SearchRequest.Sort.RELEVANCE
            && words > 0
            && view.ranking(words).isOfTopics();
    return deep ? new Feedback(ranking, view.terms()).of(query, words) : query;
  }

  /** How many articles match: as collected, unless some were passed over. */
  private static long total(TopFieldDocs top, Query query, View view) throws IOException {
    return top.totalHits.relation() == TotalHits.Relation.EQUAL_TO
        ? top.totalHits.value()
        : view.count(Matching.of(query));
  }

  private static long total(FacetsCollector matching) {
    return matching.getMatchingDocs().stream().mapToLong(leaf -> leaf.totalHits()).sum();
  }

  private static List<Facet> facets(
      View view, SearchRequest request, Query query, FacetsCollector matching) throws IOException {
    List<Facet> facets = new ArrayList<>();
    for (FacetField field : FacetField.values()) {
      if (request.wanted().facets().contains(field)) {
        boolean filtered = request.filters().stream().anyMatch(f -> f.field() == field);
        FacetsCollector counted =
            filtered
                ? view.search(
                    filtered(query, request.filters(), filter -> filter.field() != field),
                    new FacetsCollectorManager())
                : matching;
        facets.add(FacetCounting.count(view, field, counted));
      }
    }
    return facets;
  }

  /** The query among the articles that all the filters leave. */
  static Query filtered(Query query, List<FacetFilter> filters) {
    return filtered(query, filters, filter -> true);
  }

  /** The query among the articles that the chosen filters leave. */
  private static Query filtered(
      Query query, List<FacetFilter> filters, Predicate<FacetFilter> chosen) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (FacetField field : FacetField.values()) {
      BooleanQuery.Builder wanted = new BooleanQuery.Builder();
      for (FacetFilter filter : filters) {
        if (filter.field() == field && chosen.test(filter)) {
          Query value = new TermQuery(new Term(Schema.facetOf(field), Keys.cut(filter.value())));
          if (filter.exclude()) {
            builder.add(value, Occur.MUST_NOT);
          } else {
            wanted.add(value, Occur.SHOULD);
          }
        }
      }
      BooleanQuery alternatives = wanted.build();
      if (!alternatives.clauses().isEmpty()) {
        builder.add(alternatives, Occur.FILTER);
      }
    }
    BooleanQuery all = builder.build();
    return all.clauses().size() == 1 ? query : all;
  }
}
