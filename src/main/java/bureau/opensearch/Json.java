package bureau.opensearch;

import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small pieces of JSON. */
final class Json {
  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode object(String name, JsonNode value) {
    ObjectNode object = object();
    object.set(name, value);
    return object;
  }

  static ObjectNode object(String name, String value) {
    return object().put(name, value);
  }

  static ObjectNode object(String name, long value) {
    return object().put(name, value);
  }

  static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(texts.size());
    texts.forEach(array::add);
    return array;
  }

  static ArrayNode array(Collection<? extends JsonNode> nodes) {
    return JsonNodeFactory.instance.arrayNode(nodes.size()).addAll(nodes);
  }

  static JsonNode read(byte[] bytes) {
    return JsonMapper.shared().readTree(bytes);
  }

  static String text(JsonNode node) {
    return JsonMapper.shared().writeValueAsString(node);
  }
}
