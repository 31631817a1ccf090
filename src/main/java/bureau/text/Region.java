package bureau.text;

import bureau.query.Field;
import bureau.text.ArticleText.Piece;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of {@link ArticleText#ALL} that can be searched by itself. Most of an article is its body;
 * a field of its own would hold all those words and places a second time. So the body has marks at
 * its ends instead, between which its words stand.
 */
public enum Region {
  /** The body's first paragraphs. */
  LEAD(Field.LEAD),
  /** All of the body. */
  BODY(Field.BODY);

  /** The term before the first word of the body. Like all marks it has a place of its own. */
  public static final String START = TextAnalysis.REGION_MARK + "start";

  private final Field field;

  Region(Field field) {
    this.field = field;
  }

  /** The term behind the last word. */
  public String end() {
    return TextAnalysis.REGION_MARK + field.label();
  }

  /** The marks before a text of an article. */
  static List<String> before(Piece piece, ArticleText text) {
    List<Piece> body = BODY.pieces(text);
    return !body.isEmpty() && body.getFirst().equals(piece) ? List.of(START) : List.of();
  }

  /** The marks behind a text of an article. */
  static List<String> behind(Piece piece, ArticleText text) {
    return piece.field() == Field.BODY
        ? Stream.of(values())
            .filter(region -> region.pieces(text).getLast().equals(piece))
            .map(Region::end)
            .toList()
        : List.of();
  }

  private List<Piece> pieces(ArticleText text) {
    return text.in(field.label());
  }

  /** The region that a field of the query language is; empty if it is none. */
  public static Optional<Region> of(Field field) {
    return switch (field) {
      case LEAD -> Optional.of(LEAD);
      case BODY -> Optional.of(BODY);
      default -> Optional.empty();
    };
  }
}
