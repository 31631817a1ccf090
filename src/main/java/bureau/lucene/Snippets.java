package bureau.lucene;

import bureau.lucene.Highlighting.Found;
import bureau.query.Field;
import bureau.search.Mark;
import bureau.search.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;

/** Chooses and cuts the snippets of one hit. */
final class Snippets {
  /** So many passages are looked at to choose from. */
  private static final int CANDIDATES = 12;

  /** So many snippets of running text are given at most. */
  private static final int MOST_FROM_BODY = 2;

  /** So many captions and credits are given at most. */
  private static final int MOST_FROM_PICTURES = 2;

  /** Longer passages are cut to about so many characters around their first mark. */
  private static final int MAX_CHARACTERS = 320;

  /** A cut passage keeps so many characters before its first mark. */
  private static final int BEFORE_MARK = 80;

  private static final String CUT = "…";

  private Snippets() {}

  /** What matches in an article, or the beginning of its text if nothing can be marked. */
  static List<Snippet> of(
      Highlighting highlighting, Query query, Set<String> fields, int document, ArticleText text)
      throws IOException {
    Map<ArticleText.Piece, Found> whole = new LinkedHashMap<>();
    List<Found> found = new ArrayList<>();
    for (String field : fields) {
      for (Found each : highlighting.find(query, field, document, CANDIDATES)) {
        if (each.piece().field() == Field.BODY) {
          found.add(each);
        } else {
          whole.merge(each.piece(), each, Snippets::joined);
        }
      }
    }
    List<Snippet> snippets = new ArrayList<>();
    int pictures = 0;
    for (Found each : whole.values()) {
      boolean picture =
          each.piece().field() == Field.CAPTION || each.piece().field() == Field.CREDIT;
      if (!picture || pictures++ < MOST_FROM_PICTURES) {
        snippets.add(
            new Snippet(
                each.piece().field(), each.piece().index(), each.piece().text(), each.marks()));
      }
    }
    distinct(found).stream().limit(MOST_FROM_BODY).map(Snippets::cut).forEach(snippets::add);
    if (snippets.stream().noneMatch(Snippets::showsText)) {
      text.in(Schema.textOf(Field.BODY)).stream()
          .findFirst()
          .map(lede -> cut(new Found(lede, 0, lede.text().length(), List.of())))
          .ifPresent(snippets::add);
    }
    return snippets;
  }

  private static boolean showsText(Snippet snippet) {
    return switch (snippet.field()) {
      case BODY, CAPTION -> true;
      default -> false;
    };
  }

  /** Two passages of one short text, as the whole text with the marks of both. */
  private static Found joined(Found one, Found other) {
    return new Found(
        one.piece(), 0, one.piece().text().length(), union(one.marks(), other.marks()));
  }

  /** The marks of both lists in order; of two that overlap, the one of the first list. */
  static List<Mark> union(List<Mark> one, List<Mark> other) {
    List<Mark> marks = new ArrayList<>(one);
    other.stream()
        .filter(mark -> one.stream().noneMatch(m -> m.from() < mark.to() && mark.from() < m.to()))
        .forEach(marks::add);
    marks.sort(Comparator.comparingInt(Mark::from));
    return marks;
  }

  private static List<Found> distinct(List<Found> found) {
    Set<String> seen = new HashSet<>();
    return found.stream()
        .filter(each -> seen.add(each.piece().index() + ":" + each.from()))
        .toList();
  }

  private static Snippet cut(Found found) {
    String text = found.piece().text();
    int from = skipSpace(text, found.from(), found.to());
    int to = trimSpace(text, from, found.to());
    boolean cutStart = false;
    boolean cutEnd = false;
    if (to - from > MAX_CHARACTERS) {
      int first = found.marks().isEmpty() ? from : found.marks().getFirst().from();
      int start = first - from <= BEFORE_MARK ? from : wordStart(text, first - BEFORE_MARK, first);
      int end = Math.min(to, start + MAX_CHARACTERS);
      cutStart = start > from;
      cutEnd = end < to;
      from = start;
      to = cutEnd ? wordEnd(text, end, start) : end;
    }
    String before = cutStart ? CUT : "";
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : found.marks()) {
      if (mark.from() >= from && mark.to() <= to) {
        int shift = before.length() - from;
        marks.add(new Mark(mark.from() + shift, mark.to() + shift));
      }
    }
    return new Snippet(
        Field.BODY,
        found.piece().index(),
        before + text.substring(from, to) + (cutEnd ? CUT : ""),
        marks);
  }

  private static int skipSpace(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int trimSpace(String text, int from, int to) {
    int at = to;
    while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The first word that begins at {@code at} or later, but not behind {@code limit}. */
  private static int wordStart(String text, int at, int limit) {
    int space = text.indexOf(' ', at);
    return space < 0 || space >= limit ? onBoundary(text, at) : space + 1;
  }

  /** The end of the last word that ends before {@code at}, but not before {@code limit}. */
  private static int wordEnd(String text, int at, int limit) {
    int space = text.lastIndexOf(' ', at);
    return space <= limit ? onBoundary(text, at) : space;
  }

  private static int onBoundary(String text, int at) {
    return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
