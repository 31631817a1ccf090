package bureau.web;

import bureau.export.ResultFormat;
import bureau.web.pages.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what stands around every page. */
final class Frames {
  private final Frame.Links links;

  Frames(Frame.Links links) {
    this.links = links;
  }

  /** The frame of a page that belongs to a search: a new search keeps what narrows this one. */
  Frame of(Edition edition, @Nullable String title, SearchParameters search) {
    return new Frame(
        edition.messages(),
        edition.address(),
        title,
        search.text(),
        kept(search.at(null)),
        links,
        search.isAsking() ? Addresses.export(search.at(null), ResultFormat.ATOM) : null);
  }

  /** The frame of a page that belongs to no search. */
  Frame of(Edition edition, String title) {
    return new Frame(edition.messages(), edition.address(), title, "", List.of(), links, null);
  }

  static List<Frame.Kept> kept(SearchParameters search) {
    return Addresses.besidesText(search).stream()
        .map(parameter -> new Frame.Kept(parameter.name(), parameter.value()))
        .toList();
  }
}
