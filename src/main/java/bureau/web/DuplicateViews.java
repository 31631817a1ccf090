package bureau.web;

import bureau.article.Article;
import bureau.article.Stamp;
import bureau.search.Duplicates;
import bureau.web.pages.DuplicatesView;
import bureau.web.pages.Messages;
import bureau.web.pages.PrintedDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows the copies of articles that one search found. */
final class DuplicateViews {
  private final SearchParameters search;
  private final Messages messages;

  DuplicateViews(SearchParameters search, Messages messages) {
    this.search = search;
    this.messages = messages;
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
        unlisted == 0 ? null : messages.text("site.more", unlisted));
  }

  private DuplicatesView.Copy copy(Article copy) {
    return new DuplicatesView.Copy(
        Addresses.article(copy.id(), search),
        copy.headline() == null ? copy.source().path() : copy.headline(),
        copy.language(),
        Addresses.outlet(copy.source()),
        copy.published() == null ? null : PrintedDate.of(copy.published(), messages));
  }

  /** Who carried it too, if each of the others is another outlet's; else how many there are. */
  private String carried(Article article, Duplicates duplicates) {
    String own = Addresses.outlet(article.source());
    List<String> outlets =
        duplicates.earliest().stream()
            .map(copy -> Addresses.outlet(copy.source()))
            .filter(Objects::nonNull)
            .filter(outlet -> !outlet.equals(own))
            .distinct()
            .toList();
    if (outlets.size() < duplicates.count()) {
      return messages.text("hit.copies", duplicates.count());
    }
    return outlets.size() == 1
        ? messages.text("hit.carried-by", outlets.getFirst())
        : messages.text("hit.carried", outlets.size());
  }

  /** Who was first, if that is not the article itself. */
  private String first(Article article, Article earliest) {
    Stamp shown = article.published();
    Stamp first = earliest.published();
    if (first == null || (shown != null && !first.sortInstant().isBefore(shown.sortInstant()))) {
      return "";
    }
    String outlet = Addresses.outlet(earliest.source());
    String day = PrintedDate.of(first, messages).day();
    return outlet == null
        ? messages.text("hit.first", day)
        : messages.text("hit.first-by", outlet, day);
  }
}
