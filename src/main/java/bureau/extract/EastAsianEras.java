package bureau.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years that are counted by an emperor's reign (令和7年) or from the Republic of China's (民國114年). */
final class EastAsianEras {
  private static final Pattern ERA = Pattern.compile("(令和|平成|昭和|民國|民国) ?(\\d{1,3}|元) ?年");

  private EastAsianEras() {}

  /** The text with such a year in common reckoning. */
  static String common(String text) {
    if (text.indexOf('年') < 0) {
      return text;
    }
    Matcher matcher = ERA.matcher(text);
    return matcher.find() ? matcher.replaceAll(EastAsianEras::year) : text;
  }

  private static String year(java.util.regex.MatchResult found) {
    int count = found.group(2).equals("元") ? 1 : Integer.parseInt(found.group(2));
    int before =
        switch (found.group(1)) {
          case "令和" -> 2018;
          case "平成" -> 1988;
          case "昭和" -> 1925;
          default -> 1911;
        };
    return (before + count) + "年";
  }
}
