package bureau.names;

import bureau.article.Article;
import bureau.query.Query;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What countries are called, and which of them articles and queries speak of. Described and
 * measured in docs/names.md. Safe for use by several threads.
 */
public final class Countries {
  private final CountryNames names = new CountryNames();
  private final CountryTagger tagger = new CountryTagger(names);
  private final CountryQueries queries = new CountryQueries(names);

  private Countries() {}

  /** Those of the tables that come with Bureau, which are read at the first call. */
  public static Countries standard() {
    return Standard.COUNTRIES;
  }

  /** The article with the countries it speaks of, in place of any it had. */
  public Article tagged(Article article) {
    return article.withCountries(tagger.countries(article));
  }

  /** What gives each article the countries it speaks of; reads the tables when the first comes. */
  public static UnaryOperator<Article> tagging() {
    return article -> standard().tagged(article);
  }

  private static final class Standard {
    static final Countries COUNTRIES = new Countries();
  }

  /**
   * The ISO 3166 code of a country.
   *
   * @param name its code in any case, or its name, an alias or the adjective, in any language that
   *     articles are read in
   */
  public Optional<String> code(String name) {
    return names.code(name);
  }

  /** The query with the codes of countries in place of their names wherever it asks for one. */
  public Query withCodes(Query query) {
    return queries.withCodes(query);
  }

  /**
   * The codes of the countries that a query's words name, outside of fields and of what is not
   * wanted.
   */
  public List<String> namedIn(Query query) {
    return queries.named(query);
  }

  /** A country's plain name, or its code if it has none. */
  public static String name(String code, Locale language) {
    return CountryNames.name(code, ULocale.forLocale(language));
  }
}
