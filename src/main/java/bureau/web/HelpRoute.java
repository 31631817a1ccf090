package bureau.web;

import bureau.web.pages.HelpPage;
import bureau.web.pages.Pages;
import io.javalin.http.Context;

/** Answers with the query language; its description is English in every edition. */
final class HelpRoute {
  private final Frames frames;
  private final Editions editions;
  private final Pages pages;
  private final String language = HelpText.html();

  HelpRoute(Frames frames, Editions editions, Pages pages) {
    this.frames = frames;
    this.editions = editions;
    this.pages = pages;
  }

  /** Answers {@code /help}. */
  void page(Context context) {
    Edition edition = editions.of(context);
    HelpPage page =
        new HelpPage(frames.of(edition, edition.messages().text("help.title")), language);
    context.contentType("text/html; charset=utf-8").result(pages.set(page));
  }
}
