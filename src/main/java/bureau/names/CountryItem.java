package bureau.names;

/**
 * One word or name that speaks of a country.
 *
 * @param code the country, ISO 3166
 * @param kind how it speaks of it
 * @param needsCompany whether it counts only beside another item of the same country
 */
record CountryItem(String code, Kind kind, boolean needsCompany) {

  /** How an item speaks of its country. */
  enum Kind {
    /** The country's own name, or an alias. */
    NAME(1),
    /** What is of the country, or its people. */
    ADJECTIVE(1),
    /** Its capital, its government's seats and institutions. */
    SEAT(0.6),
    /** Another place in it. */
    PLACE(0.5);

    private final double weight;

    Kind(double weight) {
      this.weight = weight;
    }

    /** What one mention counts, up to 1. */
    double weight() {
      return weight;
    }
  }
}
