package bureau.extract;

import bureau.article.Picture;
import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Finds the captions and credits of the article's pictures. */
final class CaptionFinder {
  private static final int PICTURE = Mark.set(Mark.CAPTION, Mark.FIGURE);
  private static final int OUTSIDE =
      Mark.set(
          Mark.NAVIGATION,
          Mark.RELATED,
          Mark.COMMENTS,
          Mark.PROMOTION,
          Mark.BIOGRAPHY,
          Mark.BYLINE,
          Mark.SHARE,
          Mark.TAGS);

  private static final List<String> IMAGE_TEXTS = List.of("title", "alt");

  /** How many lines above the title a picture may stand. */
  private static final int ABOVE = 40;

  /** How many lines below the body a picture may stand. */
  private static final int BELOW = 8;

  /** How many elements up from a caption its picture is looked for. */
  private static final int REACH = 4;

  /** A caption weighs at least this much. */
  private static final int LEAST = 10;

  private static final Evaluator NAMED_IMAGE = Selector.evaluatorOf("img[alt], img[title]");
  private static final Evaluator QUOTE = Selector.evaluatorOf("blockquote");
  private static final Evaluator IMAGE = Selector.evaluatorOf("img, picture, amp-img, noscript");

  private static final Pattern COUNTER =
      Pattern.compile(
          "(?iU)^\\W*(?:\\p{L}{3,10} )?\\d{1,3} ?(?:/|of|von|de|di|из|av) ?\\d{1,3}\\W*$");

  /** Which of a gallery's pictures it is, before its caption. */
  private static final Pattern COUNT = Pattern.compile("^\\d{1,2} ?/ ?\\d{1,2} (?=\\D)");

  private final CreditSplitter splitter;
  private final DateParser dates;
  private final BylineParser bylines;

  CaptionFinder(CreditSplitter splitter, DateParser dates, BylineParser bylines) {
    this.splitter = splitter;
    this.dates = dates;
    this.bylines = bylines;
  }

  /**
   * The pictures in reading order, each once.
   *
   * @param body the article's text, which its pictures stand near to
   */
  List<Picture> find(Page page, BodyFinder.Body body, Evidence evidence) {
    Map<Element, List<Line>> figures = new LinkedHashMap<>();
    for (Line line : page.outline().lines()) {
      boolean near = line.order() >= body.first() - ABOVE && line.order() <= body.last() + BELOW;
      if (near && line.has(PICTURE) && isOwn(line)) {
        Element figure = figure(line);
        if (figure != null) {
          figures.computeIfAbsent(figure, key -> new ArrayList<>()).add(line);
        }
      }
    }
    Map<String, Picture> pictures = new LinkedHashMap<>();
    figures.forEach((figure, lines) -> add(withTitle(picture(lines), figure), pictures));
    dropSharedCredits(pictures);
    for (Picture picture : pictures.values()) {
      evidence.note("captions", picture.caption(), Origin.VISIBLE, "figure");
      evidence.note("credits", picture.credit(), Origin.VISIBLE, "figure");
      evidence.choose("captions", picture.caption());
      evidence.choose("credits", picture.credit());
    }
    return List.copyOf(pictures.values());
  }

  private static void add(Picture picture, Map<String, Picture> pictures) {
    String caption = picture.caption();
    String key = caption == null ? "©" + picture.credit() : Text.key(caption);
    if (caption == null && picture.credit() == null) {
      return;
    }
    Picture before = pictures.get(key);
    if (before == null || (before.credit() == null && picture.credit() != null)) {
      pictures.put(key, picture);
    }
  }

  /** A credit without a caption says nothing new where a captioned picture has it too. */
  private static void dropSharedCredits(Map<String, Picture> pictures) {
    Set<String> captioned = new HashSet<>();
    for (Picture picture : pictures.values()) {
      if (picture.caption() != null && picture.credit() != null) {
        captioned.add(picture.credit());
      }
    }
    pictures
        .values()
        .removeIf(picture -> picture.caption() == null && captioned.contains(picture.credit()));
  }

  /** The picture with the credit that its image's title or substitute text ends with, if any. */
  private Picture withTitle(Picture picture, Element figure) {
    if (picture.credit() != null || picture.caption() == null) {
      return picture;
    }
    for (Element image : figure.select(NAMED_IMAGE)) {
      for (String name : IMAGE_TEXTS) {
        String credit = splitter.labelled(image.attr(name));
        if (credit != null) {
          return checked(picture.caption(), credit);
        }
      }
    }
    return picture;
  }

  private boolean isOwn(Line line) {
    String text = line.text();
    boolean video = line.has(Mark.VIDEO) && !line.has(Mark.CREDIT);
    boolean foreign =
        line.has(OUTSIDE) || video || (line.has(Mark.FOOTER) && !line.has(Mark.FIGURE));
    return !foreign
        && line.level() == 0
        && (line.linkShare() <= 0.6 || isPictureCredit(line))
        && !COUNTER.matcher(text).matches()
        && !Furniture.isNotice(text)
        && !(text.length() < 100
            && !Text.endsSentence(text)
            && dates.isMostlyDate(text)
            && Text.weight(text) < 40)
        && !(bylines.startsAsByline(text) && !line.has(Mark.CREDIT));
  }

  /** Whether a line is marked as the credit of a picture; a picture that links takes it along. */
  private static boolean isPictureCredit(Line line) {
    return line.has(Mark.CREDIT) && line.has(PICTURE);
  }

  /** The element around a caption and its picture; null if there is no picture. */
  private static @Nullable Element figure(Line line) {
    Element found = null;
    int steps = 0;
    int reach = isPictureCredit(line) ? 2 * REACH : REACH;
    for (Element at = line.element(); at != null && steps <= reach; at = at.parent()) {
      if (at.normalName().equals("figure")) {
        boolean quote = at.selectFirst(QUOTE) != null;
        return quote && !hasPicture(at) ? null : at;
      }
      if (found == null && hasPicture(at)) {
        found = at;
      }
      steps++;
    }
    return found;
  }

  private static boolean hasPicture(Element element) {
    return element.selectFirst(IMAGE) != null;
  }

  private Picture picture(List<Line> lines) {
    StringBuilder caption = new StringBuilder();
    StringBuilder credit = new StringBuilder();
    for (Line line : lines) {
      String text = line.text();
      boolean agency = text.startsWith("/") && !credit.isEmpty();
      if (line.has(Mark.CREDIT) || agency || (lines.size() > 1 && isOnlyCredit(text))) {
        if (credit.indexOf(text) < 0) {
          credit.append(credit.isEmpty() ? "" : " ").append(text);
        }
      } else if (caption.indexOf(text) < 0) {
        caption.append(caption.isEmpty() ? "" : " ").append(text);
      }
    }
    Picture parted = splitter.split(caption.toString());
    if (credit.isEmpty()) {
      return checked(parted.caption(), parted.credit());
    }
    Picture marked = splitter.split(credit.toString());
    if (marked.credit() != null && marked.caption() != null && caption.isEmpty()) {
      return checked(marked.caption(), marked.credit());
    }
    return checked(caption.isEmpty() ? null : caption.toString(), splitter.bare(credit.toString()));
  }

  /** Whether a line of its own says who took the picture, and no more. */
  private boolean isOnlyCredit(String line) {
    Picture parted = splitter.split(line);
    return parted.caption() == null && parted.credit() != null;
  }

  private static Picture checked(@Nullable String caption, @Nullable String credit) {
    boolean real = caption != null && Text.weight(caption) >= LEAST;
    return new Picture(
        real ? COUNT.matcher(caption).replaceFirst("") : null,
        credit == null || credit.length() > 120 ? null : credit);
  }
}
