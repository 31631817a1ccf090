package bureau.read;

import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import bureau.extract.DateParser;
import bureau.extract.Extraction;
import bureau.extract.PageExtractor;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page as a browser or an extension saved it. Browsers put the address into a comment at the top
 * ("saved from url"), and SingleFile the address and the time.
 *
 * @param html the page
 * @param address where it was saved from; null if it does not say so
 * @param saved when it was saved; null if that is not known
 */
record SavedPage(String html, @Nullable String address, @Nullable Instant saved) {
  /** The comment stands this near to the start, in characters. */
  private static final int HEAD = 4 << 10;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "<!--\\s*(?:Page saved with SingleFile\\s+url:|saved from url=\\(\\d{1,6}\\))\\s*(https?://[^\\s>]+)");

  private static final Pattern TIME = Pattern.compile("\\s+saved date:\\s*([^\n]{10,80})\n");

  /**
   * Reads the comment.
   *
   * @param written when the file was last written; null if that is not known
   */
  static SavedPage of(String html, @Nullable Instant written, DateParser dates) {
    String head = html.substring(0, Math.min(html.length(), HEAD));
    Matcher address = ADDRESS.matcher(head);
    if (!address.find()) {
      return new SavedPage(html, null, written);
    }
    Matcher time = TIME.matcher(head).region(address.end(), head.length());
    Instant stated =
        time.lookingAt()
            ? dates.first(time.group(1), Origin.FILE, false).flatMap(Stamp::instant).orElse(null)
            : null;
    return new SavedPage(html, address.group(1), Xml.first(stated, written));
  }

  Extraction extract(PageExtractor pages, String path) {
    return pages.extract(html, path, saved, address);
  }
}
