package bureau.ingest;

import bureau.ingest.Report.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The first entries by their places, whatever the order in which threads tell of them: the same
 * files give the same report. Not safe for several threads.
 */
final class Listing {
  private static final Comparator<Numbered> ORDER =
      Comparator.comparing((Numbered numbered) -> numbered.entry().where(), Listing::compare)
          .thenComparingLong(Numbered::number);

  private final int most;
  private final TreeSet<Numbered> first = new TreeSet<>(ORDER);
  private long added;

  /** An entry and how many were added before it, by which equal places differ. */
  private record Numbered(Entry entry, long number) {}

  /**
   * An empty list.
   *
   * @param most how many entries are kept
   */
  Listing(int most) {
    this.most = most;
  }

  void add(Entry entry) {
    first.add(new Numbered(entry, added++));
    if (first.size() > most) {
      first.pollLast();
    }
  }

  List<Entry> entries() {
    return first.stream().map(Numbered::entry).toList();
  }

  /** Compares as people sort: digits by their number, so that line 9 comes before line 10. */
  static int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      if (isDigit(one, i) && isDigit(other, j)) {
        int endOne = end(one, i);
        int endOther = end(other, j);
        int byNumber = compareNumbers(one.substring(i, endOne), other.substring(j, endOther));
        if (byNumber != 0) {
          return byNumber;
        }
        i = endOne;
        j = endOther;
      } else if (one.charAt(i) != other.charAt(j)) {
        return Character.compare(one.charAt(i), other.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    return one.length() - i == other.length() - j
        ? one.compareTo(other)
        : Integer.compare(one.length() - i, other.length() - j);
  }

  private static int compareNumbers(String one, String other) {
    String plain = withoutZeros(one);
    String otherPlain = withoutZeros(other);
    return plain.length() == otherPlain.length()
        ? plain.compareTo(otherPlain)
        : Integer.compare(plain.length(), otherPlain.length());
  }

  private static String withoutZeros(String digits) {
    int from = 0;
    while (from < digits.length() - 1 && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text, end)) {
      end++;
    }
    return end;
  }
}
