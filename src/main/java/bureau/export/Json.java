package bureau.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Opens JSON generators and writes what recurs.
 *
 * <p>The generators write characters, not bytes: the byte generator refuses a lone surrogate, which
 * a broken file may well contain, and an encoder turns it into a question mark instead. A whole
 * text is encoded at once, many characters at a time.
 */
final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private Json() {}

  /** What {@code write} writes, as a text without line breaks. */
  static String text(Consumer<JsonGenerator> write) {
    StringWriter text = new StringWriter();
    write(text, write);
    return text.toString();
  }

  /** Sends what {@code write} writes to {@code out} in UTF-8, and leaves it open. */
  static void send(OutputStream out, Consumer<JsonGenerator> write) {
    try {
      out.write(text(write).getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw JacksonIOException.construct(e);
    }
  }

  /** Writes what {@code write} writes to {@code target}, and leaves it open. */
  static void write(Writer target, Consumer<JsonGenerator> write) {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), target)) {
      write.accept(json);
    }
  }

  /** A member that is a text, or null if there is none. */
  static void member(JsonGenerator json, String name, @Nullable String value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }

  /** A member that is a text, or nothing if there is none. */
  static void present(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  /** A member that is a list of texts. */
  static void member(JsonGenerator json, String name, Iterable<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
