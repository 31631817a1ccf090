package bureau.read;

import bureau.article.Article;
import bureau.article.Byline;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import bureau.extract.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * What the envelope of a text states, such as an e-mail's header or a document's properties. It
 * counts where the text itself does not say.
 *
 * @param format the source's format
 * @param title what it is called; null if that is not stated
 * @param byline who wrote it; {@link Byline#NONE} if nobody is named
 * @param published when it was sent or made; null if that is not stated
 * @param publisher who sent it out; null if that is not stated
 */
record Fallback(
    String format,
    @Nullable String title,
    Byline byline,
    @Nullable Stamp published,
    @Nullable String publisher) {
  /** A title is looked for so near to the start, in lines that have text. */
  private static final int HEAD = 5;

  /** A text with the title above it, where it does not begin with it itself. */
  String titled(String text) {
    if (title == null) {
      return text;
    }
    boolean there =
        text.lines()
            .filter(line -> !line.isBlank())
            .limit(HEAD)
            .anyMatch(line -> Markup.fold(line).equalsIgnoreCase(Markup.fold(title)));
    return there ? text : title + "\n\n" + text;
  }

  /** An article with what it lacks. */
  Extraction complete(Extraction extraction) {
    return extraction instanceof Extraction.Found found
        ? new Extraction.Found(complete(found.article()), found.clues())
        : extraction;
  }

  private Article complete(Article article) {
    Source source = article.source();
    Stamp own = article.published();
    return Article.builder(
            article.id(),
            new Source(
                source.path(), format, source.url(), Xml.first(source.publisher(), publisher)))
        .headline(article.headline())
        .deck(article.deck())
        .byline(article.byline().equals(Byline.NONE) ? byline : article.byline())
        .dateline(article.dateline())
        .published(own == null || own.origin() == Origin.FILE ? Xml.first(published, own) : own)
        .modified(article.modified())
        .pictures(article.pictures())
        .section(article.section())
        .keywords(article.keywords())
        .language(article.language())
        .corrections(article.corrections())
        .body(article.body())
        .build();
  }
}
