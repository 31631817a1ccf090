package bureau.lucene;

import bureau.lucene.Passages.Passage;
import bureau.query.Field;
import bureau.search.Mark;
import bureau.search.Snippet;
import bureau.text.ArticleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Chooses and cuts the snippets of one hit. */
final class Snippets {
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
  static List<Snippet> of(Marking marking, int document, ArticleText text) throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    List<Passage> running = new ArrayList<>();
    int pictures = 0;
    for (Passage each : Passages.ranked(text, marking.in(document, text))) {
      switch (each.piece().field()) {
        case BODY -> running.add(each);
        case CAPTION, CREDIT -> {
          if (pictures++ < MOST_FROM_PICTURES) {
            snippets.add(whole(each));
          }
        }
        default -> snippets.add(whole(each));
      }
    }
    running.stream().limit(MOST_FROM_BODY).map(Snippets::cut).forEach(snippets::add);
    if (snippets.stream().noneMatch(Snippets::showsText)) {
      text.in(Schema.textOf(Field.BODY)).stream()
          .findFirst()
          .map(lede -> cut(new Passage(lede, 0, lede.text().length(), List.of())))
          .ifPresent(snippets::add);
    }
    return snippets;
  }

  private static Snippet whole(Passage passage) {
    return new Snippet(
        passage.piece().field(),
        passage.piece().index(),
        passage.piece().text(),
        Marking.marks(passage.matches()));
  }

  private static boolean showsText(Snippet snippet) {
    return switch (snippet.field()) {
      case BODY, CAPTION -> true;
      default -> false;
    };
  }

  private static Snippet cut(Passage found) {
    String text = found.piece().text();
    List<Mark> marked = Marking.marks(found.matches());
    int from = skipSpace(text, found.from(), found.to());
    int to = trimSpace(text, from, found.to());
    boolean cutStart = false;
    boolean cutEnd = false;
    if (to - from > MAX_CHARACTERS) {
      int first = marked.isEmpty() ? from : marked.getFirst().from();
      int start = first - from <= BEFORE_MARK ? from : wordStart(text, first - BEFORE_MARK, first);
      int end = Math.min(to, start + MAX_CHARACTERS);
      cutStart = start > from;
      cutEnd = end < to;
      from = start;
      to = cutEnd ? wordEnd(text, end, start) : end;
    }
    String before = cutStart ? CUT : "";
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : marked) {
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
