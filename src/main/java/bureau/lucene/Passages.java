package bureau.lucene;

import bureau.lucene.Marking.Match;
import bureau.query.Field;
import bureau.text.ArticleText;
import bureau.text.ArticleText.Piece;
import bureau.text.SentenceReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/**
 * Cuts an article's texts into passages around what matches in them, and ranks those by BM25, where
 * a passage is what an article is to a search: different parts of the query count more than one
 * again and again, those that are rare in the article more than those that are everywhere in it,
 * and the article's beginning a little more than its end.
 */
final class Passages {
  /** A passage of running text is whole sentences of at least so many characters. */
  private static final int CHARACTERS = 120;

  /** As in BM25: how soon a part of the query that is there again ceases to count. */
  private static final double K1 = 1.2;

  /** As in BM25: how much the length of a passage counts, from 0 to 1. */
  private static final double B = 0.75;

  /** The length that passages are compared with, in characters. */
  private static final double USUAL_LENGTH = 150;

  /** The article's first character counts so much more than its last. */
  private static final double BEGINNING = 0.2;

  /** So many characters further on half of that is left. */
  private static final double HALF_WAY = 1_000;

  private Passages() {}

  /**
   * A part of a text.
   *
   * @param piece the text
   * @param from where in it the passage begins
   * @param to where it ends
   * @param matches what matches in it, counted from the start of the text, in order
   */
  record Passage(Piece piece, int from, int to, List<Match> matches) {}

  /** A passage and how well it shows what was asked for. */
  private record Scored(Passage passage, double score) {}

  /**
   * All passages with matches, best first.
   *
   * @param found what matches in the article's texts, in order
   */
  static List<Passage> ranked(ArticleText text, Map<Piece, List<Match>> found) {
    Map<Query, Integer> frequencies = new HashMap<>();
    found
        .values()
        .forEach(
            matches -> matches.forEach(match -> frequencies.merge(match.leaf(), 1, Integer::sum)));
    List<Scored> scored = new ArrayList<>();
    int length = 0;
    for (Piece piece : text.pieces()) {
      length += piece.text().length();
    }
    int start = 0;
    for (Piece piece : text.pieces()) {
      List<Match> matches = found.get(piece);
      if (matches != null) {
        for (Passage passage : of(piece, matches)) {
          double early = 1 + BEGINNING / (1 + (start + passage.from()) / HALF_WAY);
          scored.add(new Scored(passage, early * score(passage, frequencies, length)));
        }
      }
      start += piece.text().length();
    }
    scored.sort(Comparator.comparingDouble(each -> -each.score()));
    return scored.stream().map(Scored::passage).toList();
  }

  private static double score(Passage passage, Map<Query, Integer> frequencies, int length) {
    Map<Query, Integer> here = new HashMap<>();
    passage.matches().forEach(match -> here.merge(match.leaf(), 1, Integer::sum));
    double passages = 1 + length / USUAL_LENGTH;
    double shorter = K1 * (1 - B + B * (passage.to() - passage.from()) / USUAL_LENGTH);
    double score = 0;
    for (Map.Entry<Query, Integer> each : here.entrySet()) {
      int frequency = frequencies.getOrDefault(each.getKey(), 1);
      double weight = Math.log(1 + (passages + 0.5) / (frequency + 0.5));
      score += weight * each.getValue() / (each.getValue() + shorter);
    }
    return score;
  }

  /** Running text sentence by sentence, any other text as a whole. */
  private static List<Passage> of(Piece piece, List<Match> matches) {
    return piece.field() == Field.BODY
        ? ofSentences(piece, matches)
        : List.of(new Passage(piece, 0, piece.text().length(), matches));
  }

  private static List<Passage> ofSentences(Piece piece, List<Match> matches) {
    int[] bounds = SentenceReader.bounds(piece.text());
    List<Passage> passages = new ArrayList<>();
    int done = 0;
    int next = 0;
    while (next < matches.size()) {
      Match match = matches.get(next);
      int first = sentence(bounds, match.from());
      int last = sentence(bounds, match.to() - 1);
      while (last + 2 < bounds.length && bounds[last + 1] - bounds[first] < CHARACTERS) {
        last++;
      }
      while (first > done && bounds[last + 1] - bounds[first] < CHARACTERS) {
        first--;
      }
      int end = next;
      while (end < matches.size() && matches.get(end).from() < bounds[last + 1]) {
        end++;
      }
      passages.add(new Passage(piece, bounds[first], bounds[last + 1], matches.subList(next, end)));
      done = last + 1;
      next = end;
    }
    return passages;
  }

  /** Which sentence a character is in. */
  private static int sentence(int[] bounds, int at) {
    int found = Arrays.binarySearch(bounds, at);
    return found >= 0 ? found : -found - 2;
  }
}
