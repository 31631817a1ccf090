package bureau.search;

import bureau.article.Article;
import java.util.List;

/**
 * The other articles that are copies of the same text as one article, such as wire copy that
 * several outlets carried, edited or not. All that the index has, whether they match a search or
 * not.
 *
 * @param count how many there are
 * @param earliest up to {@link #MAX_LISTED} of them, those that were published first, in order and
 *     without their bodies; undated ones last
 */
public record Duplicates(int count, List<Article> earliest) {
  /** The greatest number of articles in {@link #earliest}. */
  public static final int MAX_LISTED = 20;

  /** None at all. */
  public static final Duplicates NONE = new Duplicates(0, List.of());

  /** Keeps a copy of the list. */
  public Duplicates {
    earliest = List.copyOf(earliest);
  }
}
