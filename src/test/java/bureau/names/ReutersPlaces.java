package bureau.names;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the place labels of Reuters-21578 stand for, as ISO 3166 codes. */
final class ReutersPlaces {
  /** Labels that are not the country's name in CLDR with hyphens. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("usa", "US"),
          Map.entry("uk", "GB"),
          Map.entry("ussr", "RU"),
          Map.entry("west-germany", "DE"),
          Map.entry("east-germany", "DE"),
          Map.entry("yugoslavia", "RS"),
          Map.entry("czechoslovakia", "CZ"),
          Map.entry("zaire", "CD"),
          Map.entry("burma", "MM"),
          Map.entry("ivory-coast", "CI"),
          Map.entry("uae", "AE"),
          Map.entry("hong-kong", "HK"),
          Map.entry("macao", "MO"),
          Map.entry("trinidad-tobago", "TT"));

  private final Map<String, String> codes = new HashMap<>(OTHERS);

  ReutersPlaces() {
    CountryNames.codes()
        .forEach(code -> {
          String name = CountryNames.name(code, ULocale.ENGLISH).toLowerCase(Locale.ROOT);
          codes.putIfAbsent(name.replaceAll("[ -]+", "-"), code);
        });
  }

  /** The codes of the labels that are countries. */
  Set<String> codes(Set<String> labels) {
    return labels.stream()
        .filter(codes::containsKey)
        .map(codes::get)
        .collect(Collectors.toUnmodifiableSet());
  }
}
