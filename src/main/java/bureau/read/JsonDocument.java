package bureau.read;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a file that is one JSON value: an array of articles, an object that has them in a list, as
 * JSON Feed and the answers of news services do, or a single article. One article is in memory at a
 * time.
 */
final class JsonDocument implements Cutter {
  /** What lists of articles are called. */
  private static final Set<String> LISTS =
      Set.of(
          "articles",
          "items",
          "_items",
          "stories",
          "results",
          "docs",
          "documents",
          "entries",
          "news");

  /** What bounds an entry is the allowance, not the length of one text in it. */
  private final JsonMapper mapper =
      JsonLines.mapper(2 * Allowance.MOST)
          .rebuild()
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonObjects objects;

  JsonDocument(Clock clock) {
    objects = new JsonObjects(clock);
  }

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    Allowance bytes = new Allowance(input.bytes());
    Elements elements = new Elements(input.path(), bytes, pieces);
    try (JsonParser parser = mapper.createParser(Charsets.reader(bytes))) {
      switch (parser.nextToken()) {
        case START_ARRAY -> elements.array(parser);
        case START_OBJECT -> elements.object(parser);
        case null, default -> throw new UnreadableException("neither a JSON object nor an array");
      }
    } catch (JacksonException e) {
      elements.broken(
          "no valid JSON: " + e.getOriginalMessage() + "; what stands behind it is not read");
    } catch (UnreadableException e) {
      elements.broken(e.getMessage());
    }
  }

  /** Hands over the articles of one file. */
  private final class Elements {
    private final String path;
    private final Allowance bytes;
    private final Pieces pieces;
    private int number;

    Elements(String path, Allowance bytes, Pieces pieces) {
      this.path = path;
      this.bytes = bytes;
      this.pieces = pieces;
    }

    void array(JsonParser parser) {
      list(parser);
      if (number == 0) {
        pieces.take(Piece.skipped(path, "an empty JSON array"));
      }
    }

    private void list(JsonParser parser) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        JsonNode node = mapper.readTree(parser);
        number++;
        take(node, new Place(path, number));
      }
    }

    /** An object with a list of articles holds those; any other one is an article itself. */
    void object(JsonParser parser) {
      ObjectNode own = mapper.createObjectNode();
      boolean lists = false;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        boolean array = parser.nextToken() == JsonToken.START_ARRAY;
        if (array && LISTS.contains(name)) {
          list(parser);
          lists = true;
        } else {
          own.set(name, mapper.readTree(parser));
        }
      }
      if (!lists) {
        take(own, new Place(path, 0));
      } else if (number == 0) {
        pieces.take(Piece.skipped(path, "an empty list of articles"));
      }
    }

    private void take(JsonNode node, Place place) {
      pieces.take(
          Piece.of(place.where(), bytes.renew(), () -> List.of(objects.read(node, place, "json"))));
    }

    void broken(String error) {
      pieces.take(Piece.failed(number == 0 ? path : new Place(path, number + 1).where(), error));
    }
  }
}
