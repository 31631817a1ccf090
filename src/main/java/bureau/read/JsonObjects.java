package bureau.read;

import bureau.article.Article;
import bureau.extract.Extraction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads an article from a JSON object of any of the shapes that are known. */
final class JsonObjects {
  private final JsonArticle articles;
  private final Ninjs ninjs;

  JsonObjects(Clock clock) {
    articles = new JsonArticle(clock);
    ninjs = new Ninjs(clock);
  }

  /**
   * Reads one object.
   *
   * @param format what the file is called as a format, if the object does not have one of its own
   * @throws UnreadableException if it is no object
   */
  Extraction read(JsonNode node, Place place, String format) {
    if (!node.isObject()) {
      throw new UnreadableException("not a JSON object");
    }
    if (Ninjs.is(node)) {
      return ninjs.read(node, place);
    }
    Optional<Article> article = articles.read(node, place, format);
    return article.isPresent()
        ? new Extraction.Found(article.get(), List.of())
        : new Extraction.Nothing(
            (format.equals("csv") ? "a row" : "a JSON object") + " without headline and text");
  }
}
