package bureau.read;

import bureau.article.ArticleId;

/**
 * Where an entry stands.
 *
 * @param path the file's path
 * @param number which of the file's entries it is, from 1; 0 if it is the file itself
 */
record Place(String path, int number) {
  /** The entry's name, as {@link Sink#skipped} and an article's source have it. */
  String where() {
    return number == 0 ? path : path + "#" + number;
  }

  /** The id of an article that states neither id nor address. */
  ArticleId id() {
    return ArticleId.ofPath(path, number);
  }
}
