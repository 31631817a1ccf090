package bureau.opensearch;

import bureau.article.Article;
import bureau.opensearch.Documents.Found;
import bureau.search.InputFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes documents on behalf of one change. A document of an earlier change stays as it is for
 * whoever still reads that, but for a note of the change that took it out; what replaces it is
 * another document. A node keeps no words as they were sent, so that a document is always sent
 * whole, its words read anew.
 *
 * @param bulk sends them
 * @param number the change's number
 */
record Change(Bulk bulk, long number) {
  private static final int ID_BYTES = 15;

  /** Adds an article. */
  void add(Article article, InputFile file) {
    bulk.put(
        id(article.source().path()),
        ClusterDocument.of(article, file, number),
        article.source().path(),
        file.path());
  }

  /** Adds an input file. */
  void add(InputFile file, Collection<String> lostTo) {
    bulk.put(
        id(ClusterSchema.INPUT, file.path(), number),
        InputDocument.of(file, lostTo, number),
        file.path(),
        file.path());
  }

  /** Takes a document out: one of this change at once, one of an earlier one as of this change. */
  void takeOut(Found found) {
    if (found.change() == number) {
      bulk.delete(found.id());
    } else {
      send(found.id(), again(found, found.change()).put(ClusterSchema.GONE, number), found);
    }
  }

  /** Takes back that a document was taken out. */
  void restore(Found found) {
    send(found.id(), again(found, found.change()), found);
  }

  /** Puts an article into a group of copies. */
  void group(Found found, long group) {
    if (found.change() == number) {
      send(found.id(), again(found, number).put(ClusterSchema.GROUP, group), found);
    } else {
      takeOut(found);
      send(id(path(found)), again(found, number).put(ClusterSchema.GROUP, group), found);
    }
  }

  private void send(String id, ObjectNode document, Found found) {
    String file = found.text(ClusterSchema.FROM);
    bulk.put(id, document, path(found), file.isEmpty() ? path(found) : file);
  }

  private static String path(Found found) {
    String key = found.text(ClusterSchema.KEY);
    return key.isEmpty() ? found.text(ClusterSchema.FILE) : key;
  }

  /** The document as it was sent. */
  private static ObjectNode again(Found found, long change) {
    JsonNode source = found.source();
    if (found.text(ClusterSchema.KIND).equals(ClusterSchema.INPUT)) {
      return InputDocument.of(InputDocument.read(source), InputDocument.lostTo(source), change);
    }
    ObjectNode document = ClusterDocument.of(ClusterDocument.article(source), file(source), change);
    document.set(ClusterSchema.GROUP, source.path(ClusterSchema.GROUP));
    return document;
  }

  /** The file of an article, as far as the article's document has it. */
  static InputFile file(JsonNode source) {
    return new InputFile(
        source.path(ClusterSchema.FROM).asString(),
        0,
        Instant.ofEpochMilli(source.path(ClusterSchema.FILE_TIME).asLong()),
        "");
  }

  /** The name of the document of an article that this change adds. */
  String id(String path) {
    return id(ClusterSchema.ARTICLE, path, number);
  }

  /** The name of a document: the same for the same path and change, however often it is sent. */
  static String id(String kind, String path, long change) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((kind + ":" + path).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, ID_BYTES)) + "." + change;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
