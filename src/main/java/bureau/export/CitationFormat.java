package bureau.export;

import bureau.article.Article;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A form in which articles are cited. Each writes any number of them, one after the other. */
public enum CitationFormat {
  /** RIS, as Zotero, EndNote, Mendeley and most others read it. */
  RIS("RIS", "ris", "application/x-research-info-systems"),
  /** BibTeX, for LaTeX. */
  BIBTEX("BibTeX", "bib", "application/x-bibtex"),
  /** CSL-JSON, as pandoc and citeproc read it: a list. */
  CSL("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json"),
  /** A line for people. */
  PLAIN("Text", "txt", "text/plain");

  private final String label;
  private final String suffix;
  private final String mediaType;

  CitationFormat(String label, String suffix, String mediaType) {
    this.label = label;
    this.suffix = suffix;
    this.mediaType = mediaType;
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

  /** The format whose suffix, with its dot, {@code name} ends in; the longest one counts. */
  public static Optional<CitationFormat> endOf(String name) {
    return Arrays.stream(values()).filter(one -> name.endsWith("." + one.suffix)).findFirst();
  }

  /**
   * Writes articles as they come; none is kept.
   *
   * @param out is flushed and left open
   * @throws UncheckedIOException if writing fails
   */
  public void write(Stream<Article> articles, Writer out) {
    try {
      switch (this) {
        case CSL -> CslJson.write(articles, out);
        case RIS -> each(articles, out, Ris::entry);
        case BIBTEX -> each(articles, out, BibTex::entry);
        case PLAIN -> each(articles, out, article -> PlainCitation.of(article) + "\n");
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One article, with a line break at its end. */
  public String text(Article article) {
    StringWriter out = new StringWriter();
    write(Stream.of(article), out);
    return out.toString();
  }

  private interface Entry {
    String of(Article article);
  }

  private static void each(Stream<Article> articles, Writer out, Entry entry) throws IOException {
    for (Article article : (Iterable<Article>) articles::iterator) {
      out.write(entry.of(article));
    }
  }
}
