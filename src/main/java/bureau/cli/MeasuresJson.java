package bureau.cli;

import bureau.eval.Measures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;

/** What a ranking scored, for a program. */
final class MeasuresJson {
  private MeasuresJson() {}

  /**
   * One line of JSON.
   *
   * @param measures what each topic scored, by its id
   */
  static String of(SortedMap<String, Measures> measures) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("count", measures.size());
    all.put("mean", Measures.mean(measures.values()));
    all.put("topics", measures);
    return JsonMapper.shared().writeValueAsString(all);
  }
}
