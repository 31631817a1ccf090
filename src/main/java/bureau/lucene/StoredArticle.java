package bureau.lucene;

import bureau.article.Article;
import bureau.text.ArticleText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored of an article. */
final class StoredArticle {
  private final Article article;
  private final int words;

  /** Is the same whoever makes it. */
  private @Nullable ArticleText text;

  /**
   * An article as it was read.
   *
   * @param article with or without its body, as it was asked for
   * @param words how many words it has
   */
  StoredArticle(Article article, int words) {
    this.article = article;
    this.words = words;
  }

  Article article() {
    return article;
  }

  int words() {
    return words;
  }

  /** Its texts, which are put together when they are first asked for. */
  ArticleText text() {
    ArticleText known = text;
    if (known == null) {
      known = ArticleText.of(article);
      text = known;
    }
    return known;
  }

  StoredArticle withoutBody() {
    return new StoredArticle(article.withBody(List.of()), words);
  }
}
