package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a search.
 *
 * @param frame what stands around it
 * @param summary how many there are, and in which order they stand
 * @param reading how the query was understood
 * @param narrowing what the search is and can be narrowed to
 * @param hits this page of articles
 * @param turning the ways on from this page
 */
public record SearchPage(
    Frame frame,
    Summary summary,
    Reading reading,
    Narrowing narrowing,
    List<HitView> hits,
    Turning turning)
    implements Page {
  /** Keeps a copy of the list. */
  public SearchPage {
    hits = List.copyOf(hits);
  }

  /**
   * How many there are, and in which order they stand.
   *
   * @param count how many articles match, such as "1,024 articles"
   * @param total the same as digits alone
   * @param took how long it took, such as "4 ms"
   * @param sorts the orders to choose from
   * @param address the search's own address without the place in the list
   */
  public record Summary(String count, long total, String took, List<Choice> sorts, String address) {
    /** Keeps a copy of the list. */
    public Summary {
      sorts = List.copyOf(sorts);
    }
  }

  /**
   * How the query was understood.
   *
   * @param readAs how it was read; null if that says nothing that the query does not
   * @param someWords whether no article has all the words
   * @param partial whether the time ran out before all was found
   * @param notes what the reader should know about the answer, one English sentence each
   * @param didYouMean the query that was probably meant; null if there is nothing to correct
   * @param also the other ways to write names that were looked for
   */
  public record Reading(
      @Nullable String readAs,
      boolean someWords,
      boolean partial,
      List<String> notes,
      @Nullable LinkView didYouMean,
      Also also) {
    /** Keeps a copy of the list. */
    public Reading {
      notes = List.copyOf(notes);
    }

    /** Whether there is something to say before the hits. */
    public boolean isWorthSaying() {
      return readAs != null || someWords || partial || !notes.isEmpty();
    }
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
   * One of several things to choose from.
   *
   * @param label its name for people
   * @param href the search with it
   * @param chosen whether it is chosen already
   */
  public record Choice(String label, String href, boolean chosen) {}

  /**
   * What the search is and can be narrowed to.
   *
   * @param chips what narrows it, each with the search without it
   * @param clear the search without any of the chips
   * @param facets the values to narrow by
   * @param kept what a form sends along unseen that adds a value, the typed query among it
   * @param days the days to narrow to
   * @param timeline hits over time; null if there is nothing to show
   */
  public record Narrowing(
      List<LinkView> chips,
      String clear,
      List<FacetView> facets,
      List<Frame.Kept> kept,
      Days days,
      @Nullable TimelineView timeline) {
    /** Keeps copies of the lists. */
    public Narrowing {
      chips = List.copyOf(chips);
      facets = List.copyOf(facets);
      kept = List.copyOf(kept);
    }

    /** Whether there is anything to narrow by. */
    public boolean isPossible() {
      return !facets.isEmpty() || timeline != null || !chips.isEmpty();
    }
  }

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

  /**
   * The ways on from this page.
   *
   * @param next the next page; null if this is the last
   * @param first the first page; null if this is the first
   * @param sizes how many hits a page may have
   * @param explain shows or hides the reasons of the hits; null if there are none
   * @param copies the search with copies of one text listed one by one, or again as one; null if
   *     that changes nothing
   * @param looks other ways to look at the same search
   * @param json the same as data
   * @param exports all hits in the forms to take away
   */
  public record Turning(
      @Nullable String next,
      @Nullable String first,
      List<Choice> sizes,
      @Nullable LinkView explain,
      @Nullable LinkView copies,
      List<LinkView> looks,
      String json,
      List<LinkView> exports) {
    /** Keeps a copy of the list. */
    public Turning {
      sizes = List.copyOf(sizes);
      looks = List.copyOf(looks);
      exports = List.copyOf(exports);
    }
  }

  @Override
  public String template() {
    return "search.jte";
  }
}
