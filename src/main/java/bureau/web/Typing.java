package bureau.web;

import bureau.query.Field;
import bureau.search.Suggestion;
import bureau.search.Suggestion.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The end of a query that is still being typed.
 *
 * @param before what stands before it and stays as it is
 * @param field the field it is looked for in, as it was typed; null if none
 * @param start what is to be completed, without quotation marks
 * @param kinds what can stand there
 */
record Typing(String before, @Nullable String field, String start, Set<Kind> kinds) {
  private static final Pattern IN_FIELD =
      Pattern.compile("(?s)(.*?(?:^|[\\s(+-]))(\\p{Alpha}+)[:=]\\s?[\"“]?([^\"“”()\\[\\]:=]*)");

  /** What follows the last bracket, quotation mark or operator. */
  private static final Pattern AT_END =
      Pattern.compile(
          "(?s)(.*(?:[\"“”()\\[\\]]|(?<=^|\\s)(?:AND|OR|NOT|and|or|not)\\s|(?<=^|\\s)[+-])\\s*)?"
              + "([^\"“”()\\[\\]]*)");

  static Typing of(String text) {
    Matcher inField = IN_FIELD.matcher(text);
    if (inField.matches()) {
      Optional<Field> field = Field.named(inField.group(2));
      if (field.isPresent()) {
        return new Typing(inField.group(1), inField.group(2), inField.group(3), kinds(field.get()));
      }
    }
    Matcher atEnd = AT_END.matcher(text);
    if (!atEnd.matches()) {
      return new Typing(text, null, "", Set.of());
    }
    String before = atEnd.group(1) == null ? "" : atEnd.group(1);
    Set<Kind> all = EnumSet.allOf(Kind.class);
    return new Typing(before, null, atEnd.group(2), all);
  }

  private static Set<Kind> kinds(Field field) {
    return switch (field) {
      case BYLINE -> Set.of(Kind.AUTHOR);
      case DATELINE -> Set.of(Kind.PLACE);
      case PUBLISHER -> Set.of(Kind.PUBLISHER);
      case HEADLINE -> Set.of(Kind.WORD, Kind.HEADLINE);
      default -> field.kind() == Field.Kind.TEXT ? Set.of(Kind.WORD) : Set.of();
    };
  }

  /** The text of the box with a completion in it. */
  String with(Suggestion suggestion) {
    String kept = start.substring(0, suggestion.from());
    return switch (suggestion.kind()) {
      case WORD -> before + (field == null ? "" : field + ":") + kept + suggestion.text();
      case HEADLINE -> before + phrase(field == null ? "headline" : field, suggestion.text());
      case AUTHOR -> before + keptWords(kept) + phrase(named(Field.BYLINE), suggestion.text());
      case PLACE -> before + keptWords(kept) + phrase(named(Field.DATELINE), suggestion.text());
      case PUBLISHER ->
          before + keptWords(kept) + phrase(named(Field.PUBLISHER), suggestion.text());
    };
  }

  private String keptWords(String kept) {
    return field == null ? kept : "";
  }

  private String named(Field kind) {
    return field == null ? kind.label() : field;
  }

  private static String phrase(String field, String text) {
    return field + ":\"" + text.replaceAll("[\"“”„‟«»「」『』《》]", " ").strip() + "\"";
  }
}
