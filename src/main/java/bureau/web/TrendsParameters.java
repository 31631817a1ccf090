package bureau.web;

import bureau.search.Timeline.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an address of trends asks for.
 *
 * @param texts the queries as typed, 1 to {@link #MOST}
 * @param search all else that narrows each of them, without a text
 */
record TrendsParameters(List<String> texts, SearchParameters search) {
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
    return new TrendsParameters(texts, search);
  }

  static FailureException bad(String parameter, String message) {
    return new FailureException(Failure.badParameter(new BadParameter(parameter, message)));
  }

  TrendsParameters by(@Nullable Unit other) {
    return new TrendsParameters(texts, search.by(other));
  }

  TrendsParameters inShares(boolean ofPublished) {
    return new TrendsParameters(texts, search.inShares(ofPublished));
  }

  /** The length of a step; null for what suits the span. */
  @Nullable Unit unit() {
    return search.wanted().unit();
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
    return address.substring(0, address.length() - 1);
  }
}
