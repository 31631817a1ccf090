package bureau.extract;

import bureau.article.Block;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Picks the article's own lines among those that stand where the article stands. Headings wait
 * until a paragraph follows; a heading over something that is not the article's goes with it. A
 * list waits until it ends, because only the whole of it tells a list of links.
 */
final class BodyLines {
  /** A subhead weighs less than this. */
  private static final int SUBHEAD = 110;

  private final Typesetting typesetting;
  private final List<Line> picked = new ArrayList<>();
  private final List<Line> headings = new ArrayList<>();
  private final List<Line> items = new ArrayList<>();
  private @Nullable Element list;
  private @Nullable Line above;
  private boolean begun;

  BodyLines(Typesetting typesetting) {
    this.typesetting = typesetting;
  }

  /** Takes the next line of the page. */
  void add(Line line) {
    Element at = list(line);
    if (list != null && !list.equals(at)) {
      endList();
    }
    if (at != null) {
      list = at;
      items.add(line);
    } else if (line.level() > 0) {
      addHeading(line);
    } else {
      addText(line);
    }
  }

  /** The lines picked. */
  List<Line> lines() {
    endList();
    if (above != null && headsAsOthers(above)) {
      picked.addFirst(above);
    }
    return picked;
  }

  /**
   * Whether the heading above the first paragraph is set as two more in the text are: then it heads
   * the first entry of a live blog or a list, and is no second title.
   */
  private boolean headsAsOthers(Line heading) {
    String way = way(heading);
    return picked.size() > 1
        && picked.getFirst().order() > heading.order()
        && picked.getFirst().order() - heading.order() <= 3
        && picked.stream()
                .filter(line -> line.kind() == Block.Kind.SUBHEAD && way(line).equals(way))
                .count()
            > 1;
  }

  private static String way(Line line) {
    Element parent = line.element().parent();
    String entry = parent == null ? "" : parent.className();
    return line.element().normalName() + "." + line.element().className() + "<" + entry;
  }

  private void addHeading(Line line) {
    if (line.level() == 1) {
      return;
    }
    if (begun && line.linkShare() < 0.5 && !Furniture.isNotice(line.text())) {
      headings.add(line);
    } else {
      headings.clear();
      above = begun || line.linkShare() >= 0.5 ? above : line;
    }
  }

  private void addText(Line line) {
    if (isText(line) && isSetAsText(line)) {
      boolean sentence = Text.endsSentence(line.text());
      if (!begun && !sentence && Text.weight(line.text()) < 2 * BodyFinder.RUNNING) {
        return;
      }
      begun = true;
      if (!sentence && isSubhead(line)) {
        headings.add(line.withKind(Block.Kind.SUBHEAD));
        return;
      }
      picked.addAll(headings);
      headings.clear();
      picked.add(line);
    } else if (line.linkShare() > 0.5 || Text.weight(line.text()) >= BodyFinder.RUNNING) {
      headings.clear();
    }
  }

  private void endList() {
    int linked = 0;
    int length = 0;
    List<Line> own = new ArrayList<>();
    for (Line item : items) {
      linked += item.linked();
      length += item.text().length();
      if (isText(item) && isSetAsText(item)) {
        own.add(item);
      }
    }
    if (linked * 2 > length) {
      headings.clear();
    } else if (!own.isEmpty()) {
      picked.addAll(headings);
      headings.clear();
      picked.addAll(own);
    }
    items.clear();
    list = null;
  }

  private static @Nullable Element list(Line line) {
    if (line.kind() != Block.Kind.ITEM) {
      return null;
    }
    Element found = null;
    for (Element at = line.element(); at != null; at = at.parent()) {
      String tag = at.normalName();
      if (tag.equals("ul") || tag.equals("ol")) {
        found = at;
      } else if (found != null && !tag.equals("li")) {
        break;
      }
    }
    return found;
  }

  private static boolean isText(Line line) {
    return line.linkShare() < (Text.weight(line.text()) < BodyFinder.RUNNING ? 0.5 : 0.9)
        && !Furniture.isNotice(line.text())
        && !Furniture.isAgencyLine(line.text());
  }

  /** Set as the paragraphs are; or a first paragraph, which many pages set larger. */
  private boolean isSetAsText(Line line) {
    return !typesetting.isUniform()
        || typesetting.fits(line)
        || (typesetting.isBeside(line) && line.element().normalName().equals("p"))
        || (picked.isEmpty()
            && line.element().normalName().equals("p")
            && Text.weight(line.text()) >= 2 * BodyFinder.RUNNING
            && Text.endsSentence(line.text()));
  }

  /** A short line all in bold, or set apart by its class, is a heading without the tag. */
  private boolean isSubhead(Line line) {
    if (Text.weight(line.text()) >= SUBHEAD || line.kind() != Block.Kind.PARAGRAPH) {
      return false;
    }
    return isBold(line.element(), line.text().length())
        || (typesetting.isUniform()
            && !typesetting.isSame(line)
            && line.element().normalName().equals("p"));
  }

  /** Whether the only element inside, or inside that, is bold and holds all the text. */
  private static boolean isBold(Element element, int length) {
    Element inner = element.firstElementChild();
    while (inner != null && Text.fold(inner.text()).length() >= length) {
      String tag = inner.normalName();
      if (tag.equals("strong") || tag.equals("b")) {
        return true;
      }
      inner = inner.firstElementChild();
    }
    return false;
  }
}
