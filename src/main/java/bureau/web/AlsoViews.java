package bureau.web;

import bureau.names.NamesChoice;
import bureau.search.AlsoSearched;
import bureau.web.pages.Messages;
import bureau.web.pages.SearchPage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows the other ways to write names that were looked for, each with a way to leave it out. */
record AlsoViews(SearchParameters search, Messages messages) {
  SearchPage.Also of(List<AlsoSearched> others) {
    NamesChoice names = search.names();
    boolean less = !names.on() || !names.without().isEmpty();
    return new SearchPage.Also(
        others.stream().filter(other -> other.adds() != 0).map(this::other).toList(),
        others.isEmpty() ? null : naming(NamesChoice.OFF),
        less ? naming(new NamesChoice(true, names.metonyms(), Set.of())) : null);
  }

  private SearchPage.Other other(AlsoSearched other) {
    NamesChoice names = search.names();
    Set<String> without = new LinkedHashSet<>(names.without());
    without.add(other.text());
    return new SearchPage.Other(
        other.text(),
        messages.text("also.why", reason(other.reason()), other.typed()),
        (other.adds() > 0 ? "+" : "−") + messages.number(Math.abs(other.adds())),
        naming(new NamesChoice(true, names.metonyms(), without)));
  }

  /** The reason in the reader's language; a reason that has no text there stays as it is. */
  private String reason(String reason) {
    String key = "also.reason." + reason.replace(' ', '-');
    return messages.keys().contains(key) ? messages.text(key) : reason;
  }

  private String naming(NamesChoice choice) {
    return Addresses.search(search.naming(choice));
  }
}
