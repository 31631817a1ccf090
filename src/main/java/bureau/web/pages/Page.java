package bureau.web.pages;

/** What one page shows. */
public sealed interface Page
    permits ArticlePage,
        ErrorPage,
        FrontPage,
        HelpPage,
        KwicPage,
        SearchPage,
        StatusPage,
        TrendsPage {
  /** What stands around the page's own part. */
  Frame frame();

  /** The template that sets it, a file of {@code web/templates}. */
  String template();
}
