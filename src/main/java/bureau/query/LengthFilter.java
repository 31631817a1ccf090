package bureau.query;

import org.jspecify.annotations.Nullable;

/** Reads how long articles shall be. */
record LengthFilter(FilterText typed) {

  /** The lengths; null if there are none to be read, which is remarked upon. */
  @Nullable Query read(Bounds bounds) {
    Integer one = number(bounds.one());
    String second = bounds.two();
    if (second != null) {
      return range(bounds, one, number(second));
    }
    if (one == null) {
      return none();
    }
    return switch (bounds.sign()) {
      case ">" -> new Query.Length(one + 1, null);
      case ">=" -> new Query.Length(one, null);
      case "<" -> one == 0 ? none() : new Query.Length(null, one - 1);
      case "<=" -> new Query.Length(null, one);
      default -> new Query.Length(one, one);
    };
  }

  private @Nullable Query range(Bounds bounds, @Nullable Integer min, @Nullable Integer max) {
    boolean read =
        (min != null || bounds.one().isEmpty()) && (max != null || "".equals(bounds.two()));
    if (!read || (min == null && max == null) || !bounds.sign().matches("=?")) {
      return none();
    }
    if (min != null && max != null && min > max) {
      typed.swapped("lengths");
      return new Query.Length(max, min);
    }
    return new Query.Length(min, max);
  }

  private @Nullable Query none() {
    typed.leaveOut("names no length", "Write wc>800, wc<300 or wc:300..800");
    return null;
  }

  private static @Nullable Integer number(String digits) {
    return digits.matches("\\d{1,8}") ? Integer.valueOf(digits) : null;
  }
}
