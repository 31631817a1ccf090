package bureau.export;

import bureau.article.Author;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An author's name as bibliographies want it.
 *
 * @param printed the name in one piece, as it stands in the byline
 * @param family the family name, with particles such as "von der"; or the whole name where it is
 *     not to be parted
 * @param given the other names; null where the name is not to be parted
 * @param suffix what stands behind the name, such as "Jr."; null for nothing
 * @param body whether it is an agency's or an outlet's name rather than a person's
 */
record PersonName(
    String printed, String family, @Nullable String given, @Nullable String suffix, boolean body) {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr)\\.?|I{2,3}|IV");
  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}{2,4}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}ー々\\s\\u3000]+");

  /** A given name as Korean and Taiwanese names are romanised, which stands behind the family's. */
  private static final Pattern ROMANISED_GIVEN = Pattern.compile("\\p{Lu}\\p{Ll}+-\\p{Ll}+");

  /** Written with a capital too, these belong to the family name behind them. */
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
          "ibn", "la", "le", "st.", "ten", "ter", "van", "von");

  /** Family names of two letters, in Hangul and in Chinese characters; all others have one. */
  private static final Set<String> TWO_LETTERS =
      Set.of(
          "남궁", "독고", "동방", "사공", "서문", "선우", "제갈", "황보", "歐陽", "欧阳", "司馬", "司马", "諸葛", "诸葛", "上官",
          "司徒", "東方", "东方", "南宮", "南宫", "皇甫", "慕容", "令狐", "夏侯", "尉遲", "尉迟", "公孫", "公孙");

  /**
   * Parts a name. East Asian names keep their order: the family name is the first part, also where
   * nothing parts it from the other; names that only a dictionary could part stay whole, as those
   * of agencies and outlets do.
   *
   * @param language the article's language tag; null if unknown
   */
  static PersonName of(Author author, @Nullable String language) {
    String name = SPACE.matcher(author.name()).replaceAll(" ").strip();
    if (isBody(author)) {
      return new PersonName(name, name, null, null, true);
    }
    if (name.contains(",")) {
      return whole(name);
    }
    if (EAST_ASIAN.matcher(name).matches()) {
      return eastAsian(name, language == null ? "" : language);
    }
    List<String> words = List.of(name.split(" "));
    String suffix = null;
    if (words.size() > 2 && SUFFIX.matcher(words.getLast()).matches()) {
      suffix = words.getLast();
      words = words.subList(0, words.size() - 1);
    }
    if (words.size() < 2) {
      return whole(name);
    }
    if (words.size() == 2 && ROMANISED_GIVEN.matcher(words.getLast()).matches()) {
      return new PersonName(name, words.getFirst(), words.getLast(), suffix, false);
    }
    int family = familyStart(words);
    return new PersonName(
        name,
        String.join(" ", words.subList(family, words.size())),
        String.join(" ", words.subList(0, family)),
        suffix,
        false);
  }

  /** Whether the author is an agency, an outlet or its staff, as bylines are read. */
  private static boolean isBody(Author author) {
    return Arrays.asList("agency", "outlet").contains(author.role());
  }

  private static PersonName whole(String name) {
    return new PersonName(name, name, null, null, false);
  }

  private static PersonName eastAsian(String name, String language) {
    int space = name.indexOf(' ');
    if (space > 0) {
      return parted(name, space, space + 1);
    }
    boolean parts =
        HANGUL.matcher(name).matches()
            || (HAN.matcher(name).matches() && !language.startsWith("ja") && !language.isEmpty());
    if (!parts) {
      return whole(name);
    }
    int family = name.length() > 2 && TWO_LETTERS.contains(name.substring(0, 2)) ? 2 : 1;
    return parted(name, family, family);
  }

  private static PersonName parted(String name, int familyEnd, int givenStart) {
    return new PersonName(
        name, name.substring(0, familyEnd), name.substring(givenStart), null, false);
  }

  /** The first word of the family name: the last word, and the particles before it. */
  private static int familyStart(List<String> words) {
    for (int i = 1; i < words.size() - 1; i++) {
      String word = words.get(i);
      boolean particle =
          PARTICLES.contains(word.toLowerCase(Locale.ROOT))
              || (Character.isLowerCase(word.codePointAt(0)) && !word.equals("y"));
      if (particle) {
        return i;
      }
    }
    return words.size() - 1;
  }

  boolean isWhole() {
    return given == null;
  }

  /** The name with the family name first and the suffix last, as RIS has it. */
  String inverted() {
    return given == null ? family : family + ", " + given + (suffix == null ? "" : ", " + suffix);
  }

  /** The name with the family name first and the suffix behind it, as BibTeX has it. */
  String invertedWithSuffixSecond() {
    return given == null ? family : family + (suffix == null ? "" : ", " + suffix) + ", " + given;
  }
}
