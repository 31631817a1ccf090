package bureau.web;

import bureau.names.NamesChoice;
import bureau.search.FacetField;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.FacetFilter;
import bureau.search.SearchRequest.Rank;
import bureau.search.SearchRequest.Sort;
import bureau.search.Timeline.Unit;
import bureau.search.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one address's parameters, one method a parameter. */
final class SearchParameterReader {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final String TIMELINE = "timeline";

  /** So many values of one facet may be asked for; the engine bounds what is alternative. */
  private static final int MOST_VALUES = 100;

  private final QueryString address;
  private final List<BadParameter> bad = new ArrayList<>();

  SearchParameterReader(QueryString address) {
    this.address = address;
  }

  SearchParameters read() {
    LocalDate from = latest(day("from", PrintedDay::first), day("after", PrintedDay::next));
    LocalDate to = earliest(day("to", PrintedDay::last), day("before", PrintedDay::previous));
    return new SearchParameters.Builder(address.first("q").orElse(""))
        .sort(sort())
        .limit(limit())
        .cursor(address.first("cursor").orElse(null))
        .between(from, to)
        .filters(filters())
        .grouped(grouped())
        .rank(rank())
        .wanted(wanted())
        .names(names())
        .shares(shares())
        .strict(strict())
        .bad(bad)
        .build();
  }

  private @Nullable Sort sort() {
    Optional<String> value = address.first("sort");
    if (value.isEmpty()) {
      return null;
    }
    Optional<Sort> sort =
        Arrays.stream(Sort.values())
            .filter(one -> one.name().equals(value.get().toUpperCase(Locale.ROOT)))
            .findFirst();
    if (sort.isEmpty()) {
      refuse("sort", value.get(), "relevance, newest or oldest");
    }
    return sort.orElse(null);
  }

  private int limit() {
    Optional<String> value = address.first("limit");
    if (value.isEmpty()) {
      return SearchRequest.DEFAULT_LIMIT;
    }
    try {
      int limit = Integer.parseInt(value.get());
      if (limit >= 0 && limit <= SearchRequest.MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // refused below like a number out of range
    }
    refuse("limit", value.get(), "a whole number from 0 to " + SearchRequest.MAX_LIMIT);
    return SearchRequest.DEFAULT_LIMIT;
  }

  private @Nullable LocalDate day(String name, Function<PrintedDay, LocalDate> bound) {
    Optional<String> value = address.first(name);
    if (value.isEmpty()) {
      return null;
    }
    Optional<PrintedDay> day = PrintedDay.read(value.get());
    if (day.isEmpty()) {
      refuse(name, value.get(), "a day, month or year such as 2023-09-15, 2023-09 or 2023");
    }
    return day.map(bound).orElse(null);
  }

  private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate two) {
    return one == null || (two != null && two.isAfter(one)) ? two : one;
  }

  private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate two) {
    return one == null || (two != null && two.isBefore(one)) ? two : one;
  }

  private List<FacetFilter> filters() {
    List<FacetFilter> filters = new ArrayList<>();
    for (FacetField field : FacetField.values()) {
      List<String> values = address.all(field.label());
      if (values.size() > MOST_VALUES) {
        bad.add(
            new BadParameter(
                field.label(),
                "%s is there %d times; it may be there %d times"
                    .formatted(field.label(), values.size(), MOST_VALUES)));
      }
      for (String value : values.subList(0, Math.min(values.size(), MOST_VALUES))) {
        boolean exclude = value.startsWith("-");
        String wanted = exclude ? value.substring(1).strip() : value;
        if (wanted.isEmpty()) {
          refuse(field.label(), value, "a value, with '-' before it to exclude it");
        } else {
          filters.add(new FacetFilter(field, wanted, exclude));
        }
      }
    }
    return filters.stream().distinct().toList();
  }

  private Wanted wanted() {
    List<String> values = address.all("facets");
    Set<FacetField> facets = EnumSet.noneOf(FacetField.class);
    boolean timeline = false;
    for (String name :
        values.isEmpty()
            ? List.of("all")
            : values.stream().flatMap(COMMA::splitAsStream).toList()) {
      boolean all = name.equals("all");
      Optional<FacetField> field = FacetField.labelled(name);
      field.ifPresent(facets::add);
      if (all) {
        facets.addAll(EnumSet.allOf(FacetField.class));
      }
      timeline |= all || name.equals(TIMELINE);
      if (!all && !name.equals(TIMELINE) && !name.equals("none") && field.isEmpty()) {
        refuse("facets", name, "all, none, or a list of " + facetNames() + " and " + TIMELINE);
      }
    }
    return new Wanted(facets, timeline, unit(), true, explain(), false);
  }

  private @Nullable Unit unit() {
    Optional<String> value = address.first("unit").filter(text -> !text.equals("auto"));
    Optional<Unit> unit =
        value.flatMap(name ->
            Arrays.stream(Unit.values()).filter(one -> one.label().equals(name)).findFirst());
    if (value.isPresent() && unit.isEmpty()) {
      refuse("unit", value.get(), "day, week, month, year or auto");
    }
    return unit.orElse(null);
  }

  private boolean explain() {
    Optional<String> value = address.first("explain");
    if (value.isPresent() && !value.get().equals("true") && !value.get().equals("false")) {
      refuse("explain", value.get(), "true or false");
    }
    return value.equals(Optional.of("true"));
  }

  private static String facetNames() {
    return Arrays.stream(FacetField.values())
        .map(FacetField::label)
        .collect(Collectors.joining(", "));
  }

  private NamesChoice names() {
    String value = address.first("names").orElse("on");
    Set<String> without = new LinkedHashSet<>(address.all("without"));
    return switch (value) {
      case "on" -> new NamesChoice(true, false, without);
      case "metonyms" -> new NamesChoice(true, true, without);
      case "off" -> NamesChoice.OFF;
      default -> {
        refuse("names", value, "on, off or metonyms");
        yield NamesChoice.USUAL;
      }
    };
  }

  private boolean grouped() {
    Optional<String> value = address.first("duplicates");
    if (value.isEmpty() || value.get().equals("grouped")) {
      return true;
    }
    if (!value.get().equals("all")) {
      refuse("duplicates", value.get(), "grouped or all");
      return true;
    }
    return false;
  }

  private Rank rank() {
    Optional<String> value = address.first("rank");
    if (value.isEmpty() || value.get().equals("standard")) {
      return Rank.STANDARD;
    }
    if (!value.get().equals("deep")) {
      refuse("rank", value.get(), "standard or deep");
      return Rank.STANDARD;
    }
    return Rank.DEEP;
  }

  private boolean shares() {
    Optional<String> value = address.first(TIMELINE);
    if (value.isEmpty() || value.get().equals("count")) {
      return false;
    }
    if (!value.get().equals("share")) {
      refuse(TIMELINE, value.get(), "count or share");
      return false;
    }
    return true;
  }

  private boolean strict() {
    Optional<String> value = address.first("syntax");
    if (value.isEmpty() || value.get().equals("lenient")) {
      return false;
    }
    if (!value.get().equals("strict")) {
      refuse("syntax", value.get(), "lenient or strict");
      return false;
    }
    return true;
  }

  private void refuse(String parameter, String value, String allowed) {
    bad.add(
        new BadParameter(
            parameter, "%s cannot be “%s”; it may be %s".formatted(parameter, value, allowed)));
  }
}
