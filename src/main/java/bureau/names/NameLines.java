package bureau.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a table of names: {@code kind | name | other; other} on each line. A line that is blank or
 * begins with {@code #} says nothing. A person's name may have several given names, {@code
 * Volodymyr/Vladimir Zelenskyy}; each goes with each family name, which are the name's last word
 * and the other forms of one word in Latin letters.
 */
final class NameLines {
  private static final int COLUMNS = 3;

  private final String source;
  private final List<Entry> entries = new ArrayList<>();

  private NameLines(String source) {
    this.source = source;
  }

  /**
   * Reads a table.
   *
   * @param source what to call it in an error
   * @throws NamesException if a line is none of a table's
   */
  static List<Entry> read(BufferedReader in, String source) throws IOException {
    NameLines lines = new NameLines(source);
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      String text = line.replace("\ufeff", "").strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        lines.add(text, number);
      }
    }
    return lines.entries;
  }

  private void add(String line, int number) {
    List<String> columns = Spelt.parts(line, "|");
    if (columns.size() != COLUMNS) {
      throw wrong(number, "it has %d columns".formatted(columns.size()));
    }
    Kind kind =
        Kind.labelled(columns.get(0))
            .orElseThrow(() ->
                wrong(
                    number,
                    "its kind is “%s”, which is none of %s"
                        .formatted(columns.get(0), Kind.labels())));
    Map<String, Form> forms = new LinkedHashMap<>();
    List<String> others = Spelt.parts(columns.get(2), ";");
    for (String form : forms(kind, columns.get(1), others)) {
      Form made = Form.of(form);
      if (made.words().isEmpty()) {
        throw wrong(number, "one of its forms is blank");
      }
      forms.putIfAbsent(made.key(), made);
    }
    if (forms.size() < 2) {
      throw wrong(number, "“%s” has no other form".formatted(columns.get(1)));
    }
    Form first = forms.values().iterator().next();
    entries.add(new Entry(kind, first.text(), List.copyOf(forms.values())));
  }

  private static List<String> forms(Kind kind, String name, List<String> others) {
    List<String> forms = new ArrayList<>();
    int space = name.lastIndexOf(' ');
    if (kind != Kind.PERSON || space < 0) {
      forms.add(name);
      forms.addAll(others);
      return forms;
    }
    List<String> given = Spelt.parts(name.substring(0, space), "/");
    List<String> family = new ArrayList<>(List.of(name.substring(space + 1)));
    others.stream()
        .filter(form -> form.indexOf(' ') < 0 && Spelt.isLatin(form))
        .filter(form -> !form.startsWith(Form.PROPER))
        .forEach(family::add);
    given.forEach(first -> family.forEach(last -> forms.add(first + " " + last)));
    forms.addAll(others);
    return forms;
  }

  private NamesException wrong(int number, String what) {
    return new NamesException(
        "%s, line %d: %s; a line is: kind | name | other form; other form"
            .formatted(source, number, what));
  }
}
