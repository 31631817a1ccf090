package bureau.extract;

import bureau.article.Picture;
import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the captions and credits of the article's pictures. */
final class CaptionFinder {
  private static final int OUTSIDE =
      Mark.set(
          Mark.NAVIGATION,
          Mark.FOOTER,
          Mark.RELATED,
          Mark.COMMENTS,
          Mark.PROMOTION,
          Mark.BIOGRAPHY);

  private final CreditSplitter splitter;

  CaptionFinder(CreditSplitter splitter) {
    this.splitter = splitter;
  }

  /** The pictures in reading order, each once. */
  List<Picture> find(Page page, Evidence evidence) {
    Map<Element, List<Line>> figures = new LinkedHashMap<>();
    for (Line line : page.outline().lines()) {
      if (line.has(Mark.CAPTION) && !line.has(OUTSIDE)) {
        figures.computeIfAbsent(figure(line.element()), key -> new ArrayList<>()).add(line);
      }
    }
    Map<String, Picture> pictures = new LinkedHashMap<>();
    for (List<Line> lines : figures.values()) {
      Picture picture = picture(lines);
      if (picture.caption() != null || picture.credit() != null) {
        evidence.note(
            "captions", picture.caption(), Origin.VISIBLE, lines.getFirst().element().normalName());
        evidence.choose("captions", picture.caption());
        pictures.putIfAbsent(Text.key(picture.caption() + "|" + picture.credit()), picture);
      }
    }
    return List.copyOf(pictures.values());
  }

  private static Element figure(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.normalName().equals("figure")) {
        return at;
      }
    }
    Element parent = element.parent();
    return parent == null ? element : parent;
  }

  private Picture picture(List<Line> lines) {
    StringBuilder caption = new StringBuilder();
    String credit = null;
    for (Line line : lines) {
      if (line.has(Mark.CREDIT)) {
        credit = credit == null ? splitter.bare(line.text()) : credit;
      } else {
        caption.append(caption.isEmpty() ? "" : " ").append(line.text());
      }
    }
    return credit == null
        ? splitter.split(caption.toString())
        : new Picture(blankToNull(caption), credit);
  }

  private static @Nullable String blankToNull(StringBuilder text) {
    return text.isEmpty() ? null : text.toString();
  }
}
