package bureau.opensearch;

import bureau.search.InputFile;
import bureau.text.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An input file as a cluster's index holds it. */
final class InputDocument {
  private InputDocument() {}

  /**
   * Makes the document.
   *
   * @param file what is remembered
   * @param lostTo the files to whose articles this file's gave way
   * @param change the number of the change that adds it
   */
  static ObjectNode of(InputFile file, Collection<String> lostTo, long change) {
    ObjectNode document = Json.object(ClusterSchema.KIND, ClusterSchema.INPUT);
    document.put(ClusterSchema.CHANGE, change);
    document.put(ClusterSchema.FILE, Keys.cut(file.path()));
    document.put(ClusterSchema.FILE_TIME, file.modified().toEpochMilli());
    document.put(ClusterSchema.FILE_BYTES, file.bytes());
    document.put(ClusterSchema.FILE_DIGEST, file.digest());
    if (!lostTo.isEmpty()) {
      document.set(
          ClusterSchema.LOST_TO, Json.texts(lostTo.stream().map(Keys::cut).sorted().toList()));
    }
    return document;
  }

  /** The file of a path, and those below it as in a folder. */
  static JsonNode at(String path) {
    ObjectNode below = Json.object("prefix", Json.object(ClusterSchema.FILE, path + "/"));
    return Documents.any(List.of(Documents.is(ClusterSchema.FILE, Keys.cut(path)), below));
  }

  /** The file that a document describes. */
  static InputFile read(JsonNode source) {
    return new InputFile(
        source.path(ClusterSchema.FILE).asString(),
        source.path(ClusterSchema.FILE_BYTES).asLong(),
        Instant.ofEpochMilli(source.path(ClusterSchema.FILE_TIME).asLong()),
        source.path(ClusterSchema.FILE_DIGEST).asString());
  }

  /** The files to which a file's articles gave way. */
  static List<String> lostTo(JsonNode source) {
    List<String> paths = new ArrayList<>();
    source.path(ClusterSchema.LOST_TO).forEach(path -> paths.add(path.asString()));
    return paths;
  }
}
