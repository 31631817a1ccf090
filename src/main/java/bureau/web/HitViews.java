package bureau.web;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Byline;
import bureau.article.Picture;
import bureau.query.Field;
import bureau.search.Hit;
import bureau.search.Snippet;
import bureau.web.pages.HitView;
import bureau.web.pages.HitView.SnippetView;
import bureau.web.pages.MarkedText;
import bureau.web.pages.Messages;
import bureau.web.pages.PrintedDate;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the hits of one search. */
final class HitViews {
  private final SearchParameters search;
  private final Messages messages;

  HitViews(SearchParameters search, Messages messages) {
    this.search = search;
    this.messages = messages;
  }

  HitView of(Hit hit) {
    Article article = hit.article();
    List<Snippet> snippets = new ArrayList<>(hit.snippets());
    String title = article.headline() == null ? article.source().path() : article.headline();
    MarkedText headline = marked(Field.HEADLINE, title, snippets);
    String byline = byline(article.byline());
    MarkedText deck = article.deck() == null ? null : marked(Field.DECK, article.deck(), snippets);
    return new HitView(
        Addresses.article(article.id(), search),
        article.language(),
        direction(title),
        article.section(),
        article.dateline() == null ? null : article.dateline().place(),
        headline,
        deck,
        byline == null ? null : marked(Field.BYLINE, byline, snippets),
        Addresses.outlet(article.source()),
        article.published() == null ? null : PrintedDate.of(article.published(), messages),
        messages.text("hit.words", hit.words()),
        snippets.stream().map(snippet -> snippet(snippet, article)).toList(),
        hit.missing(),
        new DuplicateViews(search, messages).of(article, hit.duplicates()),
        hit.explanation() == null ? null : hit.explanation().reason());
  }

  /**
   * A text that is shown anyway. If it is whole among the snippets, it takes that one's marks and
   * the snippet goes.
   */
  private static MarkedText marked(Field field, String text, List<Snippet> snippets) {
    Optional<Snippet> same =
        snippets.stream()
            .filter(snippet -> snippet.field() == field && snippet.text().equals(text))
            .findFirst();
    same.ifPresent(snippets::remove);
    return MarkedText.of(text, same.map(Snippet::marks).orElse(List.of()));
  }

  /** The direction of the first letter that has one, if it is not the page's own. */
  static @Nullable String direction(String text) {
    return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? null : "rtl";
  }

  /** The byline as printed, or made of the authors' names. */
  static @Nullable String byline(Byline byline) {
    if (byline.text() != null) {
      return byline.text();
    }
    return byline.authors().isEmpty()
        ? null
        : byline.authors().stream().map(Author::name).collect(Collectors.joining(", "));
  }

  private SnippetView snippet(Snippet snippet, Article article) {
    boolean caption = snippet.field() == Field.CAPTION;
    return new SnippetView(
        label(snippet.field()),
        caption,
        MarkedText.of(snippet.text(), snippet.marks()),
        caption ? credit(article.pictures(), snippet.index()) : null);
  }

  private static @Nullable String credit(List<Picture> pictures, int index) {
    return index < pictures.size() ? pictures.get(index).credit() : null;
  }

  private @Nullable String label(Field field) {
    if (field == Field.BODY || field == Field.LEAD) {
      return null;
    }
    return messages.text("field." + field.label());
  }
}
