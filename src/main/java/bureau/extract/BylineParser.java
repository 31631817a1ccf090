package bureau.extract;

import bureau.article.Author;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes printed bylines apart into names and roles. An agency is listed with the role {@value
 * #AGENCY}, so that nobody takes it for a person.
 */
public final class BylineParser {
  /** The role of an author that is a news agency. */
  public static final String AGENCY = "agency";

  /** The role of an author that is an outlet, or its staff as a whole. */
  public static final String OUTLET = "outlet";

  /** The role of an author who contributed to another's report. */
  public static final String CONTRIBUTOR = "contributor";

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written|reported|words|text|texte?|story|report(?:ing)?|additional reporting|analysis|article|interview|opinion"
              + "|published|posted|video|photos?|a commentary) +by|exclusive by|guest essay by|by|von|par|por|dal|da|di|de|door|av|af|"
              + "szerző|autorin|autoren|autori|autores|autores|autor[ae]?|auteurs?|redaktion|redacción|redazione|text[eo]?"
              + "|texte|tekst|texto|reporter|authors?|rédaction|автор(?:и|ы)?|текст|文|取材・文|作者|記者|记者|撰文|저자"
              + "|글|بقلم|كتب|كتبت|oleh|penulis|yazan|haber|door|skrifað af|teksti|text och foto|foto og tekst|εικόνα|του)"
              + "(?:\\s*[:：／/|-]\\s*|\\s+(?=\\p{L}))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The longest {@link #LEAD} in text whose white space is folded has fewer characters. */
  private static final int LONGEST_LEAD = 30;

  /** A line with as many characters behind its {@link #LEAD} is a sentence. */
  private static final int LONGEST_NAMES = 100;

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+(?:and|AND|und|UND|et|ET|og|och|ve|și|és|και|и|та|с участием|with|mit|avec|con|med) (?=\\p{Lu}|\\p{Lo})"
              // Of one letter or two they join a surname's halves too, so both names must follow.
              + "|\\s+(?:y|Y|e|E|i|en|ja|a|і) (?=\\p{Lu}[\\p{L}.'’-]* \\p{L})"
              + "|\\s*[,;&|•·●／、，()（）\\n]\\s*|\\s*/\\s*|\\s+[-–—]+\\s+"
              + "|\\s+(?=(?i:fotos?|photos?|photographs?|bilder|фото|video)(?: by |\\s?:))",
          Pattern.UNICODE_CASE);
  private static final Pattern AND =
      Pattern.compile("^(?:and|und|et|y|e|og|och|en|и|та|і|with|mit|avec|con) (?=\\p{Lu})");
  private static final Pattern NOISE =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|https?://\\S+|(?<!\\S)@\\w+|\\([a-zäöüß/., 0-9]{1,12}\\)"
              + "|\\[[^\\]]*\\]|(?i:follow (?:us|me|on)|view profile|email the author|bio\\b|twitter|x\\.com)");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?U) (?:in|aus|à|en|a|au|i|в|у|from|at|for(?: the)?|für|pour|para|per) (?=\\p{Lu})(.+)$");

  /** What is done besides writing: the names after it are no authors. */
  private static final Pattern OTHER_WORK =
      Pattern.compile(
          "(?iU)(?:^|[;.,|(]\\s*)(?:edit(?:ing|ed) by|compiled by|translated by|fotos?(?: by)?\\s?:|photos? by|photos?\\s?:|bearbeit|übersetzt|traducido|traduit|фото\\s?:|редактор).*$");

  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "(?iU)\\s*(?:also )?contributed (?:reporting|to this (?:report|story|article)).*$|\\s*contributing$");

  /** The sentence that says who contributed: the one before it names the authors. */
  private static final Pattern SENTENCE_OF_CONTRIBUTORS =
      Pattern.compile("(?iU)(?<=\\p{Ll}{2})[.;]\\s+(?=[^.;]+ (?:also )?contributed )");

  private static final Pattern CONTRIBUTORS =
      Pattern.compile(
          "(?iU)(?:with )?(?:additional|further|contributing) (?:reporting|contributions?|work)(?: by| from)?\\s*:?\\s+|(?:with )?contributions? from ");

  /** An outlet's or agency's staff under a collective name. */
  private static final Pattern COLLECTIVE =
      Pattern.compile(
          "(?iU).*\\b(?:news|newsroom|newsdesk|media|network|agenc(?:y|ies)|staff|desk|redaktion|redacción|redação|redazione|rédaction|редакция|редакція|press service)$");

  private static final Pattern NAME_TAIL =
      Pattern.compile("^(?:jr|sr|ii|iii|iv)\\.?$", Pattern.CASE_INSENSITIVE);

  /**
   * The authors that a byline names, in its order; empty if it names none.
   *
   * @param printed the byline, with or without "By"
   */
  public List<Author> authors(String printed) {
    String text = Text.fold(NOISE.matcher(printed).replaceAll(" "));
    List<Author> eastAsian = EastAsianBylines.authors(text);
    if (!eastAsian.isEmpty()) {
      return eastAsian;
    }
    text = withoutLead(OTHER_WORK.matcher(text).replaceFirst(""));
    Matcher contributors = CONTRIBUTORS.matcher(text);
    boolean apart = contributors.find() && contributors.start() > 0;
    if (!apart) {
      contributors = SENTENCE_OF_CONTRIBUTORS.matcher(text);
      apart = contributors.find();
    }
    Map<String, Author> authors = new LinkedHashMap<>();
    String first = apart ? text.substring(0, contributors.start()) : text;
    for (Author author : named(first)) {
      authors.putIfAbsent(Text.key(author.name()), author);
    }
    for (Author author : apart ? named(text.substring(contributors.end())) : List.<Author>of()) {
      Author contributor = author.role() == null ? new Author(author.name(), CONTRIBUTOR) : author;
      authors.putIfAbsent(Text.key(author.name()), contributor);
    }
    return List.copyOf(authors.values());
  }

  private static List<Author> named(String text) {
    List<Author> found = new ArrayList<>();
    for (String part : SEPARATOR.split(CONTRIBUTED.matcher(text).replaceFirst(""), -1)) {
      add(part, found);
    }
    return found;
  }

  /** Whether a line starts as a byline does, "By" or its like in front of a name. */
  public boolean startsAsByline(String line) {
    if (line.length() > LONGEST_LEAD + LONGEST_NAMES) {
      return false;
    }
    Matcher lead = LEAD.matcher(line);
    return lead.lookingAt()
        && line.length() - lead.end() < LONGEST_NAMES
        && startsName(line, lead.end());
  }

  /** Whether a text names a trade of the newsroom. */
  static boolean hasRole(String text) {
    return NewsroomRoles.isNamedIn(text);
  }

  /** Whether a line says who contributed to a report by others. */
  static boolean thanks(String line) {
    return CONTRIBUTED.matcher(line).find() || CONTRIBUTORS.matcher(line).lookingAt();
  }

  private static boolean startsName(String line, int at) {
    return at < line.length()
        && (Character.isUpperCase(line.codePointAt(at))
            || isCaseless(line.codePointAt(at))
            || NewsroomRoles.leading(line.substring(at)) != null);
  }

  private static String withoutLead(String text) {
    String rest = text;
    for (int i = 0; i < 2; i++) {
      Matcher lead = LEAD.matcher(rest);
      if (!lead.lookingAt() || !startsName(rest, lead.end())) {
        break;
      }
      rest = rest.substring(lead.end());
    }
    return rest;
  }

  private static void add(String printed, List<Author> found) {
    String part = trim(AND.matcher(trim(printed)).replaceFirst(""));
    if (part.isEmpty() || OTHER_WORK.matcher(part).lookingAt()) {
      return;
    }
    if (Agencies.isNews(part)) {
      found.add(new Author(part, AGENCY));
      return;
    }
    boolean owed = !found.isEmpty() && found.getLast().role() == null;
    String role = owed ? null : NewsroomRoles.leading(part);
    if (role != null && isName(withoutPlace(part.substring(role.length())))) {
      found.add(new Author(withoutPlace(part.substring(role.length())), role.strip()));
      return;
    }
    if (!found.isEmpty() && NAME_TAIL.matcher(part).matches()) {
      Author last = found.removeLast();
      found.add(new Author(last.name() + " " + part, last.role()));
      return;
    }
    if (COLLECTIVE.matcher(part).matches() && isName(part)) {
      found.add(new Author(part, OUTLET));
      return;
    }
    if (NewsroomRoles.isNamedIn(part)) {
      addRole(part, found);
      return;
    }
    addPerson(withoutPlace(part), found);
  }

  /** A name; but a single word or one that begins small, behind a full name, is its place. */
  private static void addPerson(String name, List<Author> found) {
    boolean place =
        !found.isEmpty()
            && found.getLast().name().indexOf(' ') > 0
            && (name.indexOf(' ') < 0 || Character.isLowerCase(name.codePointAt(0)));
    Author signing = place ? null : signedWithAgency(name);
    if (signing != null) {
      found.add(signing);
      found.add(new Author(name.substring(signing.name().length()).strip(), AGENCY));
    } else if (!place && isName(name)) {
      found.add(new Author(NameCase.mixed(name), null));
    }
  }

  /** Whoever stands before an agency's name without a mark between: "Jane Doe Associated Press". */
  private static @Nullable Author signedWithAgency(String name) {
    String[] words = name.split(" ", -1);
    for (int i = 2; i < words.length; i++) {
      String agency = String.join(" ", List.of(words).subList(i, words.length));
      String person = String.join(" ", List.of(words).subList(0, i));
      if (Agencies.isNews(agency) && isName(person)) {
        return new Author(NameCase.mixed(person), null);
      }
    }
    return null;
  }

  /** "Beijing correspondent" belongs to the name before it; "Jane Doe Staff Writer" is both. */
  private static void addRole(String part, List<Author> found) {
    String before = NewsroomRoles.before(part);
    String name = trim(before);
    int words = name.split(" ", -1).length;
    if (words >= 2 && words <= 3 && isName(name)) {
      found.add(new Author(NameCase.mixed(name), trim(part.substring(before.length()))));
    } else if (!found.isEmpty() && found.getLast().role() == null) {
      Author last = found.removeLast();
      found.add(new Author(last.name(), part));
    }
  }

  private static String withoutPlace(String part) {
    Matcher place = PLACE.matcher(part);
    if (place.find() && isName(part.substring(0, place.start()))) {
      return part.substring(0, place.start());
    }
    return part;
  }

  private static String trim(String part) {
    int from = 0;
    int to = part.length();
    while (from < to && (part.charAt(from) == '.' || isAround(part.charAt(from)))) {
      from++;
    }
    while (to > from && isAround(part.charAt(to - 1))) {
      to--;
    }
    return part.substring(from, to);
  }

  /** Whether a character may stand around a name and is none of it. */
  private static boolean isAround(char c) {
    return " \t\n\u000b\f\r,:;|/–—\"“”()-".indexOf(c) >= 0;
  }

  /**
   * One to six words, nearly all with a capital, no digits; or up to eight letters of a script
   * without case.
   */
  static boolean isName(String text) {
    if (text.length() < 2 || text.length() > 60 || text.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    if (text.codePoints().noneMatch(Character::isUpperCase)) {
      return text.codePoints().allMatch(c -> isCaseless(c) || c == ' ' || c == '・' || c == '.')
          && text.length() <= 40;
    }
    String[] words = text.split(" +", -1);
    int small = 0;
    for (String word : words) {
      if (!word.isEmpty() && !Character.isUpperCase(word.codePointAt(0)) && !isParticle(word)) {
        small++;
      }
    }
    return words.length <= 7 && small == 0 && text.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isCaseless(int c) {
    return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
  }

  private static boolean isParticle(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "van",
          "von",
          "der",
          "den",
          "de",
          "del",
          "della",
          "di",
          "da",
          "dos",
          "do",
          "das",
          "du",
          "la",
          "le",
          "el",
          "al",
          "bin",
          "ibn",
          "bint",
          "y",
          "e",
          "zu",
          "zum",
          "zur",
          "ten",
          "ter",
          "af",
          "av",
          "und",
          "abu" ->
          true;
      default ->
          word.startsWith("d'")
              || word.startsWith("d’")
              || word.startsWith("al-")
              || word.startsWith("el-");
    };
  }
}
