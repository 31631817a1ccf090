package bureau.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Helps with names that are no field's. */
final class FieldNames {
  private static final List<String> FILTERS =
      List.of("date", "after", "before", "timespan", "wc", "length");

  private FieldNames() {}

  /** Remarks upon a name before a colon, if a field was probably meant. */
  static void remark(String name, int at, Remarks remarks) {
    String lower = name.toLowerCase(Locale.ROOT);
    List<String> near = names().filter(known -> isNear(lower, known)).toList();
    boolean looksLikeOne = name.equals(lower) && name.matches("\\p{Alpha}+");
    if (near.isEmpty() && !looksLikeOne) {
      return; // a headline such as "Putin:Kim"
    }
    String hint =
        near.isEmpty()
            ? "The fields are " + labels()
            : "Perhaps " + String.join(" or ", near) + " was meant";
    remarks.repair(
        at,
        "There is no field " + Remarks.quote(name),
        "it was read as a word. " + hint,
        hint + "; to look for the text, put it in quotation marks");
  }

  private static Stream<String> names() {
    return Stream.concat(
        Arrays.stream(Field.values()).flatMap(field -> field.names().stream()), FILTERS.stream());
  }

  private static String labels() {
    return Stream.concat(Arrays.stream(Field.values()).map(Field::label), FILTERS.stream())
        .collect(Collectors.joining(", "));
  }

  /** Short names have too many neighbours: only names of four letters or more are near. */
  private static boolean isNear(String name, String known) {
    int most = known.length() < 4 ? 0 : known.length() < 7 ? 1 : 2;
    return most > 0 && distance(name, known) <= most;
  }

  /** How many letters must be changed, added, dropped or swapped with a neighbour. */
  private static int distance(String one, String two) {
    int[][] cost = new int[one.length() + 1][two.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= two.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, one, two, i, j);
      }
    }
    return cost[one.length()][two.length()];
  }

  private static int step(int[][] cost, String one, String two, int i, int j) {
    char a = one.charAt(i - 1);
    char b = two.charAt(j - 1);
    int least =
        Math.min(
            cost[i - 1][j - 1] + (a == b ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && a == two.charAt(j - 2) && one.charAt(i - 2) == b;
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
