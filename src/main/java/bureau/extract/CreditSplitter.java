package bureau.extract;

import bureau.article.Picture;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts what a picture shows from who took or supplied it. */
public final class CreditSplitter {
  private static final String LABEL =
      "(?:photo(?:graph|graphy|s|grapher)?|foto|fotos|fotografía|fotografie|bild(?:er|quelle)?|images?"
          + "|pictures?|pic|credits?|image credit|photo credit|picture credit|image source|file photo|archivfoto|archivbild|symbolfoto|symbolbild|crédits?(?: photo)?|crédito|illustration(?:en|s)?"
          + "|source|quelle|fuente|fonte|graphic|grafik|composite|копирайт|copyright|фото|джерело|источник|сурет"
          + "|사진|그래픽|사진제공|자료사진|写真|提供|撮影|图片来源|图源|图|摄|kuva|mynd|zdroj|autor|kép|zdjęcie|fot"
          + "|ảnh|nguồn|صورة|الصورة|تصوير|kuvaaja|ljósmynd(?:ari)?|kollage|коллаж|колаж|montage|fotograf|fotógrafo|photographe|fotografo|bildrechte|bild/foto|video)";

  private static final Way LABELLED =
      new Way(
          Pattern.compile(
              "(?<=^|[\\s.。(\\[|–—/\\]】])"
                  + LABEL
                  + "(?: (?:by|von|de|di|par|courtesy(?: of)?|:))?\\s?[:：=／©]\\s*([^.!?]{2,110}\\.?)$",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          ":：=／©");
  private static final Pattern BY =
      Pattern.compile(
          "(?=[PIC])(?<=^|[.!?”\"] ?)(?:(?:Photo(?:s|graph)?|Picture|Image|Illustration) (?:by|courtesy(?: of)?):? (.{2,90})$"
              + "|Courtesy(?: of|:) (.{2,90})$)");
  private static final Pattern SIGN =
      Pattern.compile("(?=[©(C])(?:©|\\(c\\)|\\(C\\)|Copyright:?)\\s*(.{2,100})$");

  private static final String CLOSING = ")）]】";
  private static final Pattern BRACKET =
      Pattern.compile("\\s*[(（\\[【]([^()（）\\[\\]【】]{2,100})[)）\\]】]\\s*\\.?$");

  /** No more of a text's end than this is what stands behind its last sentence. */
  private static final int LONGEST_TAIL = 80;

  /** What stands behind the last sentence: "… met. AP Photo/Jane Doe", "… met | dpa". */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:(?<=[.!?。”\"»)…]) ?(?:[-–—|/] ?)?| [-–—|] ?|^(?=\\p{Lu}{2,}))([^.!?。\\s][^.!?。]{1,70}\\.?)$");

  private static final Pattern SIGN_BEFORE =
      Pattern.compile("^(?:©|\\((?:c|C)\\)|Copyright:?)\\s*");
  private static final Pattern PUNCTUATION_BEFORE = Pattern.compile("^[\\s/|:,–—-]+");
  private static final Pattern PUNCTUATION_BEHIND = Pattern.compile("[\\s/|:,–—]+$");
  private static final Pattern DASH_BEHIND = Pattern.compile("[\\s|/–—-]+$");

  private static final Pattern AGENCY_FIRST =
      Pattern.compile(
          "^(?:AP|AFP|EPA|REUTERS|Reuters|dpa|Getty|KCNA|TASS|EFE)(?: (?:Photo|Images))?/.*");

  /** "홍길동 기자", "자료사진". */
  private static final Pattern KOREAN =
      Pattern.compile("[가-힣]{2,4} (?:[가-힣]{0,4})?(?:기자|특파원)|[가-힣 ]{2,20} ?(?:자료 ?사진|제공)");

  /** "新华社记者 王小明 摄" behind the last sentence. */
  private static final Way TAKEN =
      new Way(Pattern.compile("(?<=^|[。！？\\s])([^。！？]{2,20}?)\\s?[摄攝]$"), "摄攝");

  /** A bracket that says who took the picture without a mark of punctuation. */
  private static final Pattern BRACKETED_MAKER =
      Pattern.compile(
          "(?iU)^(?:photos?|fotos?|picture|image|фото) (?:by )?(?-i:\\p{Lu}).*|.*(?:撮影|提供|摄|攝|供图|제공|촬영)$");

  private static final Way SOURCE =
      new Way(Pattern.compile("^(?i:image source), (.{2,100})$"), ",");

  private static final List<Way> WAYS =
      List.of(SOURCE, LABELLED, new Way(BY, ""), new Way(SIGN, ""), TAKEN);

  /**
   * A way to print a credit.
   *
   * @param pattern finds it at the end of a text
   * @param needs it has one of these characters, so that a pattern that takes long need not be
   *     tried without; empty if it may have none
   */
  private record Way(Pattern pattern, String needs) {
    boolean isPossibleIn(String text) {
      return needs.isEmpty() || Text.hasAny(text, needs);
    }
  }

  /** What pages print for those who cannot see that a caption follows. */
  private static final Pattern ANNOUNCED =
      Pattern.compile("^(?i:image caption|caption|bildunterschrift|légende|leyenda)\\s?[,:] ");

  private static final Pattern LABEL_ONLY =
      Pattern.compile(
          "^" + LABEL + "(?: (?:by|courtesy(?: of)?|von|credit))?\\s*[:：=／/]\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BY_ONLY =
      Pattern.compile(
          "^(?i:photo(?:graph|s)?|image|picture|illustration) (?i:by|courtesy of|courtesy) |(?:撮影|摄|攝)$");

  /** A splitter for any number of captions. */
  public CreditSplitter() {}

  /**
   * Splits the text under a picture.
   *
   * @param printed caption, credit or both
   */
  public Picture split(String printed) {
    String text = without(ANNOUNCED, Text.fold(printed));
    Picture bracketed = bracketed(text);
    if (bracketed != null) {
      return bracketed;
    }
    for (Way way : WAYS) {
      Matcher matcher = way.pattern.matcher(text);
      if (way.isPossibleIn(text) && matcher.find()) {
        String credit = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return picture(text.substring(0, matcher.start()), credit);
      }
    }
    Matcher tail =
        TAIL.matcher(text)
            .region(Math.max(0, text.length() - LONGEST_TAIL), text.length())
            .useTransparentBounds(true)
            .useAnchoringBounds(text.length() <= LONGEST_TAIL);
    if (tail.find() && isAgencys(tail.group(1))) {
      return picture(text.substring(0, tail.start()), tail.group(1));
    }
    if (isCredit(text)) {
      return new Picture(null, bare(text));
    }
    Picture slashed = slashed(text);
    return slashed != null ? slashed : new Picture(text.isEmpty() ? null : text, null);
  }

  /** The credit behind a label such as "Photo:" at the end of a text; null if there is none. */
  @Nullable String labelled(String printed) {
    String text = Text.fold(printed);
    Matcher matcher = LABELLED.pattern.matcher(text);
    return LABELLED.isPossibleIn(text) && matcher.find() ? bare(matcher.group(1)) : null;
  }

  /** A credit that stands alone, without label, sign or brackets; null if nothing is left. */
  @Nullable String bare(@Nullable String printed) {
    if (printed == null) {
      return null;
    }
    String text = Text.fold(printed);
    for (int i = 0; i < 3; i++) {
      text = text.strip();
      text = without(LABEL_ONLY, text);
      text = BY_ONLY.matcher(text).replaceFirst("");
      text = without(SIGN_BEFORE, text);
      if ((text.startsWith("(") && text.endsWith(")"))
          || (text.startsWith("[") && text.endsWith("]"))) {
        text = text.substring(1, text.length() - 1);
      }
    }
    text = without(PUNCTUATION_BEFORE, text);
    text = PUNCTUATION_BEHIND.matcher(text).replaceFirst("");
    return Text.hasWords(text) ? once(text) : null;
  }

  /** The text without what a pattern finds at its beginning. */
  private static String without(Pattern beginning, String text) {
    Matcher matcher = beginning.matcher(text);
    return matcher.lookingAt() ? text.substring(matcher.end()) : text;
  }

  /** "dpa | DPA" says one thing twice, and so does "Mina Park/dpa | Mina Park". */
  private static String once(String credit) {
    int bar = credit.indexOf('|');
    String first = bar > 0 ? credit.substring(0, bar).strip() : credit;
    boolean twice = bar > 0 && Text.key(first).contains(Text.key(credit.substring(bar + 1)));
    return twice ? first : credit;
  }

  /** Whether a text is a credit without a caption: names and slashes, or an agency's name. */
  static boolean isCredit(String text) {
    return text.length() <= 70
        && !Text.endsSentence(text)
        && (text.startsWith("©")
            || Agencies.names(text)
            || (text.indexOf('/') > 0 && BylineParser.isName(text.replace('/', ' '))));
  }

  private static boolean isAgencys(String tail) {
    String bare = tail.endsWith(".") ? tail.substring(0, tail.length() - 1) : tail;
    return AGENCY_FIRST.matcher(bare).matches()
        || KOREAN.matcher(bare).matches()
        || (bare.length() <= 60 && Agencies.names(bare));
  }

  private static @Nullable Picture slashed(String text) {
    int slash = text.lastIndexOf(" / ");
    String name = slash < 0 ? "" : text.substring(slash + 3);
    boolean person = name.indexOf(' ') > 0 && name.length() < 50 && BylineParser.isName(name);
    return person ? new Picture(text.substring(0, slash).strip(), name) : null;
  }

  private @Nullable Picture bracketed(String text) {
    Matcher bracket = BRACKET.matcher(text);
    if (!endsWithBracket(text) || !bracket.find()) {
      return null;
    }
    String inside = bracket.group(1);
    String whole = text.substring(0, bracket.start());
    String again = "(" + inside + ")";
    String before =
        whole.endsWith(again)
            ? whole.substring(0, whole.length() - again.length()).stripTrailing()
            : whole;
    boolean credit =
        LABEL_ONLY.matcher(inside).find()
            || BRACKETED_MAKER.matcher(inside).matches()
            || inside.startsWith("©")
            || inside.contains("/")
            || Agencies.names(inside)
            || (Text.endsSentence(before) && isShort(inside) && !inside.matches(".*\\d{4}.*"));
    return credit ? picture(before, inside) : null;
  }

  /** Whether it is worth looking for a bracket. */
  private static boolean endsWithBracket(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '.' || Text.isSpace(text.charAt(end - 1)))) {
      end--;
    }
    return end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean isShort(String inside) {
    return inside.length() <= 50 && Character.isUpperCase(inside.codePointAt(0));
  }

  private Picture picture(String caption, String credit) {
    String text = DASH_BEHIND.matcher(caption.strip()).replaceFirst("");
    return new Picture(Text.hasWords(text) ? text : null, bare(credit));
  }
}
