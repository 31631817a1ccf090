package bureau.names;

import java.util.List;

/**
 * One line of a table: a name and the other ways to write it.
 *
 * @param kind what it names
 * @param canonical the first form
 * @param forms all forms, the first among them, none twice
 */
record Entry(Kind kind, String canonical, List<Form> forms) {
  Entry {
    forms = List.copyOf(forms);
  }

  /** Those of the forms that stand for one that was typed. */
  List<Form> others(Form typed) {
    return forms.stream()
        .filter(form -> !form.key().equals(typed.key()) && stands(form, typed))
        .filter(form -> typed.words().size() > 1 || !isFoundByFamilyName(form))
        .toList();
  }

  private boolean isFoundByFamilyName(Form form) {
    return kind == Kind.PERSON
        && form.words().size() > 1
        && forms.stream().anyMatch(other -> other.words().size() == 1 && form.contains(other));
  }

  /**
   * A form in the typed one's script has to say as much: who types a given name with a family name
   * does not want the family name alone. One that merely says more is found anyway.
   */
  private boolean stands(Form form, Form typed) {
    boolean sameScript = form.script() == typed.script();
    boolean saysLess =
        kind == Kind.PERSON && sameScript && form.words().size() < typed.words().size();
    return !form.contains(typed) && !saysLess;
  }
}
