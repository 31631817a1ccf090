package bureau.read;

import bureau.extract.Extraction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Lines: one article a line, one line in memory at a time. */
final class JsonLines implements Cutter {
  /** The longest line that is read, in bytes: 16 MiB. */
  static final int LONGEST = 16 << 20;

  private static final int BUFFER = 64 << 10;

  private final JsonMapper mapper = mapper(LONGEST);
  private final JsonObjects objects;

  JsonLines(Clock clock) {
    objects = new JsonObjects(clock);
  }

  /**
   * A mapper that takes texts of a length.
   *
   * @param longest in characters
   */
  static JsonMapper mapper(int longest) {
    return new JsonMapper(
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(longest).build())
            .build());
  }

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    Splitter lines = new Splitter(input.bytes());
    String path = input.path();
    int number = 0;
    int entries = 0;
    while (lines.next()) {
      number++;
      String where = path + "#" + number;
      if (lines.tooLong) {
        pieces.take(Piece.failed(where, "a line longer than 16 MiB"));
        entries++;
      } else if (!lines.isBlank()) {
        byte[] line = lines.bytes();
        int place = number;
        pieces.take(Piece.of(where, line.length, () -> List.of(read(line, path, place))));
        entries++;
      }
    }
    if (entries == 0) {
      pieces.take(Piece.skipped(path, "a file without lines"));
    }
  }

  private Extraction read(byte[] line, String path, int number) {
    String text = new String(line, StandardCharsets.UTF_8);
    try {
      JsonNode node =
          mapper.readTree(number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text);
      return objects.read(node, new Place(path, number), "jsonl");
    } catch (JacksonException e) {
      throw new UnreadableException("no valid JSON: " + e.getOriginalMessage());
    }
  }

  /** Cuts a stream at its line feeds. */
  private static final class Splitter {
    private final InputStream bytes;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int filled;
    private boolean tooLong;

    Splitter(InputStream bytes) {
      this.bytes = bytes;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
      line.reset();
      tooLong = false;
      boolean any = false;
      while (true) {
        if (at == filled) {
          filled = bytes.read(buffer);
          at = 0;
          if (filled <= 0) {
            filled = 0;
            return any;
          }
        }
        any = true;
        int end = at;
        while (end < filled && buffer[end] != '\n') {
          end++;
        }
        take(end - at);
        boolean complete = end < filled;
        at = complete ? end + 1 : end;
        if (complete) {
          return true;
        }
      }
    }

    private void take(int length) {
      if (tooLong || line.size() + length > LONGEST) {
        tooLong = true;
        line.reset();
      } else {
        line.write(buffer, at, length);
      }
    }

    boolean isBlank() {
      return line.size() == 0 || line.toString(StandardCharsets.ISO_8859_1).isBlank();
    }

    byte[] bytes() {
      return line.toByteArray();
    }
  }
}
