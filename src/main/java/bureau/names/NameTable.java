package bureau.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names by each of the ways to write them. */
final class NameTable {
  private final Map<String, List<Named>> byKey = new HashMap<>();
  private int longest = 1;

  NameTable(List<Entry> entries) {
    for (Entry entry : entries) {
      for (Form form : entry.forms()) {
        byKey.computeIfAbsent(form.key(), key -> new ArrayList<>()).add(new Named(entry, form));
        longest = Math.max(longest, form.words().size());
      }
    }
  }

  /**
   * A name that was typed.
   *
   * @param entry whose it is
   * @param form which of its forms
   */
  record Named(Entry entry, Form form) {}

  /** The most words that a name has. */
  int longest() {
    return longest;
  }

  /** What a text names, all of it; empty if it is no name in the table. */
  List<Named> named(String text) {
    return byKey.getOrDefault(Spelt.key(text), List.of()).stream()
        .filter(named -> named.form().isMeantBy(text))
        .toList();
  }
}
