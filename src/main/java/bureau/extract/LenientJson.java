package bureau.extract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON in pages' scripts, and mends what is plainly broken in it. */
final class LenientJson {
  /** What scripts are wrapped in so that old browsers and XML pass over them. */
  private static final Pattern WRAPPING =
      Pattern.compile(
          "<!--|-->|(?://|/\\*)?\\s*<!\\[CDATA\\[(?:\\s*\\*/)?|(?://|/\\*)?\\s*\\]\\]>(?:\\s*\\*/)?");

  private static final Pattern ROW = Pattern.compile("\\}\\s*\\{");
  private static final Pattern UNDEFINED =
      Pattern.compile("(?<=[:,\\[])\\s*undefined(?=\\s*[,}\\]])");

  /** Deeper nesting than this is no article's data. */
  private static final int DEEPEST = 200;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private LenientJson() {}

  /**
   * The first object or list in a script, or the list of them if several stand in a row; null if it
   * has none.
   */
  static @Nullable JsonNode read(String script) {
    boolean wrapped = script.contains("CDATA[") || script.contains("<!--");
    String data = wrapped ? WRAPPING.matcher(script).replaceAll("") : script;
    int start = firstOf(data);
    if (start < 0) {
      return null;
    }
    String json = data.substring(start);
    JsonNode whole = parsed(json);
    if (whole != null && !ROW.matcher(json).find()) {
      return whole;
    }
    int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
    String cut = json.substring(0, end + 1);
    JsonNode row =
        whole != null && !isRow(cut, whole)
            ? whole
            : parsed("[" + ROW.matcher(cut).replaceAll("},{") + "]");
    if (row != null) {
      return row;
    }
    // Some pages escape the quotes too, as if a script were text.
    return cut.contains("&quot;") ? parsed(HtmlText.unescape(cut)) : whole;
  }

  /** The value that a script assigns, at a place in it; null if it is no JSON. */
  static @Nullable JsonNode at(String script, int place) {
    String rest = script.substring(place);
    return parsed(rest.contains("undefined") ? UNDEFINED.matcher(rest).replaceAll("null") : rest);
  }

  /** Whether objects follow each other without being a list; braces in a row may be in a string. */
  private static boolean isRow(String json, JsonNode first) {
    return first.isObject() && parsed("[" + json + "]") == null;
  }

  private static @Nullable JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static int firstOf(String json) {
    int object = json.indexOf('{');
    int list = json.indexOf('[');
    return object < 0 ? list : list < 0 ? object : Math.min(object, list);
  }
}
