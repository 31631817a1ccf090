package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its own part.
 *
 * @param messages what the page says of itself
 * @param address what a link to the page in another language begins with behind its {@code ?}
 * @param title the window's title, without the site's name; null for none
 * @param text what stands in the search box
 * @param kept what the search form sends along unseen
 * @param links the files that the page loads
 * @param feed the page's search as a feed; null for a page of no search
 */
public record Frame(
    Messages messages,
    String address,
    @Nullable String title,
    String text,
    List<Kept> kept,
    Links links,
    @Nullable String feed) {
  /** Keeps a copy of the list. */
  public Frame {
    kept = List.copyOf(kept);
  }

  /**
   * A parameter that a new search keeps.
   *
   * @param name its name
   * @param value its value
   */
  public record Kept(String name, String value) {}

  /**
   * Addresses of the files that the page loads.
   *
   * @param styles the style sheets, in order
   * @param scripts the scripts, each a module
   * @param icon the site's icon
   */
  public record Links(List<String> styles, List<String> scripts, String icon) {
    /** Keeps copies of the lists. */
    public Links {
      styles = List.copyOf(styles);
      scripts = List.copyOf(scripts);
    }
  }
}
