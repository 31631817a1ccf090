package bureau.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters behind an address's question mark. Reads any text: a percent sign that begins no
 * escape stands for itself, and bytes that are no UTF-8 become replacement characters.
 */
final class QueryString {
  private static final int HEX = 16;
  private static final Pattern AMPERSAND = Pattern.compile("&");

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private QueryString() {}

  static QueryString of(@Nullable String raw) {
    QueryString parameters = new QueryString();
    if (raw != null) {
      AMPERSAND.splitAsStream(raw).forEach(parameters::add);
    }
    return parameters;
  }

  private void add(String pair) {
    int equals = pair.indexOf('=');
    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
    if (!name.isEmpty()) {
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }
  }

  /** The parameter's first value; empty if it is missing or blank. */
  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The parameter's first value with the white space around it; empty if it is missing. */
  String untrimmed(String name) {
    return values.getOrDefault(name, List.of("")).getFirst();
  }

  /** The parameter's values that are not blank, without white space around them, in order. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .map(String::strip)
        .toList();
  }

  private static String decode(String raw) {
    if (raw.indexOf('%') < 0 && raw.indexOf('+') < 0) {
      return raw;
    }
    byte[] in = raw.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      int escaped = in[i] == '%' ? escape(in, i) : -1;
      if (escaped >= 0) {
        out.write(escaped);
        i += 2;
      } else {
        out.write(in[i] == '+' ? ' ' : in[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The byte that the escape at {@code at} stands for, or -1 if there is none. */
  private static int escape(byte[] in, int at) {
    if (at + 2 >= in.length) {
      return -1;
    }
    int high = Character.digit(in[at + 1], HEX);
    int low = Character.digit(in[at + 2], HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }
}
