package bureau.export;

import bureau.article.Article;
import bureau.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A form in which all hits of a search are taken away, written as they are fetched. */
public enum ResultFormat {
  /** A table with a row for each hit; see {@link ResultsCsv}. */
  CSV("CSV", "csv", "text/csv"),
  /** Each hit's whole article as a JSON object on a line; see {@link ArticleJson}. */
  JSON_LINES("JSON Lines", "jsonl", "application/jsonl"),
  /** Citations in RIS. */
  RIS(CitationFormat.RIS),
  /** Citations in BibTeX. */
  BIBTEX(CitationFormat.BIBTEX),
  /** Citations in CSL-JSON. */
  CSL(CitationFormat.CSL),
  /** A digest to send around: headlines, where they are from, and how they begin. */
  MARKDOWN("Markdown", "md", "text/markdown"),
  /** A feed with whole articles; see {@link AtomFeed}. */
  ATOM("Atom", "atom", "application/atom+xml");

  private final String label;
  private final String suffix;
  private final String mediaType;

  ResultFormat(String label, String suffix, String mediaType) {
    this.label = label;
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  ResultFormat(CitationFormat format) {
    this(format.label(), format.suffix(), format.mediaType());
  }

  /** What the format is called. */
  public String label() {
    return label;
  }

  /** The end of an address or file name, without the dot before it. */
  public String suffix() {
    return suffix;
  }

  /** The media type, without a charset; all are written in UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** The format whose suffix, with its dot, {@code name} ends in. */
  public static Optional<ResultFormat> endOf(String name) {
    return Arrays.stream(values()).filter(one -> name.endsWith("." + one.suffix)).findFirst();
  }

  /**
   * Writes an answer as its pages are fetched; no page is kept.
   *
   * @param answer what to write; its hits have their bodies
   * @param out is flushed and left open
   * @throws UncheckedIOException if writing fails
   */
  public void write(WholeAnswer answer, Writer out) {
    try {
      switch (this) {
        case CSV -> new ResultsCsv(out).write("1", answer.query(), answer.pages());
        case JSON_LINES -> {
          for (Article article : (Iterable<Article>) articles(answer)::iterator) {
            out.write(ArticleJson.line(article));
            out.write('\n');
          }
        }
        case RIS -> CitationFormat.RIS.write(articles(answer), out);
        case BIBTEX -> CitationFormat.BIBTEX.write(articles(answer), out);
        case CSL -> CitationFormat.CSL.write(articles(answer), out);
        case MARKDOWN -> MarkdownDigest.write(answer, out);
        case ATOM -> AtomFeed.write(answer, out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Article> articles(WholeAnswer answer) {
    return answer.pages().hits().map(Hit::article);
  }
}
