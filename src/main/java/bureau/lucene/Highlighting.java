package bureau.lucene;

import bureau.lucene.ArticleText.Piece;
import bureau.search.Mark;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Finds what matches in articles: Lucene's {@link UnifiedHighlighter}, fed with the texts of
 * articles that are decoded already, and giving places instead of marked-up text.
 */
final class Highlighting extends UnifiedHighlighter {
  /** Passages are whole sentences of at least about so many characters. */
  private static final int PASSAGE_CHARACTERS = 120;

  /** Where in a passage its first match should stand, from 0 to 1. */
  private static final float MATCH_ALIGNMENT = 0.5f;

  private final Map<Integer, ArticleText> texts;

  private Highlighting(Builder builder, Map<Integer, ArticleText> texts) {
    super(builder);
    this.texts = texts;
  }

  /**
   * Highlights passages of a few sentences.
   *
   * @param document the number of the article's document
   * @param article its texts
   */
  static Highlighting passages(IndexSearcher searcher, int document, ArticleText article) {
    return new Highlighting(
        builder(searcher, article.language())
            .withBreakIterator(() ->
                new SplittingBreakIterator(
                    LengthGoalBreakIterator.createMinLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT),
                        PASSAGE_CHARACTERS,
                        MATCH_ALIGNMENT),
                    ArticleText.SEPARATOR)),
        Map.of(document, article));
  }

  /** Highlights whole texts. */
  static Highlighting wholes(IndexSearcher searcher, int document, ArticleText article) {
    return new Highlighting(
        builder(searcher, article.language())
            .withBreakIterator(
                () -> new SplittingBreakIterator(new WholeBreakIterator(), ArticleText.SEPARATOR)),
        Map.of(document, article));
  }

  private static Builder builder(IndexSearcher searcher, Language language) {
    return UnifiedHighlighter.builder(searcher, TextAnalysis.indexing(language))
        .withMaxLength(Integer.MAX_VALUE - 1)
        .withMaxNoHighlightPassages(0)
        .withPassageSortComparator(
            Comparator.comparingDouble(Passage::getScore)
                .reversed()
                .thenComparingInt(Passage::getStartOffset))
        .withFormatter(new AsFound());
  }

  /**
   * A passage with a match.
   *
   * @param piece the text it is part of
   * @param from where in the text it begins
   * @param to where it ends
   * @param marks what matches, counted from the start of the text, in order, not overlapping
   */
  record Found(Piece piece, int from, int to, List<Mark> marks) {}

  /** The best passages of one article in one Lucene field, best first. */
  List<Found> find(Query query, String field, int document, int passages) throws IOException {
    Map<String, Object[]> byField =
        highlightFieldsAsObjects(
            new String[] {field}, query, new int[] {document}, new int[] {passages});
    Object found = Objects.requireNonNull(byField.get(field))[0];
    ArticleText text = texts.get(document);
    if (!(found instanceof Passages(List<Passage> each)) || text == null) {
      return List.of();
    }
    List<Piece> pieces = text.in(field);
    return each.stream().map(passage -> locate(pieces, passage)).toList();
  }

  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator documents, int cacheCharsThreshold) throws IOException {
    List<CharSequence[]> values = new ArrayList<>();
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      ArticleText text = texts.get(document);
      values.add(
          Arrays.stream(fields)
              .map(field -> text == null ? "" : text.joined(field))
              .toArray(CharSequence[]::new));
    }
    return values;
  }

  @Override
  protected Set<HighlightFlag> getFlags(String field) {
    return Set.of(
        HighlightFlag.PHRASES, HighlightFlag.MULTI_TERM_QUERY, HighlightFlag.WEIGHT_MATCHES);
  }

  private static Found locate(List<Piece> pieces, Passage passage) {
    int start = 0;
    for (Piece piece : pieces) {
      int end = start + piece.text().length();
      // A passage may begin with the separator before its text.
      if (passage.getStartOffset() < end) {
        int from = Math.max(0, passage.getStartOffset() - start);
        int to = Math.min(passage.getEndOffset(), end) - start;
        return new Found(piece, from, to, marks(passage, start, to));
      }
      start = end + 1;
    }
    throw new IllegalStateException("A passage lies behind the end of its text");
  }

  /** The passage's matches as marks, those that touch or overlap made one. */
  private static List<Mark> marks(Passage passage, int pieceStart, int to) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int from = passage.getMatchStarts()[i] - pieceStart;
      int end = Math.min(passage.getMatchEnds()[i] - pieceStart, to);
      if (!marks.isEmpty() && from < marks.getLast().to()) {
        Mark last = marks.removeLast();
        marks.add(new Mark(last.from(), Math.max(last.to(), end)));
      } else if (end > from) {
        marks.add(new Mark(from, end));
      }
    }
    return marks;
  }

  private record Passages(List<Passage> passages) {}

  /** Keeps the passages as they are. */
  private static final class AsFound extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      return new Passages(List.of(passages));
    }
  }
}
