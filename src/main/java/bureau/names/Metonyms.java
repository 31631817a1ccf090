package bureau.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads which places stand for whom: {@code Beijing | China; Chinese} on each line. */
final class Metonyms {
  private Metonyms() {}

  /** What each place stands for, by the place as names are compared. */
  static Map<String, List<String>> read(BufferedReader in) throws IOException {
    Map<String, List<String>> metonyms = new HashMap<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> columns = Spelt.parts(line, "|");
        for (String place : Spelt.parts(columns.get(0), ";")) {
          metonyms.put(Spelt.key(place), Spelt.parts(columns.get(1), ";"));
        }
      }
    }
    return metonyms;
  }
}
