package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its own part.
 *
 * @param title the window's title, without the site's name; null for none
 * @param text what stands in the search box
 * @param kept what the search form sends along unseen
 * @param links the files that the page loads
 */
public record Frame(@Nullable String title, String text, List<Kept> kept, Links links) {
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
   * @param style the style sheet
   * @param script the script
   * @param icon the site's icon
   */
  public record Links(String style, String script, String icon) {}
}
