package bureau.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The commonest words of the languages that most pages declare: a cheap sign that a text may be in
 * another language than its page says. Which one it is tells {@link LanguageGuess}.
 */
final class CommonWords {
  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          entry("en", "the of and to in that is was for with has have as by on it from at will be"),
          entry(
              "de",
              "der die das und ist nicht mit dem den ein eine von zu auf für im sich auch wird"),
          entry("fr", "le la les des et est une dans pour que qui sur au par pas du plus avec ce"),
          entry("es", "el la los las que y en un una por con para del se su al como más es"),
          entry("it", "il la che di e un una per con del della dei non si sono nel alla da più"),
          entry("pt", "o a os as que e em um uma não do da dos das para com por se no na mais"),
          entry("nl", "de het een en van is dat niet op te zijn met voor in aan die er ook"),
          entry("sv", "och att det som en på är av för med den har inte till ett om men"),
          entry("no", "og det som en på er av for med den har ikke til et om men å fra"),
          entry("da", "og det som en på er af for med den har ikke til et om men at fra"),
          entry("pl", "i w z na do nie się że to jest po o jak od przez ale dla są"),
          entry("tr", "ve bir bu da de için ile olarak çok daha olan en ne kadar"),
          entry("ru", "и в не на что с по это как его из за для от он но также"),
          entry("uk", "і в не на що з та до як це за від для про він але також у"),
          entry("ar", "في من على إلى أن التي الذي عن مع هذا ما بعد كما"),
          entry("id", "yang dan di untuk dengan dari ini pada dalam itu akan tidak juga"));

  /** At least one word in so many of a text is one of its language's commonest. */
  private static final int ONE_IN = 12;

  private CommonWords() {}

  private static Map.Entry<String, Set<String>> entry(String language, String words) {
    return Map.entry(language, Set.of(words.split(" ", -1)));
  }

  /** Whether a text has hardly any of the common words of a language; never of one not listed. */
  static boolean areMissing(String language, String text) {
    Set<String> common = WORDS.get(language);
    if (common == null) {
      return false;
    }
    List<String> words = Likeness.words(text);
    return words.stream().filter(common::contains).count() * ONE_IN < words.size();
  }
}
