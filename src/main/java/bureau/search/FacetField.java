package bureau.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A field whose values are counted over the hits and can be filtered by. */
public enum FacetField {
  /** The outlet. */
  PUBLISHER,
  /** Each author by name. */
  AUTHOR,
  /** Each country the article is about, by its ISO 3166 code. */
  COUNTRY,
  /** The part of the outlet. */
  SECTION,
  /** The language tag. */
  LANGUAGE,
  /** The printed year, four digits. */
  YEAR;

  /** The name in addresses and JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet that goes by {@code label}; empty if none does. */
  public static Optional<FacetField> labelled(String label) {
    return Arrays.stream(values()).filter(field -> field.label().equals(label)).findFirst();
  }
}
