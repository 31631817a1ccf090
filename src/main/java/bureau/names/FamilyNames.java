package bureau.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What family names give away: Korean, Chinese, Japanese and Hungarian ones stand first or last,
 * and the two syllables behind a Korean or Chinese one are written together, apart or with a
 * hyphen.
 *
 * @param all family names that may stand first or last
 * @param syllabic those of them before syllables
 */
record FamilyNames(Set<String> all, Set<String> syllabic) {
  private static final String SYLLABLE =
      "(?:kk|ch|zh|sh|tt|pp|ss|jj|[bcdfghjklmnpqrstwxyz])?"
          + "(?:yeo|yae|wae|iao|uai|iang|uang|ae|eo|eu|ui|oe|wa|wi|we|wo|ya|ye|yo|yu|yi|oo|ee|ai|ei"
          + "|ao|ou|ia|ie|iu|ua|uo|ue|[aeiou])"
          + "(?:ng|n|k|g|l|m|b|p|t|r|h)?";
  private static final Pattern ONE = Pattern.compile(SYLLABLE);
  private static final Pattern TWO = Pattern.compile("(" + SYLLABLE + ")(" + SYLLABLE + ")");
  private static final int SHORTEST_PAIR = 5;

  FamilyNames {
    all = Set.copyOf(all);
    syllabic = Set.copyOf(syllabic);
  }

  /** Reads {@code kind: name name name} lines; the kind {@code syllables} is special. */
  static FamilyNames read(BufferedReader in) throws IOException {
    Set<String> all = new HashSet<>();
    Set<String> syllabic = new HashSet<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int colon = line.indexOf(':');
      if (colon > 0 && !line.startsWith("#")) {
        List<String> names = Spelt.words(line.substring(colon + 1));
        all.addAll(names);
        if (line.startsWith("syllables")) {
          syllabic.addAll(names);
        }
      }
    }
    return new FamilyNames(all, syllabic);
  }

  /**
   * The other ways to write a given name behind its family name: {@code Kim Jongun} for {@code Kim
   * Jong Un}, and the reverse. Empty if this is no such name.
   */
  List<String> joinedOrApart(List<String> words) {
    if (words.size() < 2 || !syllabic.contains(words.getFirst())) {
      return List.of();
    }
    String family = words.getFirst();
    if (words.size() == 3 && isSyllable(words.get(1)) && isSyllable(words.get(2))) {
      return List.of(family + " " + words.get(1) + words.get(2));
    }
    return words.size() == 2
        ? apart(words.get(1)).map(pair -> List.of(family + " " + pair)).orElse(List.of())
        : List.of();
  }

  private static boolean isSyllable(String word) {
    return ONE.matcher(word).matches();
  }

  private static Optional<String> apart(String joined) {
    var two = TWO.matcher(joined);
    return joined.length() >= SHORTEST_PAIR && two.matches()
        ? Optional.of(two.group(1) + " " + two.group(2))
        : Optional.empty();
  }

  /** The name with its family name at the other end; empty if neither end is a known one. */
  Optional<String> turned(List<String> words) {
    if (words.size() < 2 || words.size() > 3) {
      return Optional.empty();
    }
    List<String> turned = new ArrayList<>(words);
    if (all.contains(words.getFirst())) {
      turned.add(turned.removeFirst());
    } else if (all.contains(words.getLast())) {
      turned.addFirst(turned.removeLast());
    } else {
      return Optional.empty();
    }
    return Optional.of(String.join(" ", turned));
  }
}
