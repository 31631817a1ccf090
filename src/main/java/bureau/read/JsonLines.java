package bureau.read;

import bureau.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Lines: one article a line, one line in memory at a time. */
final class JsonLines {
  /** The longest line that is read, in bytes: 16 MiB. */
  static final int LONGEST = 16 << 20;

  private static final int BUFFER = 64 << 10;

  private final JsonMapper mapper =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(LONGEST).build())
              .build());

  private final JsonArticle articles;

  JsonLines(Clock clock) {
    articles = new JsonArticle(clock);
  }

  /**
   * Reads all lines.
   *
   * @param head what was read of the file already
   * @param rest what is still to be read
   */
  void read(byte[] head, InputStream rest, String path, Sink sink) throws IOException {
    Splitter lines = new Splitter(head, rest);
    int number = 0;
    int entries = 0;
    while (lines.next()) {
      number++;
      String where = path + "#" + number;
      if (lines.tooLong) {
        sink.failed(where, "a line longer than 16 MiB");
        entries++;
      } else if (!lines.isBlank()) {
        read(lines.text(number == 1), where, path, number, sink);
        entries++;
      }
    }
    if (entries == 0) {
      sink.skipped(path, "a file without lines");
    }
  }

  private void read(String line, String where, String path, int number, Sink sink) {
    try {
      JsonNode node = mapper.readTree(line);
      if (!node.isObject()) {
        sink.failed(where, "not a JSON object");
        return;
      }
      Optional<Article> article = articles.read(node, path, number);
      if (article.isPresent()) {
        sink.article(article.get());
      } else {
        sink.skipped(where, "a JSON object without headline and text");
      }
    } catch (JacksonException e) {
      sink.failed(where, "no valid JSON: " + e.getOriginalMessage());
    } catch (RuntimeException e) {
      // One odd line must not take the lines behind it along.
      sink.failed(where, "cannot be read: " + e);
    }
  }

  /** Cuts a stream at its line feeds. */
  private static final class Splitter {
    private final InputStream bytes;
    private final byte[] buffer;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int filled;
    private boolean tooLong;

    Splitter(byte[] head, InputStream rest) {
      bytes = rest;
      buffer = Arrays.copyOf(head, Math.max(BUFFER, head.length));
      filled = head.length;
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

    String text(boolean first) {
      String text = line.toString(StandardCharsets.UTF_8);
      return first && text.startsWith("\ufeff") ? text.substring(1) : text;
    }
  }
}
