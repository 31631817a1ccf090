package bureau.eval;

import bureau.search.Hit;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rankings that a searcher gives for topics.
 *
 * @param rankings for each topic what was found, best first; a topic that found nothing has none
 */
public record Evaluation(SortedMap<String, List<Ranked>> rankings) {
  /** How many articles are ranked for each topic. */
  public static final int DEPTH = 1_000;

  /**
   * An article in a ranking.
   *
   * @param id its id
   * @param score its score
   */
  public record Ranked(String id, double score) {}

  /**
   * Ranks articles for each topic.
   *
   * @param reader how a topic's text is asked for; as many hits as are measured are asked for
   */
  public static Evaluation run(
      Searcher searcher, List<Topic> topics, Function<String, SearchRequest> reader) {
    SortedMap<String, List<Ranked>> rankings = new TreeMap<>();
    for (Topic topic : topics) {
      SearchRequest request = reader.apply(topic.text()).withLimit(DEPTH);
      List<Ranked> ranking = new ArrayList<>();
      for (Hit hit : searcher.search(request).hits()) {
        ranking.add(new Ranked(hit.article().id().value(), hit.score()));
      }
      rankings.put(topic.id(), ranking);
    }
    return new Evaluation(rankings);
  }

  /** Measures each judged topic; one that was not run scores 0. */
  public SortedMap<String, Measures> measure(Judgments judgments) {
    SortedMap<String, Measures> measures = new TreeMap<>();
    for (Map.Entry<String, Map<String, Integer>> judged : judgments.byTopic().entrySet()) {
      List<String> ids =
          rankings.getOrDefault(judged.getKey(), List.of()).stream().map(Ranked::id).toList();
      measures.put(judged.getKey(), Measures.of(judged.getValue(), ids));
    }
    return measures;
  }

  /** The rankings as lines of a TREC run: topic, Q0, article id, rank from 1, score and tag. */
  public List<String> runLines(String tag) {
    List<String> lines = new ArrayList<>();
    rankings.forEach((topic, ranking) -> {
      for (int i = 0; i < ranking.size(); i++) {
        Ranked ranked = ranking.get(i);
        lines.add(
            String.format(
                Locale.ROOT,
                "%s Q0 %s %d %.6f %s",
                topic,
                ranked.id(),
                i + 1,
                ranked.score(),
                tag));
      }
    });
    return lines;
  }
}
