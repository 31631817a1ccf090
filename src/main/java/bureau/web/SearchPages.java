package bureau.web;

import bureau.export.AnsweredQuery;
import bureau.export.ResultFormat;
import bureau.search.IndexSummary;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.Sort;
import bureau.web.pages.FrontPage;
import bureau.web.pages.LinkView;
import bureau.web.pages.Messages;
import bureau.web.pages.SearchPage;
import bureau.web.pages.SearchPage.Choice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the pages of results. */
final class SearchPages {
  /** How many of the newest articles the front page lists. */
  static final int NEWEST = 12;

  /** How many hits a page may have. */
  private static final List<Integer> SIZES = List.of(10, 25, 50, 100);

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
    Results results = answered.results();
    HitViews hits = new HitViews(search, messages);
    String title = search.text().isEmpty() ? messages.text("search.everything") : search.text();
    return new SearchPage(
        frames.of(edition, title, search),
        new SearchPage.Summary(
            messages.text("site.articles", results.total()),
            results.total(),
            took(results.took(), messages),
            sorts(search, messages),
            Addresses.search(search.at(null))),
        new ReadingViews(search, messages).of(answered),
        new NarrowingViews(search, messages).of(results),
        results.hits().stream().map(hits::of).toList(),
        turning(search, results, messages));
  }

  private static String took(Duration took, Messages messages) {
    long millis = took.toMillis();
    return millis == 0 ? messages.text("search.took-none") : messages.text("search.took", millis);
  }

  private static List<Choice> sorts(SearchParameters search, Messages messages) {
    return Arrays.stream(Sort.values())
        .filter(sort -> sort != Sort.RELEVANCE || !search.text().isEmpty())
        .map(sort ->
            new Choice(
                messages.text("sort." + sort.name().toLowerCase(Locale.ROOT)),
                Addresses.search(search.sortedBy(sort)),
                sort == search.order()))
        .toList();
  }

  private static SearchPage.Turning turning(
      SearchParameters search, Results results, Messages messages) {
    return new SearchPage.Turning(
        results.next() == null ? null : Addresses.search(search.at(results.next())),
        search.cursor() == null ? null : Addresses.search(search.at(null)),
        results.total() <= SIZES.getFirst() ? List.of() : sizes(search, messages),
        explain(search, messages),
        copies(search, results, messages),
        looks(search, messages),
        Addresses.searchJson(search),
        Arrays.stream(ResultFormat.values())
            .map(format ->
                new LinkView(
                    format.label(),
                    Addresses.export(
                        search.at(null).limitedTo(SearchRequest.DEFAULT_LIMIT), format)))
            .toList());
  }

  /** Where its matches stand in context, and how often over time beside other queries. */
  private static List<LinkView> looks(SearchParameters search, Messages messages) {
    if (search.text().isEmpty()) {
      return List.of();
    }
    SearchParameters whole = search.limitedTo(SearchRequest.DEFAULT_LIMIT);
    return List.of(
        new LinkView(messages.text("kwic.title"), Addresses.withParameters("/kwic", whole)),
        new LinkView(messages.text("trends.title"), Addresses.withParameters("/trends", whole)));
  }

  private static List<Choice> sizes(SearchParameters search, Messages messages) {
    return SIZES.stream()
        .map(size ->
            new Choice(
                messages.number(size),
                Addresses.search(search.limitedTo(size)),
                size == search.limit()))
        .toList();
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

  private static @Nullable LinkView copies(
      SearchParameters search, Results results, Messages messages) {
    if (results.hits().stream().allMatch(hit -> hit.duplicates().count() == 0)) {
      return null;
    }
    return new LinkView(
        messages.text(search.grouped() ? "search.each-copy" : "search.copies-as-one"),
        Addresses.search(search.grouping(!search.grouped())));
  }
}
