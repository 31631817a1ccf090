package bureau.opensearch;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The last commit of an index: all that a searcher sees.
 *
 * @param index the index on the cluster that holds it, to which the alias leads
 * @param schema the {@link ClusterSchema#VERSION} it was written with
 * @param change the number of the last change that counts; later ones are not committed
 * @param at when it was made
 * @param mark what {@link bureau.search.Alerts} put on it, or nothing
 * @param writer who made it, as {@link WriterLock#holder} has it
 * @param version which writing of the commit it is
 */
record Commit(
    String index,
    int schema,
    long change,
    Instant at,
    String mark,
    String writer,
    Version version) {
  private static final String SCHEMA = "schema";
  private static final String CHANGE = "change";
  private static final String AT = "committed";
  private static final String MARK = "mark";
  private static final String WRITER = "writer";

  /**
   * Which writing of a document it is; the next one is refused if there was another meanwhile.
   *
   * @param number counts the writings of its shard
   * @param term counts up when another node leads the shard
   */
  record Version(long number, long term) {
    static Version of(JsonNode answer) {
      return new Version(answer.path("_seq_no").asLong(), answer.path("_primary_term").asLong());
    }
  }

  /** What a change would be if it were committed. */
  static Commit uncommitted(String index, long change) {
    return new Commit(
        index, ClusterSchema.VERSION, change, Instant.EPOCH, "", "", new Version(0, 0));
  }

  /** Reads the answer to a request for the document of an index. */
  static Commit of(String index, JsonNode answer) {
    JsonNode said = answer.path("_source");
    return new Commit(
        index,
        said.path(SCHEMA).asInt(),
        said.path(CHANGE).asLong(),
        Instant.parse(said.path(AT).asString()),
        said.path(MARK).asString(""),
        said.path(WRITER).asString(""),
        Version.of(answer));
  }

  /**
   * What is to be committed.
   *
   * @param change the number of the change
   * @param mark what {@link bureau.search.Alerts} puts on it, or nothing
   * @param writer who makes it
   */
  record Entry(long change, String mark, String writer) {
    /** The document of a commit. */
    ObjectNode document(Instant at) {
      return Json.object(SCHEMA, ClusterSchema.VERSION)
          .put(CHANGE, change)
          .put(AT, at.toString())
          .put(MARK, mark)
          .put(WRITER, writer);
    }
  }

  /** What was committed. */
  Entry entry() {
    return new Entry(change, mark, writer);
  }

  /** What a searcher sees: the documents that a committed change added and none took out. */
  JsonNode visible() {
    return visible(change);
  }

  /** What a searcher of a change sees. */
  static JsonNode visible(long change) {
    ObjectNode query = Json.object();
    ObjectNode both = query.putObject("bool");
    both.putArray("filter").add(upTo(ClusterSchema.CHANGE, change));
    both.putArray("must_not").add(upTo(ClusterSchema.GONE, change));
    return query;
  }

  private static ObjectNode upTo(String field, long most) {
    return Json.object("range", Json.object(field, Json.object("lte", most)));
  }
}
