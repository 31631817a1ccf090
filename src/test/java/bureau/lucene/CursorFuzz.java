package bureau.lucene;

import bureau.query.Query;
import bureau.search.InvalidCursorException;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.Sort;
import java.nio.charset.StandardCharsets;

/**
 * Any text is a cursor of the request, which is written as it was read, or none. {@code script/fuzz
 * Cursor} looks for texts that break this; {@link CursorFuzzTest} replays those that are kept.
 */
public final class CursorFuzz {
  private CursorFuzz() {}

  /** Called by Jazzer with each input. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (Sort sort : Sort.values()) {
      SearchRequest request =
          SearchRequest.ranking(new Query.Everything(), 10).sortedBy(sort).after(text);
      try {
        Cursor cursor = Cursor.decode(text, request);
        cursor.hit(request);
        if (!Cursor.decode(cursor.encode(), request).equals(cursor)) {
          throw new IllegalStateException("written as another");
        }
      } catch (InvalidCursorException e) {
        assertSaid(e);
      }
    }
  }

  private static void assertSaid(InvalidCursorException refused) {
    if (refused.getMessage() == null) {
      throw new IllegalStateException("refused without a word", refused);
    }
  }
}
