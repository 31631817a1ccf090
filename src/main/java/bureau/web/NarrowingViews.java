package bureau.web;

import bureau.search.Facet;
import bureau.search.Results;
import bureau.search.Timeline;
import bureau.web.pages.Frame;
import bureau.web.pages.Messages;
import bureau.web.pages.SearchPage;
import bureau.web.pages.TimelineView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what a search is and can be narrowed to. */
record NarrowingViews(SearchParameters search, Messages messages) {
  SearchPage.Narrowing of(Results results) {
    FacetViews facets = new FacetViews(search, messages);
    return new SearchPage.Narrowing(
        facets.chips(),
        Addresses.search(search.filteredBy(List.of()).between(null, null)),
        results.facets().stream()
            .filter(facet -> isWorthShowing(facet, results.total()))
            .map(facets::of)
            .toList(),
        kept(search.at(null)),
        new SearchPage.Days(
            search.from() == null ? null : search.from().toString(),
            search.to() == null ? null : search.to().toString(),
            kept(search.between(null, null))),
        timeline(results.timeline()));
  }

  /** Whether a value would change anything: picked, it can be dropped; else it parts the hits. */
  private boolean isWorthShowing(Facet facet, long total) {
    boolean picked = search.filters().stream().anyMatch(filter -> filter.field() == facet.field());
    return !facet.values().isEmpty()
        && (picked || facet.values().size() > 1 || facet.values().getFirst().count() < total);
  }

  private static List<Frame.Kept> kept(SearchParameters search) {
    List<Frame.Kept> kept = new ArrayList<>();
    if (!search.text().isEmpty()) {
      kept.add(new Frame.Kept("q", search.text()));
    }
    kept.addAll(Frames.kept(search));
    return kept;
  }

  private @Nullable TimelineView timeline(@Nullable Timeline timeline) {
    // A single bar says nothing, but for whoever chose its length and may want a shorter one.
    int few = search.wanted().unit() == null ? 2 : 1;
    return timeline == null || timeline.buckets().size() < few
        ? null
        : new TimelineViews(search, messages).of(timeline);
  }
}
