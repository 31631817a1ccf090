package bureau.article;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The line before the lede that says where and when a story was filed: "SEOUL, Sept. 15 (Yonhap)".
 *
 * @param place the place as printed, such as "SEOUL" or "WASHINGTON/MOSCOW"; null if there is none
 * @param agency the agency in brackets; null if none is named
 * @param date the date as printed, such as "Sept. 15"; null if none is printed
 */
public record Dateline(@Nullable String place, @Nullable String agency, @Nullable String date) {
  /** The dateline as it is searched: place and agency; empty if there is neither. */
  public String inFull() {
    return Stream.of(place, agency).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }
}
