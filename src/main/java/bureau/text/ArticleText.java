package bureau.text;

import bureau.article.Article;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.query.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * An article's texts in reading order. The one place that says which text goes into which field,
 * both when an article is indexed and when it is marked; the two must agree to the letter.
 *
 * @param pieces its texts, none blank
 * @param language the language they are analysed in
 */
public record ArticleText(List<Piece> pieces, Language language) {
  /** The field with all that a reader sees, for words that name no field. */
  public static final String ALL = "all";

  /** Stands between two pieces where they are joined; occurs in none. */
  public static final char SEPARATOR = '\u2029';

  private static final int LEAD_PARAGRAPHS = 2;

  /**
   * One text.
   *
   * @param field what it is
   * @param index which caption, credit, correction, keyword or body block, from 0; 0 for other
   *     fields
   * @param text the text, without {@link #SEPARATOR}
   */
  public record Piece(Field field, int index, String text) {}

  /** The texts of an article. */
  public static ArticleText of(Article article) {
    List<Piece> pieces = new ArrayList<>();
    Dateline dateline = article.dateline();
    add(pieces, Field.HEADLINE, 0, article.headline());
    add(pieces, Field.DECK, 0, article.deck());
    add(pieces, Field.BYLINE, 0, article.byline().inFull());
    add(pieces, Field.DATELINE, 0, dateline == null ? null : dateline.inFull());
    for (int i = 0; i < article.body().size(); i++) {
      add(pieces, Field.BODY, i, article.body().get(i).text());
    }
    for (int i = 0; i < article.pictures().size(); i++) {
      Picture picture = article.pictures().get(i);
      add(pieces, Field.CAPTION, i, picture.caption());
      add(pieces, Field.CREDIT, i, picture.credit());
    }
    for (int i = 0; i < article.corrections().size(); i++) {
      add(pieces, Field.CORRECTION, i, article.corrections().get(i));
    }
    add(pieces, Field.SECTION, 0, article.section());
    for (int i = 0; i < article.keywords().size(); i++) {
      add(pieces, Field.KEYWORD, i, article.keywords().get(i));
    }
    add(pieces, Field.PUBLISHER, 0, article.source().publisher());
    return new ArticleText(Collections.unmodifiableList(pieces), Language.of(article.language()));
  }

  /**
   * The pieces that a field of the index holds.
   *
   * @param field {@link #ALL} or what {@link Field#label} gives
   */
  public List<Piece> in(String field) {
    if (field.equals(ALL)) {
      return pieces.stream().filter(piece -> isRead(piece.field())).toList();
    }
    if (field.equals(Field.LEAD.label())) {
      return pieces.stream()
          .filter(piece -> piece.field() == Field.BODY)
          .limit(LEAD_PARAGRAPHS)
          .toList();
    }
    return pieces.stream().filter(piece -> piece.field().label().equals(field)).toList();
  }

  /**
   * The terms of a piece as a field of the index has them: in the common field with the marks of
   * the {@link Region}s that begin or end there.
   */
  public TokenStream terms(Piece piece, String field) {
    TokenStream words = TextAnalysis.indexing(language).tokenStream(field, piece.text());
    if (!field.equals(ALL)) {
      return words;
    }
    List<String> before = Region.before(piece, this);
    List<String> behind = Region.behind(piece, this);
    return before.isEmpty() && behind.isEmpty() ? words : new WithMarks(before, words, behind);
  }

  /** The pieces of a field as one text, as offsets into the field count it. */
  public String joined(String field) {
    return in(field).stream()
        .map(Piece::text)
        .collect(Collectors.joining(String.valueOf(SEPARATOR)));
  }

  /** Whether a word that names no field is looked for here. */
  private static boolean isRead(Field field) {
    return switch (field) {
      case HEADLINE, DECK, BYLINE, DATELINE, BODY, CAPTION, CREDIT, CORRECTION -> true;
      default -> false;
    };
  }

  private static void add(List<Piece> pieces, Field field, int index, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      pieces.add(new Piece(field, index, text.replace(SEPARATOR, ' ')));
    }
  }
}
