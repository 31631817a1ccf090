package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a search.
 *
 * @param frame what stands around it
 * @param count how many articles match, such as "1,024 articles"
 * @param took how long it took, such as "4 ms"
 * @param readAs how the query was read; null if that says nothing that the query does not
 * @param also the other ways to write names that were looked for
 * @param notes what the reader should know about the answer, one sentence each
 * @param didYouMean the query that was probably meant; null if there is nothing to correct
 * @param explain shows or hides the reasons of the hits; null if there are none
 * @param sorts the orders to choose from
 * @param chips what narrows the search, each with the search without it
 * @param copies the search with copies of one text listed one by one, or again as one; null if that
 *     changes nothing
 * @param clear the search without any of the chips
 * @param hits this page of articles
 * @param facets the values to narrow by
 * @param days the days to narrow to
 * @param timeline hits over time; null if there is nothing to show
 * @param next the next page; null if this is the last
 * @param first the first page; null if this is the first
 * @param json the same as data
 */
public record SearchPage(
    Frame frame,
    String count,
    String took,
    @Nullable String readAs,
    Also also,
    List<String> notes,
    @Nullable LinkView didYouMean,
    @Nullable LinkView explain,
    List<Order> sorts,
    List<LinkView> chips,
    @Nullable LinkView copies,
    String clear,
    List<HitView> hits,
    List<FacetView> facets,
    Days days,
    @Nullable TimelineView timeline,
    @Nullable String next,
    @Nullable String first,
    String json)
    implements Page {
  /** Keeps copies of the lists. */
  public SearchPage {
    notes = List.copyOf(notes);
    sorts = List.copyOf(sorts);
    chips = List.copyOf(chips);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /**
   * The other ways to write names that were looked for.
   *
   * @param others each way
   * @param off the search for what was typed alone; null if there is nothing to leave out
   * @param on the search with all other ways; null if none are left out
   */
  public record Also(List<Other> others, @Nullable String off, @Nullable String on) {
    /** Keeps a copy of the list. */
    public Also {
      others = List.copyOf(others);
    }
  }

  /**
   * Another way to write a name.
   *
   * @param text the other way
   * @param why what it stands for and why
   * @param adds how many articles it adds, such as "+12"
   * @param href the search without it
   */
  public record Other(String text, String why, String adds, String href) {}

  /**
   * An order to choose.
   *
   * @param label its name for people
   * @param href the search in it
   * @param chosen whether the hits are in it
   */
  public record Order(String label, String href, boolean chosen) {}

  /**
   * The span of days that the search is narrowed to.
   *
   * @param from the first day, ISO 8601; null for no bound
   * @param to the last day; null for no bound
   * @param kept what the form sends along unseen, the typed query among it
   */
  public record Days(@Nullable String from, @Nullable String to, List<Frame.Kept> kept) {
    /** Keeps a copy of the list. */
    public Days {
      kept = List.copyOf(kept);
    }
  }

  @Override
  public String template() {
    return "search.jte";
  }
}
