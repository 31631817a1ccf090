package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches with what stands on both sides of them.
 *
 * @param frame what stands around it
 * @param summary how many matches in how many articles
 * @param notes how the query was read, where that is worth saying
 * @param orders what the lines can be sorted by
 * @param within what the order holds for, if not for all matches that there are; else null
 * @param sizes of how many articles the lines can be; empty if these are all
 * @param lines the lines
 * @param next the matches of the next articles; null if these are the last
 * @param back the search as a list of articles
 * @param data the same as data, in each form
 */
public record KwicPage(
    Frame frame,
    String summary,
    List<String> notes,
    List<SearchPage.Choice> orders,
    @Nullable String within,
    List<SearchPage.Choice> sizes,
    List<Line> lines,
    @Nullable String next,
    String back,
    List<LinkView> data)
    implements Page {
  /** Keeps copies of the lists. */
  public KwicPage {
    notes = List.copyOf(notes);
    sizes = List.copyOf(sizes);
    orders = List.copyOf(orders);
    lines = List.copyOf(lines);
    data = List.copyOf(data);
  }

  /**
   * One match.
   *
   * @param before what stands before it
   * @param match the match
   * @param after what stands behind it
   * @param language the article's language tag; null if unknown
   * @param field the field it stands in; null for the body
   * @param article the article's headline with its page
   * @param outlet the outlet; null if unknown
   * @param published when the article was published; null if unknown
   */
  public record Line(
      String before,
      String match,
      String after,
      @Nullable String language,
      @Nullable String field,
      LinkView article,
      @Nullable String outlet,
      @Nullable PrintedDate published) {}

  @Override
  public String template() {
    return "kwic.jte";
  }
}
