package bureau.text;

import bureau.query.Query.Form;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;

/**
 * Finds the terms that stand for the words of a query. A text has as many readings as there are
 * languages in the index that it may be in, and whose words it parts differently. Readings are
 * kept: one query asks for those of a word several times. Safe for use by several threads.
 */
public final class Readings {
  private static final Set<UnicodeScript> LATIN = Set.of(UnicodeScript.LATIN);
  private static final Analyzer ENGLISH_STEMS = TextAnalysis.stems();

  /** So many texts' readings are kept, some megabytes; with one more, keeping begins anew. */
  private static final int KEPT = 20_000;

  /** A text of more characters is no name, and not kept. */
  private static final int LONGEST_KEPT = 60;

  private final Set<Language> languages;
  private final Predicate<Term> isPresent;
  private final Map<Term, List<List<Slot>>> kept = new ConcurrentHashMap<>();

  /**
   * Readings for an index.
   *
   * @param languages the languages of its articles
   * @param isPresent whether it has a term; those it does not have are left out where another
   *     stands for the word
   */
  public Readings(Set<Language> languages, Predicate<Term> isPresent) {
    this.languages = languages;
    this.isPresent = isPresent;
  }

  /** The languages that words are read in. */
  public Set<Language> languages() {
    return languages;
  }

  /**
   * What stands at one place of the text.
   *
   * @param place counted from 0; places may be left out
   * @param alternatives the terms, any of which will do, at least one
   */
  public record Slot(int place, List<Term> alternatives) {}

  /** The stems of a text's words, one for each place of the text, without a mark. */
  public static List<String> stems(String field, String text) {
    return slots(field, ENGLISH_STEMS, text, term -> true).stream()
        .map(slot -> slot.alternatives().getFirst().text())
        .toList();
  }

  /** The forms of each word of an article's text as the index has them, stems last. */
  public static List<Slot> forms(String field, Language language, String text) {
    return slots(field, TextAnalysis.indexing(language), text, Readings::isForm);
  }

  /** The readings of words wanted in any form, each place by place; empty if there is no word. */
  public List<List<Slot>> anyForm(String field, String text) {
    Term key = new Term(field, text);
    List<List<Slot>> known = kept.get(key);
    if (known != null) {
      return known;
    }
    List<List<Slot>> readings = readings(field, text);
    if (text.length() <= LONGEST_KEPT) {
      if (kept.size() >= KEPT) {
        kept.clear(); // else what was asked for once would keep out what is asked for all the time
      }
      kept.put(key, readings);
    }
    return readings;
  }

  /**
   * Whether a text may be parted in dozens of ways, of which an index has a few: its readings in
   * any form then follow from the terms that are present.
   */
  public boolean isParted(String text) {
    return languages.stream().anyMatch(Language::isSegmented) && Segmentation.isName(text);
  }

  private List<List<Slot>> readings(String field, String text) {
    Alike alike = new Alike();
    alike.add(english(field, text));
    Set<UnicodeScript> scripts = scripts(text);
    for (Language language : languages) {
      if (language != Language.ENGLISH && language.isWrittenIn(scripts)) {
        alike.add(
            slots(field, TextAnalysis.indexing(language), text, Readings::isForm).stream()
                .map(slot -> new Slot(slot.place(), asTyped(language, slot.alternatives())))
                .toList());
      }
    }
    if (isParted(text)) {
      Segmentation.readings(field, text, isPresent).forEach(alike::add);
    }
    return alike.present(isPresent);
  }

  /** The terms for words wanted in any English form, place by place; empty if there is no word. */
  public static List<Slot> english(String field, String text) {
    return slots(field, ENGLISH_STEMS, text, term -> true).stream()
        .map(slot -> new Slot(slot.place(), withMarked(slot.alternatives().getFirst())))
        .toList();
  }

  /**
   * The readings of words wanted in a certain form, each place by place; empty if there is no word.
   */
  public List<List<Slot>> inForm(String field, String text, Form form) {
    return switch (form) {
      case ANY -> anyForm(field, text);
      case EXACT -> exact(field, text);
      case CAPITALISED ->
          marked(field, text, TextAnalysis.CAPITAL_MARK, TextAnalysis.CAPITALS_MARK);
      case ALL_CAPITALS -> marked(field, text, TextAnalysis.CAPITALS_MARK);
    };
  }

  /**
   * What a name in another script would sound like; empty if it is too short to tell, or no article
   * is in another script.
   */
  public List<List<Slot>> sounding(String field, String text) {
    if (languages.stream().allMatch(Readings::isLatin)) {
      return List.of();
    }
    List<Term> sounds =
        Sounds.ofLatin(text).stream()
            .map(sound -> new Term(field, TextAnalysis.SOUND_MARK + sound))
            .toList();
    return sounds.isEmpty() ? List.of() : List.of(List.of(new Slot(0, sounds)));
  }

  private static boolean isLatin(Language language) {
    return language != Language.OTHER && language.isWrittenIn(LATIN);
  }

  private List<List<Slot>> exact(String field, String text) {
    Alike alike = new Alike();
    alike.add(slots(field, TextAnalysis.exact(Language.ENGLISH), text, term -> true));
    Set<UnicodeScript> scripts = scripts(text);
    for (Language language : languages) {
      if (language != Language.ENGLISH && language.isWrittenIn(scripts)) {
        alike.add(slots(field, TextAnalysis.exact(language), text, term -> true));
      }
    }
    return alike.present(isPresent);
  }

  private static List<List<Slot>> marked(String field, String text, char... marks) {
    List<Slot> slots =
        slots(field, TextAnalysis.exact(Language.ENGLISH), text, term -> true).stream()
            .map(slot -> new Slot(slot.place(), marked(slot.alternatives().getFirst(), marks)))
            .toList();
    return slots.isEmpty() ? List.of() : List.of(slots);
  }

  private static List<Term> marked(Term term, char... marks) {
    List<Term> terms = new ArrayList<>();
    for (char mark : marks) {
      terms.add(new Term(term.field(), mark + term.text()));
    }
    return terms;
  }

  /** The start of a word or a pattern as the exact forms in the index are written. */
  public static String normalised(String field, String text) {
    return TextAnalysis.exact(Language.ENGLISH).normalize(field, text).utf8ToString();
  }

  /** The start of a word or a pattern as the marked stems in the index are written. */
  public static String marked(String field, String text) {
    return TextAnalysis.STEM_MARK + ENGLISH_STEMS.normalize(field, text).utf8ToString();
  }

  /**
   * A word's forms in a language and the word itself, folded and as a stem: a name in its plain
   * form may look inflected, as Харьков does, and who types no accents means any.
   */
  private static List<Term> asTyped(Language language, List<Term> forms) {
    List<Term> terms = new ArrayList<>(forms);
    forms.stream()
        .flatMap(form -> TextAnalysis.word(form.text()).stream())
        .filter(WordForms::isWordToo)
        .forEach(word -> terms.add(new Term(forms.getFirst().field(), word)));
    String folded = WordForms.folded(forms.getFirst().text());
    String field = forms.getFirst().field();
    terms.add(new Term(field, TextAnalysis.stem(language, folded)));
    terms.add(new Term(field, TextAnalysis.STEM_MARK + folded));
    return terms;
  }

  /** Text in small letters without accents. */
  public static String folded(String text) {
    return ENGLISH_STEMS.normalize("", text).utf8ToString();
  }

  private static List<Term> withMarked(Term stem) {
    return List.of(stem, new Term(stem.field(), TextAnalysis.STEM_MARK + stem.text()));
  }

  /** Whether a term is a form of a word rather than a note on how or where it is printed. */
  private static boolean isForm(String term) {
    return term.charAt(0) >= ' ' || term.charAt(0) == TextAnalysis.STEM_MARK;
  }

  private static Set<UnicodeScript> scripts(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .collect(Collectors.toSet());
  }

  private static List<Slot> slots(
      String field, Analyzer analyzer, String text, Predicate<String> wanted) {
    List<Slot> slots = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int place = -1;
      while (tokens.incrementToken()) {
        place += increment.getPositionIncrement();
        String found = term.toString();
        if (!wanted.test(found)) {
          continue;
        }
        if (!slots.isEmpty() && slots.getLast().place() == place) {
          slots.add(
              Alike.both(slots.removeLast(), new Slot(place, List.of(new Term(field, found)))));
        } else {
          slots.add(new Slot(place, List.of(new Term(field, found))));
        }
      }
      tokens.end();
      return slots;
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
  }

  /** Gathers readings; those that part the text alike are one. */
  private static final class Alike {
    private final List<List<Slot>> readings = new ArrayList<>();

    void add(List<Slot> reading) {
      if (reading.isEmpty()) {
        return;
      }
      for (int i = 0; i < readings.size(); i++) {
        if (places(readings.get(i)).equals(places(reading))) {
          readings.set(i, both(readings.get(i), reading));
          return;
        }
      }
      readings.add(reading);
    }

    /** Those of the readings that the index may have; the first one if it has none. */
    List<List<Slot>> present(Predicate<Term> isPresent) {
      List<List<Slot>> present = new ArrayList<>();
      for (List<Slot> reading : readings) {
        List<Slot> kept = new ArrayList<>();
        boolean whole = true;
        for (Slot slot : reading) {
          List<Term> terms = slot.alternatives().stream().filter(isPresent).toList();
          whole &= !terms.isEmpty();
          kept.add(
              new Slot(slot.place(), terms.isEmpty() ? slot.alternatives().subList(0, 1) : terms));
        }
        if (whole || (present.isEmpty() && reading.equals(readings.getLast()))) {
          present.add(kept);
        }
      }
      return present;
    }

    private static List<Integer> places(List<Slot> reading) {
      return reading.stream().map(Slot::place).toList();
    }

    private static List<Slot> both(List<Slot> one, List<Slot> other) {
      List<Slot> both = new ArrayList<>();
      for (int i = 0; i < one.size(); i++) {
        both.add(both(one.get(i), other.get(i)));
      }
      return both;
    }

    static Slot both(Slot one, Slot other) {
      Set<Term> terms = new LinkedHashSet<>(one.alternatives());
      terms.addAll(other.alternatives());
      return new Slot(one.place(), List.copyOf(terms));
    }
  }
}
