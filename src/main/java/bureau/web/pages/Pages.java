package bureau.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** Sets pages: a record goes in, HTML in UTF-8 comes out. */
public final class Pages {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

  /** The page that {@code page} describes. */
  public byte[] set(Page page) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render(page.template(), page, html);
    return html.toByteArray();
  }
}
