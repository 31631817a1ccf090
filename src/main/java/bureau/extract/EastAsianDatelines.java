package bureau.extract;

import bureau.article.Dateline;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Datelines of Korean, Japanese and Chinese papers and agencies. */
final class EastAsianDatelines {
  /** "(서울=연합뉴스)", "[Seoul=Newsis]", "【ソウル＝佐藤花子】". */
  private static final Pattern EQUAL =
      Pattern.compile(
          "^[(\\[（【](?<place>[^()\\[\\]=（）【】]{1,14})[=＝](?<agency>[^()\\[\\]（）【】]{2,14})[)\\]）】]");

  private static final List<Pattern> OTHERS =
      List.of(
          // 新华社北京9月15日电（记者王明）
          Pattern.compile(
              "^(?<agency>\\p{IsHan}{2,4}?[社网網])(?<place>\\p{IsHan}{2,8}?)(?<date>(?:\\d{1,2}月)?\\d{1,2}日)(?:专|專)?[电電讯訊]"),
          // （中央社記者王明台北15日電）: the name has two or three letters, so the place is the rest
          Pattern.compile(
              "^[（(](?<agency>\\p{IsHan}{2,3}社)記者\\p{IsHan}{2,3}(?<place>\\p{IsHan}{2,4})(?<date>\\d{1,2}日)\\p{IsHan}{0,4}[電导導]"),
          // （中央社北京15日電）
          Pattern.compile(
              "^[（(](?<agency>\\p{IsHan}{2,3}社)(?<place>\\p{IsHan}{2,6})(?<date>\\d{1,2}日)\\p{IsHan}{0,4}[電导導]"),
          // 【北京共同】
          Pattern.compile("^【(?<place>[^】=＝]{1,10}?)(?<agency>共同|時事|AFP|ロイター)(?<date>)】"),
          // 【ウランバートル】: in kana alone, since words of Han letters so set are labels
          Pattern.compile("^【(?<place>[ァ-ヴー・]{2,14})(?<date>)】(?<agency>)"),
          // ［東京 15日 ロイター］
          Pattern.compile(
              "^[［\\[](?<place>[^\\s\\]］]{1,14})\\s+(?<date>(?:\\d{1,2}月)?\\d{1,2}日)\\s+(?<agency>[^\\s\\]］]{2,10})\\s*[］\\]]"));

  private EastAsianDatelines() {}

  /** The dateline at the start of a paragraph, if it is of one of these ways. */
  static Optional<Dateline> parse(String paragraph) {
    Matcher equal = EQUAL.matcher(paragraph);
    if (equal.find()) {
      return Optional.of(
          new Dateline(equal.group("place").strip(), agency(equal.group("agency")), null));
    }
    for (Pattern pattern : OTHERS) {
      Matcher matcher = pattern.matcher(paragraph);
      if (matcher.find()) {
        return Optional.of(
            new Dateline(
                matcher.group("place"),
                stated(matcher.group("agency")),
                stated(matcher.group("date"))));
      }
    }
    return Optional.empty();
  }

  private static @Nullable String stated(String group) {
    return group.isEmpty() ? null : group;
  }

  /** Japanese papers print their reporter's name where agencies print their own. */
  private static @Nullable String agency(String printed) {
    boolean japanese =
        printed
            .codePoints()
            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return japanese && !Agencies.isNews(printed) ? null : DatelineParser.agency(printed);
  }
}
