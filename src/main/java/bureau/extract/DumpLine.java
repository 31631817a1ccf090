package bureau.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One paragraph of a page as a text browser prints it.
 *
 * @param text what it says, without the numbers of links and what stands in for pictures
 * @param bare the text without the mark of a list before it
 * @param value what it adds to the weight of the run it stands in: positive for running text
 * @param indent the columns of white space before it
 * @param alone whether empty lines stand above and below it
 * @param linked whether it has a numbered link
 */
record DumpLine(String text, String bare, int value, int indent, boolean alone, boolean linked) {
  /** Running text weighs at least this much. */
  private static final int RUNNING = 110;

  /** What a line that is no running text takes off a run. */
  private static final int PENALTY = 70;

  /** No paragraph counts for more than this, so that one long one makes no article. */
  private static final int MOST = 500;

  /** Running text has no more than one link to so much of it. */
  private static final int PER_LINK = 60;

  private static final Pattern LINK = Pattern.compile("\\[\\d{1,4}\\]");
  private static final Pattern IMAGE =
      Pattern.compile(
          "\\[[^\\[\\]]{0,80}\\.(?:jpe?g|png|gif|svg|webp)[^\\[\\]]*\\]|\\(BUTTON\\)|\\[ \\]|\\[_+\\]");

  /** How a text browser stands in for a picture without words: part of its file's name. */
  private static final Pattern NAMELESS =
      Pattern.compile("\\[[^\\[\\]\\s]*[\\d_-][^\\[\\]\\s]*\\]|^\\[[^\\[\\]\\s]+\\]$");

  private static final Pattern BULLET = Pattern.compile("^(?:[*+•▪◦·o#]|\\(_\\))\\s+.*");
  private static final Pattern MARK =
      Pattern.compile("^(?:\\d{1,2}\\.|[*+•▪◦·#]|\\(_\\)|\\[[^\\]]{0,60}\\])\\s+");

  /** The line that a paragraph gives; its text is empty if it says nothing. */
  static DumpLine of(ExportLines.Paragraph paragraph) {
    Matcher link = LINK.matcher(paragraph.text());
    int links = (int) link.results().count();
    String unlinked = IMAGE.matcher(link.replaceAll("")).replaceAll(" ");
    String text = Text.fold(NAMELESS.matcher(unlinked).replaceAll(" "));
    return new DumpLine(
        text,
        MARK.matcher(text).replaceFirst(""),
        value(text, links),
        paragraph.indent(),
        paragraph.alone(),
        links > 0);
  }

  private static int value(String text, int links) {
    int weight = Text.weight(text);
    boolean running =
        weight >= RUNNING
            && Text.endsSentence(text)
            && links * PER_LINK < weight
            && !isBullet(text)
            && !Furniture.isNotice(text);
    int penalty = isListItem(text) || weight > PER_LINK ? PENALTY : PENALTY / 2;
    return running ? Math.min(weight, MOST) : -penalty;
  }

  /** How many links of a text are numbered, up to a limit. */
  static long links(String text, int limit) {
    return LINK.matcher(text).results().limit(limit).count();
  }

  /** Whether a line is an item of a list, with or without words. */
  static boolean isListItem(String line) {
    return line.equals("•") || line.equals("*") || isBullet(line);
  }

  private static boolean isBullet(String line) {
    return BULLET.matcher(line).matches();
  }

  /** Whether this is running text. */
  boolean isRunning() {
    return value > 0;
  }

  /** Whether it stands in a list. */
  boolean isListed() {
    return !text.equals(bare);
  }

  /** Its length in the measure of alphabetic scripts. */
  int weight() {
    return Text.weight(text);
  }
}
