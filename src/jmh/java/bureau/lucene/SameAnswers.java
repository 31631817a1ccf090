package bureau.lucene;

import bureau.query.QueryParser;
import bureau.search.FacetField;
import bureau.search.SearchRequest;
import bureau.search.Wanted;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Whether what makes searching quick leaves its answers alone. Each request is asked as a server
 * asks it, and then with Lucene's own queries in place of ours, every matching article scored and
 * counted and nothing kept from one query to the next. Hits, their order, their scores and their
 * number have to be the same. {@code script/bench search} runs it.
 */
final class SameAnswers {
  /** What is kept of a query is kept by its third time. */
  private static final int TIMES = 3;

  private final View view;
  private final QueryParser parser = new QueryParser(LocalDate.now());

  private SameAnswers(View view) {
    this.view = view;
  }

  /**
   * Asks all requests of a file, and prints which are answered otherwise, or that none is.
   *
   * @param arguments the folder of an index, and a file of requests in lines of four: kind, method,
   *     path and body
   */
  public static void main(String[] arguments) throws IOException {
    List<String> requests = Files.readAllLines(Path.of(arguments[1]));
    int other = 0;
    try (Directory directory = FSDirectory.open(Path.of(arguments[0]));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      SameAnswers answers = new SameAnswers(new View(reader));
      for (String line : requests) {
        other += answers.areOther(line.split("\t", -1)[2]) ? 1 : 0;
      }
    }
    if (requests.isEmpty() || other > 0) {
      System.err.printf("%d of %d queries are answered otherwise%n", other, requests.size());
      System.exit(1);
    }
    System.out.printf(
        "All %d queries, each asked %d times, have the hits, the order, the scores and the number of"
            + " hits%nthat Lucene's own queries have when every article is scored and nothing is"
            + " kept.%n",
        requests.size(), TIMES);
  }

  private boolean areOther(String path) throws IOException {
    SearchRequest request = request(path);
    Exhaustive plain = null;
    for (int time = 0; time < TIMES; time++) {
      Answer answer = Answer.to(view, request, null);
      Exhaustive ours = Exhaustive.of(answer);
      if (plain == null) {
        plain = Exhaustive.of(view, plain(answer.ranked()), request);
      }
      if (!ours.equals(plain)) {
        System.err.printf("%s%n  ours:   %s%n  plain:  %s%n", path, ours, plain);
        return true;
      }
    }
    return false;
  }

  private SearchRequest request(String path) {
    Map<String, String> parameters =
        Arrays.stream(URI.create(path).getRawQuery().split("&"))
            .map(parameter -> parameter.split("=", 2))
            .collect(
                Collectors.toMap(
                    parameter -> parameter[0],
                    parameter -> URLDecoder.decode(parameter[1], StandardCharsets.UTF_8)));
    Set<FacetField> facets = EnumSet.noneOf(FacetField.class);
    FacetField.labelled(parameters.get("facets")).ifPresent(facets::add);
    return SearchRequest.of(parser.parse(parameters.get("q")).query())
        .change()
        .grouped(false)
        .limit(Integer.parseInt(parameters.get("limit")))
        .wanted(new Wanted(facets, false, null, false, false, false))
        .build();
  }

  /** A query of the same meaning that is of Lucene's own parts. */
  private static Query plain(Query query) {
    return switch (query) {
      case FormsWord word -> synonyms(word.terms());
      case FormsPhrase phrase -> phrase(phrase);
      case BoostQuery boost -> new BoostQuery(plain(boost.getQuery()), boost.getBoost());
      case DisjunctionMaxQuery best ->
          new DisjunctionMaxQuery(
              best.getDisjuncts().stream().map(SameAnswers::plain).toList(),
              best.getTieBreakerMultiplier());
      case BooleanQuery all -> all(all);
      default -> query;
    };
  }

  private static Query all(BooleanQuery query) {
    BooleanQuery.Builder builder =
        new BooleanQuery.Builder().setMinimumNumberShouldMatch(query.getMinimumNumberShouldMatch());
    query.clauses().forEach(clause -> builder.add(plain(clause.query()), clause.occur()));
    return builder.build();
  }

  private static Query synonyms(List<Term> forms) {
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(forms.getFirst().field());
    forms.forEach(synonyms::addTerm);
    return synonyms.build();
  }

  private static Query phrase(FormsPhrase phrase) {
    MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder().setSlop(phrase.slop());
    phrase
        .slots()
        .forEach(slot -> builder.add(slot.alternatives().toArray(Term[]::new), slot.place()));
    return builder.build();
  }
}
