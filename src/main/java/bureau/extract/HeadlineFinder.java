package bureau.extract;

import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the title over the article. */
final class HeadlineFinder {
  /** The headline; null if the page has none. */
  @Nullable String find(Page page, Evidence evidence) {
    List<String> declared = declared(page, evidence);
    String printed = printed(page, declared, evidence);
    String headline = printed != null ? printed : declared.isEmpty() ? null : declared.getFirst();
    evidence.choose("headline", headline);
    return headline;
  }

  private static List<String> declared(Page page, Evidence evidence) {
    List<String> titles = new ArrayList<>();
    add(
        titles,
        page.linked().string(page.article(), "headline"),
        Origin.JSON_LD,
        "headline",
        evidence);
    for (String name :
        List.of("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title")) {
      add(titles, page.metas().first(name), Origin.META, name, evidence);
    }
    add(titles, page.linked().string(page.article(), "name"), Origin.JSON_LD, "name", evidence);
    add(titles, page.document().title(), Origin.META, "title", evidence);
    return titles;
  }

  private static void add(
      List<String> titles, @Nullable String title, Origin origin, String where, Evidence evidence) {
    if (title != null && !title.isBlank()) {
      String folded = Text.fold(HtmlText.withoutTags(HtmlText.unescape(title)));
      titles.add(folded);
      evidence.note("headline", folded, origin, where);
    }
  }

  /** The h1 that shares most of its words with the declared titles, else the only h1. */
  private static @Nullable String printed(Page page, List<String> declared, Evidence evidence) {
    List<String> tops = new ArrayList<>();
    for (Line line : page.outline().lines()) {
      if (line.level() == 1 && !line.has(Mark.HIDDEN)) {
        tops.add(line.text());
        evidence.note("headline", line.text(), Origin.VISIBLE, "h1");
      }
    }
    String best = null;
    double most = 0.5;
    for (String top : tops) {
      for (String title : declared) {
        double likeness = Likeness.of(top, title);
        if (likeness > most) {
          most = likeness;
          best = top;
        }
      }
    }
    return best != null
        ? best
        : tops.size() == 1 && Text.weight(tops.getFirst()) > 20 ? tops.getFirst() : null;
  }
}
