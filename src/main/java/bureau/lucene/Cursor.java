package bureau.lucene;

import bureau.search.InvalidCursorException;
import bureau.search.SearchRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;

/**
 * Where a list of hits goes on: behind a hit, in a certain view of the index.
 *
 * @param version the view of the index the list began with, as {@link
 *     org.apache.lucene.search.SearcherLifetimeManager} counts them
 * @param request a digest of the request, so that a cursor is not used with another one
 * @param someWords whether the list is of articles that lack some of the words
 * @param value the last hit's score (as bits) or date
 * @param tie the last hit's {@link Schema#TIE}
 */
record Cursor(long version, int request, boolean someWords, long value, long tie) {
  private static final int BYTES = 8 + 4 + 1 + 8 + 8;

  /** Where the list goes on behind {@code last}. */
  static Cursor behind(FieldDoc last, SearchRequest request, boolean someWords, long version) {
    Object first = last.fields[0];
    long value =
        first instanceof Float score ? Float.floatToIntBits(score) : ((Number) first).longValue();
    return new Cursor(
        version, digest(request), someWords, value, ((Number) last.fields[1]).longValue());
  }

  /** The hit behind which the list goes on, as Lucene wants it. */
  FieldDoc hit(SearchRequest request) {
    Object first =
        request.sort() == SearchRequest.Sort.RELEVANCE
            ? (Object) Float.intBitsToFloat((int) value)
            : (Object) value;
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, tie});
  }

  String encode() {
    byte[] bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(version)
            .putInt(request)
            .put((byte) (someWords ? 1 : 0))
            .putLong(value)
            .putLong(tie)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Reads a cursor.
   *
   * @throws InvalidCursorException if it is none, or one of another request
   */
  static Cursor decode(String text, SearchRequest request) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidCursorException();
    }
    if (bytes.length != BYTES) {
      throw new InvalidCursorException();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Cursor cursor =
        new Cursor(
            buffer.getLong(),
            buffer.getInt(),
            buffer.get() == 1,
            buffer.getLong(),
            buffer.getLong());
    if (cursor.request() != digest(request)) {
      throw new InvalidCursorException();
    }
    return cursor;
  }

  /** The same for all pages of one list: of the query, the filters, the order and the grouping. */
  private static int digest(SearchRequest request) {
    StringBuilder text = new StringBuilder(request.query().toString());
    text.append('\n').append(request.sort()).append(request.grouped()).append(request.rank());
    request.filters().stream().map(Object::toString).sorted().forEach(text.append('\n')::append);
    return text.toString().hashCode();
  }
}
