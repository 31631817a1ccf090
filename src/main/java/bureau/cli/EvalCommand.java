package bureau.cli;

import bureau.eval.Evaluation;
import bureau.eval.Judgments;
import bureau.eval.Measures;
import bureau.eval.Topic;
import bureau.names.Countries;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bureau eval}: how good the ranking is on judged queries. */
@Command(
    name = "eval",
    header = "Measure the ranking on judged queries.",
    description = {
      "",
      "Ranks articles for each topic by any of its words, and compares the first 1000 with the "
          + "judgments. Prints mean average precision, nDCG@10, P@10, recall@100 and mean "
          + "reciprocal rank.",
      ""
    },
    footer = {"", "Example: bureau eval --topics topics.tsv --qrels qrels.txt --run out.run"})
final class EvalCommand implements Callable<Integer> {
  private static final Duration NEVER = Duration.ofDays(1);

  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Mixin private RankOption ranking;

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      required = true,
      description = "the queries: an id, a tab and the text on each line")
  private Path topics;

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      required = true,
      description = "the judgments: topic, 0, article id and relevance on each line")
  private Path qrels;

  @Option(names = "--run", paramLabel = "FILE", description = "write the rankings as a TREC run")
  private @Nullable Path run;

  @Option(
      names = {"-v", "--verbose"},
      description = "print each topic's measures too")
  private boolean verbose;

  @Option(names = "--json", description = "print the measures as JSON, each topic's in a list")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Judgments judgments = Judgments.read(qrels);
    Evaluation evaluation;
    try (Searcher searcher = location.located().engine().searcher(NEVER)) {
      Countries countries = Countries.standard();
      evaluation = Evaluation.run(searcher, Topic.read(topics), topic -> request(topic, countries));
    }
    if (run != null) {
      Files.write(run, evaluation.runLines("bureau"));
    }
    SortedMap<String, Measures> measures = evaluation.measure(judgments);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(MeasuresJson.of(measures));
      return ExitCodes.DONE;
    }
    if (verbose) {
      measures.forEach((topic, each) -> out.println(line(topic, each)));
    }
    out.println(line("all n=" + measures.size(), Measures.mean(measures.values())));
    return ExitCodes.DONE;
  }

  /** The topic's words, any of which will do: what is measured is the ranking, not the matching. */
  private SearchRequest request(String topic, Countries countries) {
    Query query = ranked(topic);
    return SearchRequest.builder(query)
        .about(countries.namedIn(query))
        .rank(ranking.rank())
        .build();
  }

  private static Query ranked(String topic) {
    return QueryParser.words(topic) instanceof Query.Words(List<Query> parts)
            && parts.size() <= Query.Words.ALL_UP_TO
        ? new Query.Any(parts)
        : QueryParser.words(topic);
  }

  private static String line(String name, Measures measures) {
    return String.format(
        Locale.ROOT,
        "%s\tmap=%.4f\tndcg10=%.4f\tp10=%.4f\tr100=%.4f\tmrr=%.4f",
        name,
        measures.map(),
        measures.ndcg10(),
        measures.p10(),
        measures.r100(),
        measures.mrr());
  }
}
