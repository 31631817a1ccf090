package bureau.extract;

import bureau.article.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bylines in Korean, Japanese and Chinese, which mark the name by the trade beside it (기자, 記者, 记者)
 * or by the place before it (ソウル＝).
 */
final class EastAsianBylines {
  private static final Pattern KOREAN =
      Pattern.compile(
          "([가-힣]{2,4}(?: ?[·ㆍ・,、/] ?[가-힣]{2,4})*)\\s*(?:[가-힣]{0,4}\\s?)?(기자|특파원|논설위원|객원기자|선임기자|인턴기자|기상캐스터)");
  private static final Pattern JAPANESE =
      Pattern.compile("([\\p{IsHan}々ヶぁ-んァ-ヴー]{2,8})\\s?(記者|特派員|編集委員)");

  /** "記者・佐藤花子": the trade, a mark, the name. */
  private static final Pattern JAPANESE_TRADE_FIRST =
      Pattern.compile("^(?:文 ?)?(記者|特派員|編集委員)\\s?[・:：/／]\\s?([\\p{IsHan}々ヶぁ-んァ-ヴー]{2,8})$");

  /** "【ソウル＝佐藤花子】": the place in kana or Han, then the name. */
  private static final Pattern PLACED =
      Pattern.compile(
          "^[【\\[（(]?[\\p{IsHan}ァ-ヴー・]{2,12}[=＝]([\\p{IsHan}々ヶぁ-んァ-ヴー]{3,6})(?:[】\\]）)].{0,20})?$");

  private static final Pattern CHINESE =
      Pattern.compile("(?:记者|記者)\\s?[:：]?\\s*(\\p{IsHan}{2,4}(?:[、 ]\\p{IsHan}{2,4})*)");

  /** What follows the names of Chinese reporters: "reports from Beijing", "photo", "wire". */
  private static final Pattern REPORTS = Pattern.compile(".*(?:报道|報導|報道|报导|电|電|摄|攝)$");

  private EastAsianBylines() {}

  /** The authors that the byline names in one of these ways; empty if it names none so. */
  static List<Author> authors(String text) {
    List<Author> authors = new ArrayList<>();
    for (Pattern pattern : List.of(KOREAN, JAPANESE)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        for (String name : matcher.group(1).split(" ?[·ㆍ・,、/] ?", -1)) {
          authors.add(new Author(name, matcher.group(2)));
        }
      }
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    Matcher tradeFirst = JAPANESE_TRADE_FIRST.matcher(text);
    if (tradeFirst.find()) {
      return List.of(new Author(tradeFirst.group(2), tradeFirst.group(1)));
    }
    Matcher placed = PLACED.matcher(text);
    if (placed.find() && !Agencies.isNews(placed.group(1))) {
      return List.of(new Author(placed.group(1), null));
    }
    Matcher chinese = CHINESE.matcher(text);
    if (chinese.find()) {
      for (String name : chinese.group(1).split("[、 ]", -1)) {
        if (!REPORTS.matcher(name).matches()) {
          authors.add(new Author(name, "记者"));
        }
      }
    }
    return authors;
  }
}
