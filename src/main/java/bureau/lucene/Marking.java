package bureau.lucene;

import bureau.search.Mark;
import bureau.text.ArticleText;
import bureau.text.ArticleText.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Finds what a query matches in the texts of articles. Lucene tells where a match stands, for the
 * one article and the whole query, so that nothing is marked but what made it match; what is not
 * indexed of that, the offsets in fields of their own, follows from reading those short texts
 * again. Lucene's highlighters prepare the query anew for each article, which costs more than all
 * of this.
 */
final class Marking {
  private final View view;
  private final Weight weight;
  private final Set<String> fields;

  private Marking(View view, Weight weight, Set<String> fields) {
    this.view = view;
    this.weight = weight;
    this.fields = fields;
  }

  /**
   * Marks what a query matches.
   *
   * @param query serves any number of articles
   * @param fields the Lucene fields to look in
   */
  static Marking of(View view, Query query, Set<String> fields) throws IOException {
    Weight weight = view.createWeight(view.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    return new Marking(view, weight, fields);
  }

  /**
   * What matches in one text.
   *
   * @param from its first character in the text, in UTF-16 units from 0
   * @param to behind its last character
   * @param leaf the part of the query that it matches; other matches of the same part are equal in
   *     this
   */
  record Match(int from, int to, Query leaf) {
    Mark mark() {
      return new Mark(from, to);
    }
  }

  /**
   * What the query matches in an article, by those of its texts that have any of it.
   *
   * @param document the number of the article's document
   * @param text its texts
   */
  Map<Piece, List<Match>> in(int document, ArticleText text) throws IOException {
    List<LeafReaderContext> leaves = view.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches = weight.matches(leaf, document - leaf.docBase);
    Map<Piece, List<Match>> found = new HashMap<>();
    if (matches == null) {
      return found;
    }
    for (String field : fields) {
      MatchesIterator each = matches.getMatches(field);
      if (each != null) {
        collect(each, new Collected(new FieldText(text, field), found));
      }
    }
    found.values().forEach(all -> all.sort(Comparator.comparingInt(Match::from)));
    return found;
  }

  /** The matches as marks, in order; those that overlap are one. */
  static List<Mark> marks(List<Match> matches) {
    List<Mark> marks = new ArrayList<>();
    for (Match match : matches) {
      if (!marks.isEmpty() && match.from() < marks.getLast().to()) {
        Mark last = marks.removeLast();
        marks.add(new Mark(last.from(), Math.max(last.to(), match.to())));
      } else {
        marks.add(match.mark());
      }
    }
    return marks;
  }

  /** Of what is made of other matches, those. */
  private static void collect(MatchesIterator matches, Collected to) throws IOException {
    while (matches.next()) {
      MatchesIterator parts = matches.getSubMatches();
      if (parts == null) {
        to.add(matches);
      } else {
        collect(parts, to);
      }
    }
  }

  /**
   * Where matches are put.
   *
   * @param text the field they are in
   * @param found the matches of each text so far
   */
  private record Collected(FieldText text, Map<Piece, List<Match>> found) {
    void add(MatchesIterator match) throws IOException {
      boolean indexed = match.startOffset() >= 0;
      int from = indexed ? match.startOffset() : text.start(match.startPosition());
      int to = indexed ? match.endOffset() : text.end(match.endPosition());
      FieldText.Located located = text.locate(from);
      int start = from - located.start();
      int end = Math.min(to - located.start(), located.piece().text().length());
      if (end > start) {
        found
            .computeIfAbsent(located.piece(), piece -> new ArrayList<>())
            .add(new Match(start, end, match.getQuery()));
      }
    }
  }
}
