package bureau.web;

import bureau.article.Article;
import bureau.article.Stamp;
import bureau.search.Duplicates;
import bureau.web.pages.DuplicatesView;
import bureau.web.pages.PrintedDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows the copies of articles that one search found. */
final class DuplicateViews {
  private final SearchParameters search;

  DuplicateViews(SearchParameters search) {
    this.search = search;
  }

  /** The other copies of an article; null if it has none. */
  @Nullable DuplicatesView of(Article article, Duplicates duplicates) {
    if (duplicates.count() == 0) {
      return null;
    }
    int unlisted = duplicates.count() - duplicates.earliest().size();
    return new DuplicatesView(
        carried(article, duplicates) + first(article, duplicates.earliest().getFirst()),
        duplicates.earliest().stream().map(this::copy).toList(),
        unlisted == 0 ? null : Counts.of(unlisted) + " more");
  }

  private DuplicatesView.Copy copy(Article copy) {
    return new DuplicatesView.Copy(
        Addresses.article(copy.id(), search),
        copy.headline() == null ? copy.source().path() : copy.headline(),
        copy.language(),
        Addresses.outlet(copy.source()),
        copy.published() == null ? null : PrintedDate.of(copy.published()));
  }

  /** Who carried it too, if each of the others is another outlet's; else how many there are. */
  private static String carried(Article article, Duplicates duplicates) {
    String own = Addresses.outlet(article.source());
    List<String> outlets =
        duplicates.earliest().stream()
            .map(copy -> Addresses.outlet(copy.source()))
            .filter(Objects::nonNull)
            .filter(outlet -> !outlet.equals(own))
            .distinct()
            .toList();
    if (outlets.size() < duplicates.count()) {
      return Counts.of(duplicates.count(), "near-duplicate");
    }
    return "Also carried by "
        + (outlets.size() == 1 ? outlets.getFirst() : Counts.of(outlets.size(), "outlet"));
  }

  /** Who was first, if that is not the article itself. */
  private static String first(Article article, Article earliest) {
    Stamp shown = article.published();
    Stamp first = earliest.published();
    if (first == null || (shown != null && !first.sortInstant().isBefore(shown.sortInstant()))) {
      return "";
    }
    String outlet = Addresses.outlet(earliest.source());
    return ", first "
        + (outlet == null ? "" : "by " + outlet + " ")
        + "on "
        + PrintedDate.of(first).day();
  }
}
