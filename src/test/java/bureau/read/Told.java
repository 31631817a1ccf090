package bureau.read;

import bureau.article.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader tells. */
final class Told implements Sink {
  final List<Article> articles = new ArrayList<>();
  final List<String> skipped = new ArrayList<>();
  final List<String> failed = new ArrayList<>();

  static Told of(byte[] bytes, String path) throws IOException {
    Told told = new Told();
    new ArticleReader().read(new ByteArrayInputStream(bytes), path, told);
    return told;
  }

  @Override
  public void article(Article article) {
    articles.add(article);
  }

  @Override
  public void skipped(String where, String reason) {
    skipped.add(where + ": " + reason);
  }

  @Override
  public void failed(String where, String error) {
    failed.add(where + ": " + error);
  }
}
