package bureau.names;

import bureau.names.NameTable.Named;
import bureau.query.Query;
import bureau.query.Query.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The other ways to write one word, several words or a phrase.
 *
 * @param table known names
 * @param families family names
 * @param metonyms what places stand for; empty if that is not wanted
 * @param without texts that are not wanted
 */
record Spellings(
    NameTable table,
    FamilyNames families,
    Map<String, List<String>> metonyms,
    Set<String> without) {
  /** So many ways at most; a table's lines have fewer. */
  private static final int MOST = 60;

  private static final float METONYM = 0.4f;
  private static final float SOUND = 0.5f;
  private static final int SHORTEST_SOUND = 4;

  Spellings {
    without =
        without.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** Other ways to write one word. */
  List<Variant> ofWord(String word) {
    Gathered gathered = new Gathered(word);
    named(word, gathered);
    SpellingRules.variants(word).forEach(gathered::add);
    Romanised.variants(word).forEach(gathered::add);
    if (Spelt.isLatin(word) && word.length() >= SHORTEST_SOUND) {
      String text = word + " in other scripts";
      gathered.add(new Variant(new Query.Sounding(word), text, "sounds alike", SOUND));
    }
    return gathered.variants();
  }

  /** Other ways to write a name of several words, wherever each of its words stands. */
  List<Variant> ofWords(List<String> words) {
    String text = String.join(" ", words);
    Gathered gathered = new Gathered(text);
    named(text, gathered);
    joinedOrApart(Spelt.words(text), gathered);
    return gathered.variants();
  }

  /** Other ways to write a phrase that is a name. */
  List<Variant> ofPhrase(String phrase) {
    Gathered gathered = new Gathered(phrase);
    named(phrase, gathered);
    List<String> words = Spelt.words(phrase);
    joinedOrApart(words, gathered);
    families
        .turned(words)
        .ifPresent(turned -> gathered.add(SpellingRules.spelling(turned, "other order")));
    return gathered.variants();
  }

  private void joinedOrApart(List<String> words, Gathered gathered) {
    for (String other : families.joinedOrApart(words)) {
      gathered.addSpelling(other);
      named(other, gathered);
    }
  }

  private void named(String text, Gathered gathered) {
    for (Named named : table.named(text)) {
      Kind kind = named.entry().kind();
      for (Form other : named.entry().others(named.form())) {
        String reason =
            other.script() == named.form().script() || kind == Kind.CONTESTED
                ? kind.reason()
                : "in another script";
        gathered.add(new Variant(other.query(), other.text(), reason, kind.weight()));
        if (kind == Kind.PERSON) {
          families.joinedOrApart(other.words()).forEach(gathered::addSpelling);
        } else {
          SpellingRules.abbreviation(other.text()).ifPresent(gathered::add);
        }
      }
    }
    for (String meant : metonyms.getOrDefault(Spelt.key(text), List.of())) {
      gathered.add(new Variant(Form.of(meant).query(), meant, "metonym", METONYM));
    }
  }

  /** Collects ways to write a text, each once, without those that are not wanted. */
  private final class Gathered {
    private final String typed;
    private final Map<Query, Variant> variants = new LinkedHashMap<>();

    Gathered(String typed) {
      this.typed = typed;
    }

    void add(Variant variant) {
      String text = variant.text().toLowerCase(Locale.ROOT);
      if (!without.contains(text) && !text.equals(typed.toLowerCase(Locale.ROOT))) {
        variants.putIfAbsent(variant.part(), variant);
      }
    }

    void addSpelling(String text) {
      add(SpellingRules.spelling(text, "other spelling"));
    }

    List<Variant> variants() {
      return new ArrayList<>(variants.values()).stream().limit(MOST).toList();
    }
  }
}
