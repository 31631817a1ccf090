package bureau.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;

/**
 * Ways to part a few Han, kana or Hangul characters into words. A dictionary parts a name that it
 * does not know now this way, now that, as its neighbours suggest; so all ways that the index has
 * words for are looked for.
 */
final class Segmentation {
  private static final int LONGEST = 6;

  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private final String field;
  private final String text;
  private final String simplified;
  private final Predicate<Term> isPresent;
  private final List<List<Readings.Slot>> found = new ArrayList<>();

  private Segmentation(String field, String text, Predicate<Term> isPresent) {
    this.field = field;
    this.text = text;
    this.simplified = SIMPLIFIED.transliterate(text);
    this.isPresent = isPresent;
  }

  /** Whether a text is in such letters and no longer than a name. */
  static boolean isName(String text) {
    String bare = bare(text);
    return bare.length() >= 2
        && bare.length() <= LONGEST
        && bare.chars().allMatch(Segmentation::isCjk);
  }

  private static String bare(String text) {
    return text.replace(" ", "");
  }

  /** All ways to part a text that {@link #isName}. */
  static List<List<Readings.Slot>> readings(String field, String text, Predicate<Term> isPresent) {
    Segmentation segmentation = new Segmentation(field, bare(text), isPresent);
    segmentation.from(0, List.of());
    return segmentation.found;
  }

  private static boolean isCjk(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> c == 'ー';
    };
  }

  private void from(int start, List<Readings.Slot> before) {
    if (start == text.length()) {
      found.add(before);
      return;
    }
    for (int end = start + 1; end <= text.length(); end++) {
      List<Term> words = words(start, end);
      if (!words.isEmpty()) {
        List<Readings.Slot> slots = new ArrayList<>(before);
        slots.add(new Readings.Slot(before.size(), words));
        from(end, slots);
      }
    }
  }

  /** The terms that a word has in the languages that part text by dictionaries. */
  private List<Term> words(int start, int end) {
    Set<Term> terms = new LinkedHashSet<>();
    terms.add(new Term(field, text.substring(start, end)));
    if (simplified.length() == text.length()) {
      String simple = simplified.substring(start, end);
      terms.add(new Term(field, simple));
      terms.add(new Term(field, TextAnalysis.stem(Language.CHINESE, simple)));
      terms.add(new Term(field, TextAnalysis.stem(Language.JAPANESE, simple)));
    }
    return terms.stream().filter(isPresent).toList();
  }
}
