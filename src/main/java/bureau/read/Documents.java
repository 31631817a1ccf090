package bureau.read;

import bureau.article.Author;
import bureau.article.Byline;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import bureau.extract.BylineParser;
import bureau.extract.DateParser;
import bureau.extract.ExportExtractor;
import bureau.extract.Extraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a document as a text export is read, and takes from its properties what the
 * text does not say. A title in the properties is often a file's name or a template's, so that it
 * counts only where the text has no headline.
 *
 * @param texts reads the text
 * @param bylines reads names
 * @param dates reads dates
 */
record Documents(ExportExtractor texts, BylineParser bylines, DateParser dates) {
  /**
   * A document.
   *
   * @param format its format as {@link bureau.article.Source#format} has it
   * @param text its text, paragraphs parted by empty lines
   * @param title its title; null if it states none
   * @param author who made it; null if it does not say
   * @param published when it was published; null if it does not say
   * @param made when the file was made, which counts as a file's time; null if it does not say
   */
  record Document(
      String format,
      String text,
      @Nullable String title,
      @Nullable String author,
      @Nullable String published,
      @Nullable String made) {}

  /** Reads a document. */
  List<Extraction> read(Document document, String path) {
    Fallback fallback = fallback(document);
    List<Extraction> alone = texts.extract(document.text(), path);
    boolean none = alone.stream().allMatch(Extraction.Nothing.class::isInstance);
    List<Extraction> all =
        none && fallback.title() != null
            ? texts.extract(fallback.titled(document.text()), path)
            : alone;
    return all.stream().map(fallback::complete).map(Documents::named).toList();
  }

  private static Extraction named(Extraction extraction) {
    return extraction instanceof Extraction.Nothing
        ? new Extraction.Nothing("a document that does not look like an article")
        : extraction;
  }

  private Fallback fallback(Document document) {
    String title = document.title();
    String author = document.author();
    List<Author> authors = author == null ? List.of() : bylines.authors(author);
    return new Fallback(
        document.format(),
        title == null || title.isBlank() ? null : Markup.fold(title),
        author == null || authors.isEmpty()
            ? Byline.NONE
            : new Byline(Markup.fold(author), authors),
        Xml.first(
            stamp(document.published(), Origin.CONTAINER), stamp(document.made(), Origin.FILE)),
        null);
  }

  private @Nullable Stamp stamp(@Nullable String stated, Origin origin) {
    return stated == null ? null : dates.first(stated, origin, false).orElse(null);
  }
}
