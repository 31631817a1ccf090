package bureau.extract;

import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title over the article: the printed one where the page's Open Graph title agrees with
 * it, else the one in JSON-LD, else the printed one. A kicker that is printed apart and declared as
 * part of the title stays part of it.
 */
final class HeadlineFinder {
  private static final List<String> METAS =
      List.of("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title");
  private static final Evaluator HEADING = Selector.evaluatorOf("h1");

  private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[-–—|•·»:/]|::)\\s+");

  private static final int ELSEWHERE =
      Mark.set(Mark.RELATED, Mark.NAVIGATION, Mark.FOOTER, Mark.HIDDEN, Mark.ASIDE);

  /** A title is longer than this; what is left of a cut must be one. */
  private static final int LEAST_TITLE = 15;

  /** A kicker stands no more lines than this above its title. */
  private static final int NEAR = 4;

  /** The headline; null if the page has none. */
  @Nullable String find(Page page, Evidence evidence) {
    List<String> printed = printed(page, evidence);
    String linked = page.linked().string(page.article(), "headline");
    linked = declared(linked, "headline", Origin.JSON_LD, page, printed, evidence);
    List<String> titles = new ArrayList<>();
    for (String name : METAS) {
      String title = declared(page.metas().first(name), name, Origin.META, page, printed, evidence);
      if (title != null) {
        titles.add(title);
      }
    }
    String name = page.linked().string(page.article(), "name");
    String window = page.document().title();
    for (String title :
        new String[] {
          linked,
          declared(name, "name", Origin.JSON_LD, page, printed, evidence),
          declared(window, "title", Origin.META, page, printed, evidence)
        }) {
      if (title != null) {
        titles.add(title);
      }
    }
    String headline = chosen(page, printed, linked == null ? agreed(titles) : linked, titles);
    evidence.choose("headline", headline);
    return headline;
  }

  /** The first title if the next, which another element of the page declares, is the same. */
  private static @Nullable String agreed(List<String> titles) {
    return titles.size() > 1 && isSame(titles.get(0), titles.get(1)) ? titles.getFirst() : null;
  }

  private static @Nullable String chosen(
      Page page, List<String> printed, @Nullable String linked, List<String> titles) {
    String top = likest(printed, titles);
    String first = titles.isEmpty() ? null : titles.getFirst();
    if (top == null || first == null) {
      return top == null ? first : top;
    }
    if (isSame(first, top)) {
      return first.replace(":", "").equals(top) ? first : top;
    }
    for (String title : titles) {
      if (isKickerAndTitle(page, title, top)) {
        return title;
      }
    }
    if (linked != null && isSame(linked, first) && Text.key(first).endsWith(Text.key(top))) {
      return first;
    }
    return linked == null || Text.key(linked).endsWith(Text.key(top)) ? top : linked;
  }

  /** Whether a declared title is the printed one behind a kicker that is printed apart. */
  private static boolean isKickerAndTitle(Page page, String title, String top) {
    int colon = title.lastIndexOf(": ", title.length() - top.length());
    if (colon < 0 || !isSame(title.substring(colon), top)) {
      return false;
    }
    String kicker = Text.key(title.substring(0, colon));
    int at = 0;
    for (Line line : page.outline().lines()) {
      if (line.level() == 1 && isSame(line.text(), top)) {
        at = line.order();
      }
    }
    return page.outline().lines().subList(Math.max(0, at - NEAR), at).stream()
        .anyMatch(line -> Text.key(line.text()).equals(kicker));
  }

  private static boolean isSame(String one, String other) {
    return Text.key(one).equals(Text.key(other));
  }

  private static @Nullable String declared(
      @Nullable String title,
      String where,
      Origin origin,
      Page page,
      List<String> printed,
      Evidence evidence) {
    if (title == null || title.isBlank()) {
      return null;
    }
    String folded = Text.fold(HtmlText.withoutTags(HtmlText.unescape(title)));
    String clean = withoutOutlet(folded, page, printed);
    evidence.note("headline", clean, origin, where);
    return clean.isEmpty() ? null : clean;
  }

  /** The title without the outlet's name, section or date behind it. */
  private static String withoutOutlet(String title, Page page, List<String> printed) {
    List<Integer> cuts = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(title);
    while (matcher.find()) {
      cuts.add(matcher.start());
    }
    for (int cut : cuts) {
      String start = title.substring(0, cut);
      if (printed.stream().anyMatch(top -> isSame(top, start))) {
        return start;
      }
    }
    String site =
        Text.key(
            Objects.requireNonNullElse(page.metas().first("og:site_name"), "")
                + " "
                + Objects.requireNonNullElse(
                    page.linked().string(page.article(), "publisher"), ""));
    for (int cut : cuts) {
      String rest = Text.key(title.substring(cut));
      if (rest.length() > 1 && site.contains(rest)) {
        return title.substring(0, cut);
      }
    }
    int bar = Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" :: "));
    return printed.isEmpty() && bar > LEAST_TITLE ? title.substring(0, bar) : title;
  }

  /** The level-1 headings, each whole. */
  private static List<String> printed(Page page, Evidence evidence) {
    List<String> tops = new ArrayList<>();
    List<Element> seen = new ArrayList<>();
    for (Line line : page.outline().lines()) {
      Element heading = line.level() == 1 ? line.element().closest(HEADING) : null;
      if (heading != null && !line.has(Mark.HIDDEN) && !seen.contains(heading)) {
        seen.add(heading);
        String text = whole(page, heading);
        tops.add(text);
        evidence.note("headline", text, Origin.VISIBLE, "h1");
      }
    }
    if (tops.isEmpty()) {
      addMarked(page, tops, evidence);
    }
    return tops;
  }

  /** Where no level-1 heading is, the first line that is marked as the headline. */
  private static void addMarked(Page page, List<String> tops, Evidence evidence) {
    for (Line line : page.outline().lines()) {
      boolean title = line.has(Mark.HEADLINE) && !line.has(ELSEWHERE);
      if (title && line.linkShare() < 0.5 && Text.weight(line.text()) >= LEAST_TITLE) {
        tops.add(line.text());
        evidence.note("headline", line.text(), Origin.VISIBLE, "marked as headline");
        return;
      }
    }
  }

  /** The lines of a heading; a kicker in a line of its own is set off by a colon. */
  private static String whole(Page page, Element heading) {
    StringBuilder text = new StringBuilder();
    for (Line line : page.outline().lines()) {
      if (line.level() == 1 && heading.equals(line.element().closest(HEADING))) {
        boolean joined = text.isEmpty() || line.text().startsWith(":");
        boolean colon = !joined && !endsInMark(text);
        text.append(colon ? ":" : "").append(joined ? "" : " ").append(line.text());
      }
    }
    return text.toString();
  }

  private static boolean endsInMark(StringBuilder text) {
    return ":?!.…–—-".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** The heading that shares most of its words with the declared titles, else the only heading. */
  private static @Nullable String likest(List<String> printed, List<String> titles) {
    String best = null;
    double most = 0.5;
    for (String top : printed) {
      for (String title : titles) {
        double likeness = Likeness.of(top, title);
        if (likeness > most) {
          most = likeness;
          best = top;
        }
      }
    }
    if (best != null) {
      return best;
    }
    return printed.size() == 1 && Text.weight(printed.getFirst()) > 20 ? printed.getFirst() : null;
  }
}
