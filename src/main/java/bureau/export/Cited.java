package bureau.export;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Stamp;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a bibliography says of an article. Texts are on one line each.
 *
 * @param key a name that no other article has, of ASCII letters, digits and hyphens
 * @param authors who wrote it, each once
 * @param title the headline, or the file's path where there is none
 * @param outlet the outlet, or the site it stands on where no name is stated; null if neither is
 *     known
 * @param published when it was published; null if unknown
 * @param url its address; null if it has none of the web
 * @param section the part of the outlet; null if unknown
 * @param language its language tag; null if unknown
 * @param keywords the outlet's tags
 * @param deck its deck; null if it has none
 */
record Cited(
    String key,
    List<PersonName> authors,
    String title,
    @Nullable String outlet,
    @Nullable Stamp published,
    @Nullable String url,
    @Nullable String section,
    @Nullable String language,
    List<String> keywords,
    @Nullable String deck) {
  /** Line breaks of any kind, tabs, and what else no printed line has. */
  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9-]+");

  Cited {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }

  static Cited of(Article article) {
    Set<PersonName> authors = new LinkedHashSet<>();
    for (Author author : article.byline().authors()) {
      String name = line(author.name());
      if (name != null) {
        authors.add(PersonName.of(new Author(name, author.role()), article.language()));
      }
    }
    String url = web(line(article.source().url()));
    String title = line(article.headline());
    return new Cited(
        key(article),
        List.copyOf(authors),
        title == null ? String.valueOf(line(article.source().path())) : title,
        Optional.ofNullable(line(article.source().publisher())).orElseGet(() -> host(url)),
        article.published(),
        url,
        line(article.section()),
        line(article.language()),
        article.keywords().stream()
            .flatMap(word -> Optional.ofNullable(line(word)).stream())
            .toList(),
        line(article.deck()));
  }

  /** The text on one line; null if nothing of it is left. */
  private static @Nullable String line(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String line = BREAKS.matcher(text).replaceAll(" ").strip();
    return line.isEmpty() ? null : line;
  }

  /** The year and the id, in letters that any program takes. */
  private static String key(Article article) {
    String id = article.id().value();
    String year = article.published() == null ? "" : article.published().day().getYear() + "-";
    // Escaped letter by letter, so that two ids never make one key.
    StringBuilder safe = new StringBuilder();
    id.codePoints()
        .forEach(letter -> {
          String text = Character.toString(letter);
          safe.append(
              PLAIN_ID.matcher(text).matches() ? text : "-u" + Integer.toHexString(letter) + "-");
        });
    return "bureau-" + year + safe;
  }

  private static @Nullable String web(@Nullable String url) {
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
  }

  private static @Nullable String host(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String host = new URI(url).getHost();
      return host == null || !host.startsWith("www.") ? host : host.substring(4);
    } catch (URISyntaxException e) {
      return null; // an address that is none names no site
    }
  }
}
