package bureau.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an entry of a table names, and so why its forms stand for each other. */
enum Kind {
  /** A person. One-word forms in Latin letters are family names, to which the given names go. */
  PERSON("other spelling", 0.8f),
  /** A city, country or region. */
  PLACE("other spelling", 0.8f),
  /** An alliance, agency or other body: its name and abbreviations. */
  BODY("also called", 0.8f),
  /** A ministry, palace or office, by what it is called. */
  OFFICE("also called", 0.8f),
  /** A country or place that has changed its name. */
  RENAMED("older or newer name", 0.7f),
  /** A place whose name is disputed: each form is somebody's choice. */
  CONTESTED("contested name", 0.5f);

  private final String reason;
  private final float weight;

  Kind(String reason, float weight) {
    this.reason = reason;
    this.weight = weight;
  }

  /** Why one form stands for another, in a word or two. */
  String reason() {
    return reason;
  }

  /** How much a form counts that was not typed. */
  float weight() {
    return weight;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Kind> labelled(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(Kind::label).collect(Collectors.joining(", "));
  }
}
