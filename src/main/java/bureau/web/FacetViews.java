package bureau.web;

import bureau.names.Countries;
import bureau.search.Facet;
import bureau.search.FacetField;
import bureau.search.SearchRequest.FacetFilter;
import bureau.web.pages.FacetView;
import bureau.web.pages.FacetView.State;
import bureau.web.pages.LinkView;
import bureau.web.pages.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows what one search can be narrowed by, and what narrows it. */
final class FacetViews {
  /** How many values stand before the fold. */
  private static final int FIRST = 7;

  private final SearchParameters search;
  private final Messages messages;

  FacetViews(SearchParameters search, Messages messages) {
    this.search = search;
    this.messages = messages;
  }

  /** The facet's values; empty facets show nothing and are left to the caller. */
  FacetView of(Facet facet) {
    List<FacetView.Row> rows =
        facet.values().stream().map(value -> row(facet.field(), value)).toList();
    int fold = rows.size() <= FIRST + 1 ? rows.size() : FIRST;
    return new FacetView(
        facet.field().label(),
        heading(facet.field()),
        rows.subList(0, fold),
        rows.subList(fold, rows.size()));
  }

  private FacetView.Row row(FacetField field, Facet.Value value) {
    FacetFilter wanted = new FacetFilter(field, value.value(), false);
    FacetFilter excluded = new FacetFilter(field, value.value(), true);
    String label = label(field, value.value());
    String count = messages.number(value.count());
    if (search.filters().contains(wanted)) {
      return new FacetView.Row(label, count, State.WANTED, without(wanted), null);
    }
    if (search.filters().contains(excluded)) {
      return new FacetView.Row(label, count, State.EXCLUDED, without(excluded), null);
    }
    return new FacetView.Row(label, count, State.OPEN, with(wanted), with(excluded));
  }

  /** What narrows the search, each with the search that it would be without. */
  List<LinkView> chips() {
    List<LinkView> chips = new ArrayList<>();
    String days = days(search.from(), search.to());
    if (days != null) {
      chips.add(new LinkView(days, Addresses.search(search.between(null, null))));
    }
    for (FacetFilter filter : search.filters()) {
      String value = label(filter.field(), filter.value());
      chips.add(
          new LinkView(
              filter.exclude() ? messages.text("chip.not", value) : value, without(filter)));
    }
    return chips;
  }

  private @Nullable String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return to == null ? null : messages.text("chip.until", messages.day(to));
    }
    if (to == null) {
      return messages.text("chip.from", messages.day(from));
    }
    return from.equals(to)
        ? messages.day(from)
        : messages.text("chip.between", messages.day(from), messages.day(to));
  }

  private String with(FacetFilter filter) {
    List<FacetFilter> filters = new ArrayList<>(search.filters());
    filters.add(filter);
    return Addresses.search(search.filteredBy(filters));
  }

  private String without(FacetFilter filter) {
    return Addresses.search(
        search.filteredBy(
            search.filters().stream().filter(other -> !other.equals(filter)).toList()));
  }

  private String heading(FacetField field) {
    return messages.text("facet." + field.label());
  }

  /** A value for people: a language or country by its name, every other as it is. */
  String label(FacetField field, String value) {
    return switch (field) {
      case LANGUAGE -> language(value, messages);
      case COUNTRY -> Countries.name(value, messages.locale());
      default -> value;
    };
  }

  /** The name of a language tag, or the tag where it has none. */
  static String language(String tag, Messages messages) {
    String name = Locale.forLanguageTag(tag).getDisplayName(messages.locale());
    return name.isEmpty() ? tag : name;
  }
}
