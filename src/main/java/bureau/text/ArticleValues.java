package bureau.text;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Stamp;
import bureau.search.FacetField;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of an article that are matched and counted as they are. The one place that says which
 * value is in which facet, for every engine.
 */
public final class ArticleValues {
  private ArticleValues() {}

  /**
   * Tells of each facet value, as far as it fits a term.
   *
   * @param taker takes a facet and one value of the article in it, never blank
   */
  public static void facets(Article article, BiConsumer<FacetField, String> taker) {
    give(FacetField.PUBLISHER, article.source().publisher(), taker);
    for (Author author : article.byline().authors()) {
      give(FacetField.AUTHOR, author.name(), taker);
    }
    article.about().forEach(code -> give(FacetField.COUNTRY, code, taker));
    give(FacetField.SECTION, article.section(), taker);
    languages(article).stream().limit(1).forEach(tag -> give(FacetField.LANGUAGE, tag, taker));
    Stamp published = article.published();
    if (published != null) {
      give(FacetField.YEAR, published.day().toString().substring(0, 4), taker);
    }
  }

  private static void give(
      FacetField facet, @Nullable String value, BiConsumer<FacetField, String> taker) {
    if (value != null && !value.isBlank()) {
      taker.accept(facet, Keys.cut(value));
    }
  }

  /**
   * The primary subtag of an article's language and, if it says more, the whole tag, in small
   * letters and as far as they fit a term; empty if it states none.
   */
  public static List<String> languages(Article article) {
    String language = article.language();
    if (language == null) {
      return List.of();
    }
    String tag = language.toLowerCase(Locale.ROOT);
    return Stream.of(tag.split("-", 2)[0], tag).distinct().map(Keys::cut).toList();
  }
}
