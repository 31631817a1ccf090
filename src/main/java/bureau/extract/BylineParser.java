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

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written|reported|words|text|texte?|story|report|analysis|article|interview|opinion"
              + "|published|posted|video|photos?|a commentary) +by|exclusive by|guest essay by|by|von|par|por|da|di|de|door|av|af|"
              + "szerző|autorin|autoren|autori|autores|autores|autor[ae]?|auteurs?|redaktion|redacción|redazione|text[eo]?"
              + "|texte|tekst|texto|reporter|authors?|rédaction|автор(?:и|ы)?|текст|文|取材・文|作者|記者|记者|撰文|저자"
              + "|글|بقلم|كتب|كتبت|oleh|penulis|yazan|haber|door|skrifað af|teksti|text och foto|foto og tekst|εικόνα|του)"
              + "(?:\\s*[:：／/|-]\\s*|\\s+(?=\\p{L}))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+(?:and|und|et|y|e|i|og|och|en|ja|ve|și|és|a|και|и|та|і|с участием|with|mit|avec|con|med) (?=\\p{Lu}|\\p{Lo})"
              + "|\\s*[,;&|•·●／、，\\n]\\s*|\\s*/\\s*|\\s+[-–—]+\\s+",
          Pattern.UNICODE_CASE);
  private static final Pattern NOISE =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|https?://\\S+|(?<!\\S)@\\w+|\\([a-zäöüß/., 0-9]{1,12}\\)"
              + "|\\[[^\\]]*\\]|(?i:follow (?:us|me|on)|view profile|email the author|bio\\b|twitter|x\\.com)");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?iU)\\b(?:(?:\\p{L}+-)?correspondents?|correspondante?|corresponsal|corrispondente"
              + "|(?:\\p{L}*)korrespondent(?:in|en)?|reporters?|reporterin|editors?|editor-in-chief"
              + "|writers?|journalists?|journaliste|journalistin?|periodista|giornalista|jornalista|columnists?"
              + "|kolumnist(?:in)?|bureau chief|chief|producer|contributors?|contributing"
              + "|redakteur(?:in)?|redakcja|redaktor(?:ka)?|redacteur|verslaggever|analyst|fellow|professor"
              + "|staff|director|photographer|freelance|special to|head of|minister|desk|agency|agencies"
              + "|enviad[oa] especial|envoyée? spéciale?|inviat[oa]|корреспондент|журналист(?:ка)?|обозреватель"
              + "|кореспондент(?:ка)?|журналістка?|muhabiri|jurnalis|wartawan|team|newsroom|gast|leiter(?:in)?"
              + "|chefredakteur(?:in)?|ressort|team|community|multimedia|digital|trainee|intern|author of|co-host|host)\\b"
              + "|기자|특파원|논설위원|에디터|記者|特派員|编辑|編集委員|مراسل");
  private static final Pattern PLACE =
      Pattern.compile("(?U) (?:in|aus|à|en|a|au|de|da|i|в|у|from|at) (?=\\p{Lu})(.+)$");
  private static final Pattern KOREAN =
      Pattern.compile("([가-힣]{2,4})\\s*(?:[가-힣]{0,4}\\s?)?(기자|특파원|논설위원|객원기자|선임기자|인턴기자|기상캐스터)");
  private static final Pattern JAPANESE =
      Pattern.compile("([\\p{IsHan}々ヶぁ-んァ-ヴー]{2,8})\\s?(記者|特派員|編集委員)");
  private static final Pattern CHINESE =
      Pattern.compile("(?:记者|記者)\\s?[:：]?\\s*(\\p{IsHan}{2,4}(?:[、 ]\\p{IsHan}{2,4})*)");
  private static final Pattern NAME_TAIL =
      Pattern.compile("^(?:jr|sr|ii|iii|iv|phd|md|esq)\\.?$", Pattern.CASE_INSENSITIVE);

  /**
   * The authors that a byline names, in its order; empty if it names none.
   *
   * @param printed the byline, with or without "By"
   */
  public List<Author> authors(String printed) {
    String text = Text.fold(NOISE.matcher(printed).replaceAll(" "));
    List<Author> eastAsian = eastAsian(text);
    if (!eastAsian.isEmpty()) {
      return eastAsian;
    }
    text = withoutLead(text);
    Map<String, Author> authors = new LinkedHashMap<>();
    List<Author> found = new ArrayList<>();
    for (String part : SEPARATOR.split(text, -1)) {
      add(part, found);
    }
    for (Author author : found) {
      authors.putIfAbsent(Text.key(author.name()), author);
    }
    return List.copyOf(authors.values());
  }

  /** Whether a line starts as a byline does, "By" or its like in front of a name. */
  public boolean startsAsByline(String line) {
    Matcher lead = LEAD.matcher(line);
    return lead.find() && line.length() - lead.end() < 100 && startsName(line, lead.end());
  }

  /** Whether a text names a trade of the newsroom. */
  static boolean hasRole(String text) {
    return ROLE.matcher(text).find();
  }

  private static boolean startsName(String line, int at) {
    return at < line.length()
        && (Character.isUpperCase(line.codePointAt(at)) || isCaseless(line.codePointAt(at)));
  }

  private static String withoutLead(String text) {
    String rest = text;
    for (int i = 0; i < 2; i++) {
      Matcher lead = LEAD.matcher(rest);
      if (!lead.find() || !startsName(rest, lead.end())) {
        break;
      }
      rest = rest.substring(lead.end());
    }
    return rest;
  }

  private static List<Author> eastAsian(String text) {
    List<Author> authors = new ArrayList<>();
    for (Pattern pattern : List.of(KOREAN, JAPANESE)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        authors.add(new Author(matcher.group(1), matcher.group(2)));
      }
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    Matcher matcher = CHINESE.matcher(text);
    if (matcher.find()) {
      for (String name : matcher.group(1).split("[、 ]", -1)) {
        authors.add(new Author(name, "记者"));
      }
    }
    return authors;
  }

  private static void add(String printed, List<Author> found) {
    String part = trim(printed);
    if (part.isEmpty()) {
      return;
    }
    if (Agencies.isNews(part)) {
      found.add(new Author(part, AGENCY));
      return;
    }
    if (ROLE.matcher(part).find()) {
      addRole(part, found);
      return;
    }
    if (!found.isEmpty() && NAME_TAIL.matcher(part).matches()) {
      Author last = found.removeLast();
      found.add(new Author(last.name() + " " + part, last.role()));
      return;
    }
    String name = withoutPlace(part);
    if (isName(name)) {
      found.add(new Author(name, null));
    }
  }

  /** "Beijing correspondent" belongs to the name before it; "Jane Doe Staff Writer" is both. */
  private static void addRole(String part, List<Author> found) {
    String name = nameBeforeRole(part);
    if (name != null) {
      found.add(new Author(name, trim(part.substring(name.length()))));
    } else if (!found.isEmpty() && found.getLast().role() == null) {
      Author last = found.removeLast();
      found.add(new Author(last.name(), part));
    }
  }

  private static @Nullable String nameBeforeRole(String part) {
    Matcher role = ROLE.matcher(part);
    if (!role.find()) {
      return null;
    }
    String before = trim(part.substring(0, role.start()));
    int words = before.split(" ", -1).length;
    return words >= 2 && words <= 3 && isName(before) ? before : null;
  }

  private static String withoutPlace(String part) {
    Matcher place = PLACE.matcher(part);
    if (place.find() && isName(part.substring(0, place.start()))) {
      return part.substring(0, place.start());
    }
    return part;
  }

  private static String trim(String part) {
    return part.replaceAll("^[\\s.,:;|/–—\"“”()-]+|[\\s,:;|/–—\"“”()-]+$", "");
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
