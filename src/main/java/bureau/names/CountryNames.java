package bureau.names;

import bureau.names.CountryItem.Kind;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What countries are called: the curated tables and CLDR's names in every language. The names of a
 * language are gathered when it is first met. Safe for use by several threads.
 */
final class CountryNames {
  /** "Myanmar (Burma)": both are names. */
  private static final Pattern TWO_NAMES = Pattern.compile("(.+?) *[(（](.+?)[)）]");

  /** Kosovo's, which ISO leaves free for it. */
  private static final String KOSOVO = "XK";

  /** The languages in which a query may name a country, beside English. */
  private static final List<String> READ =
      List.of(
          "ko", "ja", "zh", "zh-Hant", "ru", "uk", "ar", "fa", "he", "hi", "el", "de", "fr", "es",
          "it", "pt", "nl", "pl", "tr", "sv", "no", "da", "fi", "cs", "hu", "ro", "bg", "sr", "hr",
          "id", "vi", "th");

  private final CountryTable table = CountryTable.read();
  private final Lexicon english = gather("en", false);
  private final Map<String, Lexicon> others = new ConcurrentHashMap<>();

  /** The codes of all countries and territories. */
  static Stream<String> codes() {
    return Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(KOSOVO));
  }

  /** A country's plain name in a language. */
  static String name(String code, ULocale language) {
    return ULocale.getDisplayCountry("und-" + code, language);
  }

  /** English names, with which every article is read. */
  Lexicon english() {
    return english;
  }

  /**
   * The names of another language.
   *
   * @param tag a BCP 47 tag
   */
  Lexicon of(String tag) {
    String known = tag.startsWith("zh-Hant") ? "zh-Hant" : tag.split("-", 2)[0];
    return others.computeIfAbsent(known, language -> gather(language, isInflected(language)));
  }

  /** The country that a name in any of {@link #READ} stands for. */
  Optional<String> code(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    if (codes().anyMatch(upper::equals)) {
      return Optional.of(upper);
    }
    NameTokens tokens = NameTokens.of(name);
    return Stream.concat(Stream.of(english), READ.stream().map(this::of))
        .flatMap(lexicon -> whole(lexicon, tokens).stream())
        .findFirst();
  }

  private static Optional<String> whole(Lexicon lexicon, NameTokens tokens) {
    Lexicon.Found found = lexicon.longest(tokens, 0);
    return found == null || found.end() < tokens.size()
        ? Optional.empty()
        : found.items().stream()
            .filter(item -> item.kind() == Kind.NAME || item.kind() == Kind.ADJECTIVE)
            .map(CountryItem::code)
            .findFirst();
  }

  private Lexicon gather(String language, boolean inflected) {
    Lexicon lexicon = new Lexicon(inflected);
    table.rows(language).forEach(row -> lexicon.add(row.text(), row.item()));
    ULocale locale = ULocale.forLanguageTag(language);
    codes()
        .forEach(code -> {
          CountryItem item = new CountryItem(code, Kind.NAME, false);
          variants(name(code, locale)).forEach(name -> lexicon.addUnlessKnown(name, item));
        });
    if (language.equals("en")) {
      CountryTable.lines("nothing.txt").forEach(lexicon::addNothing);
    }
    return lexicon;
  }

  /** Languages whose names of countries take no endings. */
  private static boolean isInflected(String language) {
    return switch (language) {
      case "en", "zh", "zh-Hant", "ja", "vi", "th" -> false;
      default -> true;
    };
  }

  private static List<String> variants(String name) {
    List<String> variants = new ArrayList<>();
    variants.add(name);
    Matcher two = TWO_NAMES.matcher(name);
    if (two.matches()) {
      variants.add(two.group(1));
      variants.add(two.group(2));
    }
    if (name.contains(" & ")) {
      variants.add(name.replace(" & ", " and "));
    }
    return variants;
  }
}
