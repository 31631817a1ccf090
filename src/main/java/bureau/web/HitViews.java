package bureau.web;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Byline;
import bureau.names.Countries;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the hits of one search. */
final class HitViews {
  private static final int MOST_COUNTRIES = 5;

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
        article.id().value(),
        Addresses.article(article.id(), search),
        article.language(),
        direction(title),
        article.section(),
        article.dateline() == null ? null : article.dateline().place(),
        headline,
        deck,
        byline == null ? null : marked(Field.BYLINE, byline, snippets),
        roles(article.byline()),
        Addresses.outlet(article.source()),
        article.published() == null ? null : PrintedDate.of(article.published(), messages),
        messages.text("hit.words", hit.words()),
        countries(article),
        snippets(snippets, article),
        hit.missing(),
        new DuplicateViews(search, messages).of(article, hit.duplicates()),
        hit.explanation() == null
            ? null
            : new ReasonViews(messages).of(hit.explanation().reason()));
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

  /** The roles that the printed byline does not say; with the name if there are several authors. */
  private static List<String> roles(Byline byline) {
    String printed = Objects.requireNonNullElse(byline.text(), "");
    return byline.authors().stream()
        .filter(author -> author.role() != null && !printed.contains(author.role()))
        .map(author ->
            byline.authors().size() == 1
                ? String.valueOf(author.role())
                : author.name() + ", " + author.role())
        .toList();
  }

  /** The countries that it is most about. */
  private List<String> countries(Article article) {
    return article.about().stream()
        .limit(MOST_COUNTRIES)
        .map(country -> Countries.name(country, messages.locale()))
        .toList();
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

  /** The snippets, but that the credit under a picture stands behind its caption. */
  private List<SnippetView> snippets(List<Snippet> snippets, Article article) {
    List<Snippet> left = new ArrayList<>(snippets);
    List<SnippetView> views = new ArrayList<>();
    for (Snippet snippet : snippets) {
      MarkedText credit =
          snippet.field() == Field.CAPTION ? credit(article, snippet.index(), left) : null;
      if (left.contains(snippet)) {
        views.add(
            new SnippetView(
                label(snippet.field()),
                snippet.field() == Field.CAPTION,
                MarkedText.of(snippet.text(), snippet.marks()),
                credit));
      }
    }
    return views;
  }

  /** A picture's credit; the snippet that has it goes. */
  private static @Nullable MarkedText credit(Article article, int index, List<Snippet> snippets) {
    String credit =
        index < article.pictures().size() ? article.pictures().get(index).credit() : null;
    if (credit == null) {
      return null;
    }
    Optional<Snippet> same =
        snippets.stream()
            .filter(one -> one.field() == Field.CREDIT && one.index() == index)
            .filter(one -> one.text().equals(credit))
            .findFirst();
    same.ifPresent(snippets::remove);
    return MarkedText.of(credit, same.map(Snippet::marks).orElse(List.of()));
  }

  private @Nullable String label(Field field) {
    if (field == Field.BODY || field == Field.LEAD) {
      return null;
    }
    return messages.text("field." + field.label());
  }
}
