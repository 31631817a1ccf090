package bureau.web;

import java.util.Locale;

/** Writes numbers for people. */
final class Counts {
  private Counts() {}

  /** A number with its thousands apart. */
  static String of(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** A number of things; {@code thing} takes an s if it is not one. */
  static String of(long number, String thing) {
    return of(number) + " " + thing + (number == 1 ? "" : "s");
  }
}
