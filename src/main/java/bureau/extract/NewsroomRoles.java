package bureau.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trades of the newsroom, as bylines print them beside names. */
final class NewsroomRoles {
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

  /** What comes between a name and its role, and belongs to the role. */
  private static final Pattern QUALIFIER =
      Pattern.compile(
          "(?iU) (?:senior|chief|deputy|assistant|associate|staff|special|guest|foreign|world|international|political|diplomatic"
              + "|national|defen[cs]e|security|business|economics|europe|asia|africa|middle east|our|news|web|digital)$");

  /** A role before a name: "Staff Writer Jane Doe", "Unser Korrespondent Hans Meier". */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?iU)^(?:(?:our|unser(?:e[mnr]?)?|notre|nuestr[oa]|nostr[oa]|noss[oa]|(?:staff|senior|foreign|special|chief) )\\s?)*"
              + "(?:correspondents?|reporters?|writers?|journalists?|korrespondent(?:in|en)?|redakteur(?:in)?|reporterin"
              + "|correspondante?|journaliste|corresponsal|enviad[oa] especial|periodista|corrispondente|inviat[oa]"
              + "|корреспондент|журналист(?:ка)?|обозреватель|кореспондент(?:ка)?)\\s+(?-i:(?=\\p{Lu}))");

  private NewsroomRoles() {}

  /** Whether a text names a trade of the newsroom. */
  static boolean isNamedIn(String text) {
    return ROLE.matcher(text).find();
  }

  /** The role in front of a name, as long as it is printed; null if there is none. */
  static @Nullable String leading(String part) {
    Matcher matcher = LEADING.matcher(part);
    return matcher.lookingAt() ? matcher.group() : null;
  }

  /** What stands before the first role, without the words that qualify the role. */
  static String before(String part) {
    Matcher role = ROLE.matcher(part);
    String before = role.find() ? part.substring(0, role.start()).stripTrailing() : part;
    Matcher qualifier = QUALIFIER.matcher(before);
    while (qualifier.find()) {
      before = before.substring(0, qualifier.start());
      qualifier = QUALIFIER.matcher(before);
    }
    return before;
  }
}
