package bureau.web;

import bureau.export.AnswerNotes;
import bureau.export.AnsweredQuery;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.query.QueryPrinter;
import bureau.search.Facet;
import bureau.search.IndexSummary;
import bureau.search.Results;
import bureau.search.SearchRequest.Sort;
import bureau.search.Timeline;
import bureau.web.pages.Frame;
import bureau.web.pages.FrontPage;
import bureau.web.pages.LinkView;
import bureau.web.pages.Messages;
import bureau.web.pages.SearchPage;
import bureau.web.pages.TimelineView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the pages of results. */
final class SearchPages {
  /** How many of the newest articles the front page lists. */
  static final int NEWEST = 12;

  private static final Pattern UNSAID = Pattern.compile("\\band\\b|\\s+");

  private final Frames frames;
  private final ZoneId zone;

  /**
   * Makes the maker.
   *
   * @param zone the zone in which to say when the index was changed
   */
  SearchPages(Frames frames, ZoneId zone) {
    this.frames = frames;
    this.zone = zone;
  }

  FrontPage front(IndexSummary summary, Results newest, Edition edition) {
    Messages messages = edition.messages();
    SearchParameters everything = SearchParameters.read(QueryString.of(""));
    HitViews hits = new HitViews(everything, messages);
    return new FrontPage(
        frames.of(edition, null, everything),
        messages.text("site.articles", summary.articles()),
        committed(summary.committed(), messages),
        newest.hits().stream().map(hits::of).toList(),
        Addresses.search(everything));
  }

  private String committed(Instant instant, Messages messages) {
    ZonedDateTime moment = instant.atZone(zone);
    DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm zzz", messages.locale());
    return messages.text("front.as-of", messages.day(moment) + ", " + time.format(moment));
  }

  SearchPage results(SearchParameters search, AnsweredQuery answered, Edition edition) {
    Messages messages = edition.messages();
    ParsedQuery query = answered.query();
    Results results = answered.results();
    HitViews hits = new HitViews(search, messages);
    FacetViews facets = new FacetViews(search, messages);
    String title = search.text().isEmpty() ? messages.text("search.everything") : search.text();
    return new SearchPage(
        frames.of(edition, title, search),
        messages.text("site.articles", results.total()),
        took(results.took(), messages),
        readAs(query),
        new AlsoViews(search, messages).of(results.alsoSearched()),
        notes(search, query, results),
        respelt(search, answered.respelt()),
        explain(search, messages),
        orders(search, messages),
        facets.chips(),
        copies(search, results, messages),
        Addresses.search(search.filteredBy(List.of()).between(null, null)),
        results.hits().stream().map(hits::of).toList(),
        results.facets().stream()
            .filter(facet -> isWorthShowing(facet, search, results.total()))
            .map(facets::of)
            .toList(),
        days(search),
        timeline(search, results.timeline(), messages),
        results.next() == null ? null : Addresses.search(search.at(results.next())),
        search.cursor() == null ? null : Addresses.search(search.at(null)),
        Addresses.searchJson(search));
  }

  private static @Nullable LinkView copies(
      SearchParameters search, Results results, Messages messages) {
    if (results.hits().stream().allMatch(hit -> hit.duplicates().count() == 0)) {
      return null;
    }
    return new LinkView(
        messages.text(search.grouped() ? "search.each-copy" : "search.copies-as-one"),
        Addresses.search(search.grouping(!search.grouped())));
  }

  /** Whether a value would change anything: picked, it can be dropped; else it parts the hits. */
  private static boolean isWorthShowing(Facet facet, SearchParameters search, long total) {
    boolean picked = search.filters().stream().anyMatch(filter -> filter.field() == facet.field());
    return !facet.values().isEmpty()
        && (picked || facet.values().size() > 1 || facet.values().getFirst().count() < total);
  }

  private static String took(Duration took, Messages messages) {
    long millis = took.toMillis();
    return millis == 0 ? messages.text("search.took-none") : messages.text("search.took", millis);
  }

  /** The reading, unless it is but the typed words, all of which have to be there anyway. */
  private static @Nullable String readAs(ParsedQuery query) {
    boolean same = query.text().isBlank() || bare(query.readAs()).equals(bare(query.text()));
    return same ? null : query.readAs();
  }

  private static String bare(String text) {
    return UNSAID.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static List<String> notes(SearchParameters search, ParsedQuery query, Results results) {
    List<String> notes = new ArrayList<>(AnswerNotes.of(query, results));
    search.bad().forEach(bad -> notes.add(bad.message() + "."));
    return notes;
  }

  private static @Nullable LinkView respelt(SearchParameters search, @Nullable Query respelt) {
    return respelt == null
        ? null
        : new LinkView(
            QueryPrinter.inWords(respelt),
            Addresses.search(search.asking(QueryPrinter.print(respelt))));
  }

  /** Shows or hides why each article is among the hits; null if nothing was asked for. */
  private static @Nullable LinkView explain(SearchParameters search, Messages messages) {
    boolean explained = search.wanted().explanations();
    return search.text().isEmpty()
        ? null
        : new LinkView(
            messages.text(explained ? "search.hide-reasons" : "search.show-reasons"),
            Addresses.search(search.explained(!explained)));
  }

  private static List<SearchPage.Order> orders(SearchParameters search, Messages messages) {
    List<SearchPage.Order> orders = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (sort == Sort.RELEVANCE && search.text().isEmpty()) {
        continue;
      }
      orders.add(
          new SearchPage.Order(
              messages.text("sort." + sort.name().toLowerCase(Locale.ROOT)),
              Addresses.search(search.sortedBy(sort)),
              sort == search.order()));
    }
    return orders;
  }

  private static SearchPage.Days days(SearchParameters search) {
    List<Frame.Kept> kept = new ArrayList<>();
    if (!search.text().isEmpty()) {
      kept.add(new Frame.Kept("q", search.text()));
    }
    kept.addAll(Frames.kept(search.between(null, null)));
    return new SearchPage.Days(
        search.from() == null ? null : search.from().toString(),
        search.to() == null ? null : search.to().toString(),
        kept);
  }

  private static @Nullable TimelineView timeline(
      SearchParameters search, @Nullable Timeline timeline, Messages messages) {
    return timeline == null || timeline.buckets().size() < 2
        ? null
        : new TimelineViews(search, messages).of(timeline);
  }
}
