package bureau.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of several articles of one id, of which an {@link Indexer} keeps one.
 *
 * @param path where it was read, with its place in the container
 * @param file the file it was read from
 * @param modified the article's own stamp; null if it has none
 * @param fileTime the file's
 */
public record Contender(String path, String file, @Nullable Instant modified, Instant fileTime) {
  private static final Pattern PLACE = Pattern.compile("#[1-9]\\d*$");

  /** Of one container's what stands further behind, such as the last capture of a page. */
  private static final Comparator<Contender> BY_FILE =
      Comparator.comparing(Contender::fileTime)
          .thenComparing(Contender::container)
          .thenComparingInt(contender -> contender.place().length())
          .thenComparing(Contender::place);

  /**
   * The one to keep: by the articles' own stamps if all state one, else by their files'.
   *
   * @param contenders all of one id, at least one
   */
  public static Contender last(List<Contender> contenders) {
    boolean allStamped = contenders.stream().noneMatch(each -> each.modified() == null);
    Comparator<Contender> order =
        allStamped ? Comparator.comparing(Contender::stamp).thenComparing(BY_FILE) : BY_FILE;
    return contenders.stream().max(order).orElseThrow();
  }

  private Instant stamp() {
    return modified == null ? Instant.MIN : modified;
  }

  /** The path without the place. */
  private String container() {
    return path.substring(0, path.length() - digits());
  }

  /** The place in the container, without leading zeros, so that more digits are a later one. */
  private String place() {
    return path.substring(path.length() - digits());
  }

  private int digits() {
    Matcher place = PLACE.matcher(path);
    return place.find() ? place.group().length() - 1 : 0;
  }
}
