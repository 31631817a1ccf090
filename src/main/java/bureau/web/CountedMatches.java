package bureau.web;

import bureau.article.Article;
import bureau.query.Field;
import bureau.search.Duplicates;
import bureau.search.MarkedArticle;
import bureau.web.pages.MarkedText;

/** An article's texts with what matches in them, counted in the order in which they are taken. */
final class CountedMatches {
  private final MarkedArticle marked;
  private int count;

  CountedMatches(MarkedArticle marked) {
    this.marked = marked;
  }

  Article article() {
    return marked.article();
  }

  Duplicates duplicates() {
    return marked.duplicates();
  }

  /** A text of the article as it is shown, its next matches counted. */
  MarkedText take(Field field, int index, String text) {
    MarkedText taken = MarkedText.of(text, marked.marks(field, index)).numbered(count + 1);
    count += taken.matches();
    return taken;
  }

  /** How many matches were taken so far. */
  int count() {
    return count;
  }
}
