package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article in a list.
 *
 * @param id its id
 * @param href its page
 * @param language its language tag; null if unknown
 * @param direction {@code rtl} if its headline runs from right to left; else null
 * @param section the part of the outlet; null if unknown
 * @param place where it was filed from; null if unknown
 * @param headline its headline, or its file where it has none
 * @param deck its deck; null if it has none
 * @param byline who wrote it, as printed; null if unknown
 * @param roles what the authors are, where the byline does not say it
 * @param publisher the outlet, or its site where no name is stated; null if unknown
 * @param published when it was published; null if unknown
 * @param words how long it is, such as "1,024 words"
 * @param countries the countries it is most about
 * @param snippets where else it matches
 * @param missing the typed words that it does not have
 * @param duplicates the other copies of its text; null if there are none
 * @param reason where it has what was looked for, in a sentence; null if that was not asked for
 */
public record HitView(
    String id,
    String href,
    @Nullable String language,
    @Nullable String direction,
    @Nullable String section,
    @Nullable String place,
    MarkedText headline,
    @Nullable MarkedText deck,
    @Nullable MarkedText byline,
    List<String> roles,
    @Nullable String publisher,
    @Nullable PrintedDate published,
    String words,
    List<String> countries,
    List<SnippetView> snippets,
    List<String> missing,
    @Nullable DuplicatesView duplicates,
    @Nullable String reason) {
  /** Keeps copies of the lists. */
  public HitView {
    roles = List.copyOf(roles);
    countries = List.copyOf(countries);
    snippets = List.copyOf(snippets);
    missing = List.copyOf(missing);
  }

  /**
   * A piece of the article around what matches.
   *
   * @param label the field it stands in; null for the body
   * @param caption whether it stands under a picture
   * @param text the piece
   * @param credit the credit of the picture it stands under; null if there is none
   */
  public record SnippetView(
      @Nullable String label, boolean caption, MarkedText text, @Nullable MarkedText credit) {}
}
