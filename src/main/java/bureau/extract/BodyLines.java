package bureau.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Picks the article's own lines among those that stand where the article stands. Headings wait until
 * a paragraph follows; a heading over something that is not the article's goes with it.
 */
final class BodyLines {
  private final Typesetting typesetting;
  private final List<Line> picked = new ArrayList<>();
  private final List<Line> headings = new ArrayList<>();

  BodyLines(Typesetting typesetting) {
    this.typesetting = typesetting;
  }

  /** Takes the next line of the page. */
  void add(Line line) {
    if (line.level() == 1) {
      return;
    }
    if (line.level() > 0) {
      if (line.linkShare() < 0.5 && !Furniture.isNotice(line.text())) {
        headings.add(line);
      } else {
        headings.clear();
      }
    } else if (isText(line) && isSetAsText(line)) {
      picked.addAll(headings);
      headings.clear();
      picked.add(line);
    } else if (line.linkShare() > 0.5 || Text.weight(line.text()) >= BodyFinder.RUNNING) {
      headings.clear();
    }
  }

  /** The lines picked so far. */
  List<Line> lines() {
    return picked;
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
        || (picked.isEmpty()
            && line.element().normalName().equals("p")
            && Text.weight(line.text()) >= 2 * BodyFinder.RUNNING
            && Text.endsSentence(line.text()));
  }
}
