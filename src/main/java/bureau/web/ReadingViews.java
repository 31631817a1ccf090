package bureau.web;

import bureau.export.AnsweredQuery;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.query.QueryPrinter;
import bureau.web.pages.LinkView;
import bureau.web.pages.Messages;
import bureau.web.pages.SearchPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows how a query was understood. */
record ReadingViews(SearchParameters search, Messages messages) {
  private static final Pattern UNSAID = Pattern.compile("\\band\\b|\\s+");

  SearchPage.Reading of(AnsweredQuery answered) {
    List<String> notes = new ArrayList<>(answered.query().notes());
    notes.addAll(answered.results().notes());
    search.bad().forEach(bad -> notes.add(bad.message() + "."));
    return new SearchPage.Reading(
        readAs(answered.query()),
        answered.results().someWords(),
        answered.results().partial(),
        notes,
        respelt(answered.respelt()),
        new AlsoViews(search, messages).of(answered.results().alsoSearched()));
  }

  /** The reading, unless it is but the typed words, all of which have to be there anyway. */
  private static @Nullable String readAs(ParsedQuery query) {
    boolean same = query.text().isBlank() || bare(query.readAs()).equals(bare(query.text()));
    return same ? null : query.readAs();
  }

  private static String bare(String text) {
    return UNSAID.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private @Nullable LinkView respelt(@Nullable Query respelt) {
    return respelt == null
        ? null
        : new LinkView(
            QueryPrinter.inWords(respelt),
            Addresses.search(search.asking(QueryPrinter.print(respelt))));
  }
}
