package bureau.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The description of the query language, {@code docs/query-syntax.md}, set as HTML. The page and
 * the document cannot differ, and the tests hold the document to the parser.
 */
final class HelpText {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private HelpText() {}

  /** The whole document without its title. */
  static String html() {
    try (InputStream in =
        Objects.requireNonNull(HelpText.class.getResourceAsStream("/web/query-syntax.md"))) {
      String markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String untitled = markdown.substring(markdown.indexOf('\n') + 1);
      return HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .build()
          .render(Parser.builder().extensions(TABLES).build().parse(untitled));
    } catch (IOException e) {
      throw new UncheckedIOException("The description of the query language cannot be read", e);
    }
  }
}
