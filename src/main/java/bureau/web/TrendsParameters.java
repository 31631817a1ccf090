package bureau.web;

import bureau.search.Timeline.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an address of trends asks for.
 *
 * @param texts the queries as typed, 1 to {@link #MOST}
 * @param search all else that narrows each of them, without a text
 * @param unit the length of a step; null for what suits the span
 */
record TrendsParameters(List<String> texts, SearchParameters search, @Nullable Unit unit) {
  /** More lines cannot be told apart. */
  static final int MOST = 4;

  TrendsParameters {
    texts = List.copyOf(texts);
  }

  /**
   * Reads an address.
   *
   * @throws FailureException if there is no query or there are too many, or a value cannot be used
   */
  static TrendsParameters read(QueryString address, QueryReader reader) {
    List<String> texts = address.all("q").stream().distinct().toList();
    SearchParameters search = reader.withCodes(SearchParameters.read(address)).asking("");
    if (!search.bad().isEmpty()) {
      throw new FailureException(Failure.badParameter(search.bad().getFirst()));
    }
    if (texts.isEmpty()) {
      throw bad("q", "There is no query; give one to %d, each in a q of its own".formatted(MOST));
    }
    if (texts.size() > MOST) {
      throw bad("q", "There are %d queries; give %d at most".formatted(texts.size(), MOST));
    }
    return new TrendsParameters(texts, search, unit(address));
  }

  private static @Nullable Unit unit(QueryString address) {
    Optional<String> value = address.first("unit").filter(text -> !text.equals("auto"));
    if (value.isEmpty()) {
      return null;
    }
    return Arrays.stream(Unit.values())
        .filter(unit -> label(unit).equals(value.get()))
        .findFirst()
        .orElseThrow(() ->
            bad(
                "unit",
                "unit cannot be “%s”; it may be day, week, month, year or auto"
                    .formatted(value.get())));
  }

  static FailureException bad(String parameter, String message) {
    return new FailureException(Failure.badParameter(new BadParameter(parameter, message)));
  }

  static String label(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  TrendsParameters by(@Nullable Unit other) {
    return new TrendsParameters(texts, search, other);
  }

  TrendsParameters inShares(boolean ofPublished) {
    return new TrendsParameters(texts, search.inShares(ofPublished), unit);
  }

  /** The address that asks for this, with what stands behind its path. */
  String address(String suffix) {
    StringBuilder address = new StringBuilder("/trends").append(suffix).append('?');
    for (String text : texts) {
      address.append("q=").append(Addresses.encode(text)).append('&');
    }
    String rest = Addresses.withParameters("", search);
    if (!rest.isEmpty()) {
      address.append(rest, 1, rest.length()).append('&');
    }
    if (unit != null) {
      address.append("unit=").append(label(unit)).append('&');
    }
    return address.substring(0, address.length() - 1);
  }
}
