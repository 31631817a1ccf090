package bureau.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field that a query can name. The first name is the one shown; the others are aliases. */
public enum Field {
  /** The title over the article. */
  HEADLINE(Kind.TEXT, "headline", "hd", "title", "intitle"),
  /** The standfirst. */
  DECK(Kind.TEXT, "deck"),
  /** The first two paragraphs of the body. */
  LEAD(Kind.TEXT, "lead", "lp", "lede"),
  /** The running text with its subheads, quotes and lists. */
  BODY(Kind.TEXT, "body", "td", "text"),
  /** Headline and lead together. */
  HLEAD(Kind.TEXT, "hlead", "hlp"),
  /** Who wrote it: the byline as printed and the authors' names. */
  BYLINE(Kind.TEXT, "byline", "by", "author"),
  /** What stands under the pictures. */
  CAPTION(Kind.TEXT, "caption", "art", "graphic"),
  /** Who took or supplied the pictures. */
  CREDIT(Kind.TEXT, "credit", "cr"),
  /** Where it was filed from: place and agency. */
  DATELINE(Kind.TEXT, "dateline"),
  /** The outlet's name. */
  PUBLISHER(Kind.TEXT, "publisher", "source", "sn", "rst", "site"),
  /** The part of the outlet. */
  SECTION(Kind.TEXT, "section", "se"),
  /** The outlet's own tags. */
  KEYWORD(Kind.TEXT, "keyword", "ns"),
  /** Notices in which the outlet corrects or clarifies the article. */
  CORRECTION(Kind.TEXT, "correction", "cx"),
  /** The article's language: a tag such as "ko". */
  LANGUAGE(Kind.EXACT, "language", "la"),
  /** Each country the article is about: its ISO 3166 code, or its name in any language. */
  COUNTRY(Kind.EXACT, "country", "re"),
  /** Where the article's date was read: "json-ld", "visible", "file" and so on. */
  DATED(Kind.EXACT, "dated"),
  /** The article's id. */
  ID(Kind.EXACT, "id", "an"),
  /** The article's address, or the start of one. */
  URL(Kind.EXACT, "url");

  /** How a field's values are matched. */
  public enum Kind {
    /** As words, in any form and order. */
    TEXT,
    /** As one value. */
    EXACT
  }

  private static final Map<String, Field> BY_NAME =
      Arrays.stream(values())
          .flatMap(field -> field.names().stream().map(name -> Map.entry(name, field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final Kind kind;

  @SuppressWarnings("ImmutableEnumChecker") // toList() gives an unmodifiable list
  private final List<String> names;

  Field(Kind kind, String label, String... aliases) {
    this.kind = kind;
    this.names = Stream.concat(Stream.of(label), Arrays.stream(aliases)).toList();
  }

  /** The field that goes by {@code name}, in any case; empty if none does. */
  public static Optional<Field> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The name that is shown, and the one in JSON. */
  public String label() {
    return names.getFirst();
  }

  /** All names, the shown one first. */
  public List<String> names() {
    return names;
  }

  /** How the field's values are matched. */
  public Kind kind() {
    return kind;
  }
}
