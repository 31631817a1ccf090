package bureau.cli;

import bureau.extract.Clue;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a page says about each field, for a program. */
final class ClueJson {
  private ClueJson() {}

  /** The evidence of one page on one line, without a line break at its end. */
  static String line(String path, List<Clue> clues) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("path", path);
      json.writeArrayPropertyStart("evidence");
      for (Clue clue : clues) {
        json.writeStartObject();
        json.writeStringProperty("field", clue.field());
        json.writeStringProperty("value", clue.value());
        json.writeStringProperty("origin", clue.origin().label());
        json.writeStringProperty("where", clue.where());
        json.writeBooleanProperty("chosen", clue.chosen());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }
}
