package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other copies of an article's text.
 *
 * @param summary who carried it, in a line
 * @param copies the earliest of them
 * @param more how many are not listed, such as "3 more"; null if all are
 */
public record DuplicatesView(String summary, List<Copy> copies, @Nullable String more) {
  /** Keeps a copy of the list. */
  public DuplicatesView {
    copies = List.copyOf(copies);
  }

  /**
   * One of them.
   *
   * @param href its page
   * @param headline its headline, or its file where it has none
   * @param language its language tag; null if unknown
   * @param publisher the outlet; null if unknown
   * @param published when it was published; null if unknown
   */
  public record Copy(
      String href,
      String headline,
      @Nullable String language,
      @Nullable String publisher,
      @Nullable PrintedDate published) {}
}
