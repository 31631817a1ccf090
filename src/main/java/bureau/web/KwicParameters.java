package bureau.web;

import bureau.search.SearchRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an address of keywords in context asks for.
 *
 * @param search the search whose matches are wanted; its limit is how many articles are read
 * @param by what the lines are sorted by
 */
record KwicParameters(SearchParameters search, By by) {
  /** So many articles are read where the address does not say how many. */
  static final int ARTICLES = 100;

  /** The greatest number of articles that are read for one answer. */
  static final int MOST_ARTICLES = 500;

  /** What lines are sorted by. */
  enum By {
    /** By article, in the order of the search, and there as they are read. */
    ARTICLE,
    /** By the words before the match, the nearest first. */
    BEFORE,
    /** By the words behind the match. */
    AFTER;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads an address.
   *
   * @throws FailureException if nothing is asked for or a value cannot be used
   */
  static KwicParameters read(QueryString address, QueryReader reader) {
    SearchParameters search = reader.withCodes(SearchParameters.read(address));
    List<BadParameter> bad = new ArrayList<>(search.bad());
    if (search.text().isEmpty()) {
      bad.add(new BadParameter("q", "There is no query; say in q what to show in context"));
    }
    int articles = address.first("limit").isEmpty() ? ARTICLES : search.limit();
    if (articles < 1 || articles > MOST_ARTICLES) {
      bad.add(
          new BadParameter(
              "limit",
              "limit cannot be “%d”; it may be a whole number from 1 to %d"
                  .formatted(articles, MOST_ARTICLES)));
    }
    String value = address.first("by").orElse(By.ARTICLE.label());
    Optional<By> by =
        Arrays.stream(By.values()).filter(one -> one.label().equals(value)).findFirst();
    if (by.isEmpty()) {
      bad.add(
          new BadParameter(
              "by", "by cannot be “%s”; it may be article, before or after".formatted(value)));
    }
    if (!bad.isEmpty()) {
      throw new FailureException(Failure.badParameter(bad.getFirst()));
    }
    String cursor = search.cursor();
    return new KwicParameters(search.limitedTo(articles).at(cursor), by.orElseThrow());
  }

  KwicParameters sortedBy(By side) {
    return new KwicParameters(search, side);
  }

  /** The same from the beginning, out of so many articles. */
  KwicParameters reading(int articles) {
    return new KwicParameters(search.limitedTo(articles), by);
  }

  KwicParameters at(String place) {
    return new KwicParameters(search.at(place), by);
  }

  /** The address that asks for this, with what stands behind its path. */
  String address(String suffix) {
    SearchParameters usual =
        search.limit() == ARTICLES
            ? search.limitedTo(SearchRequest.DEFAULT_LIMIT).at(search.cursor())
            : search;
    String address = Addresses.withParameters("/kwic" + suffix, usual);
    boolean ten = search.limit() == SearchRequest.DEFAULT_LIMIT;
    return address
        + (ten ? "&limit=" + search.limit() : "")
        + (by == By.ARTICLE ? "" : "&by=" + by.label());
  }
}
