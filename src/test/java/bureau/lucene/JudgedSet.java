package bureau.lucene;

import bureau.eval.Judgments;
import bureau.eval.Measures;
import bureau.eval.Topic;
import bureau.names.Countries;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.SearchRequest;
import bureau.text.ArticleCodec;
import bureau.text.Leaves;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/**
 * A set of judged queries and the index of its articles.
 *
 * @param name of the set
 * @param reader its index
 * @param ids the articles' ids by document
 * @param topics the queries that have judgments
 * @param judgments what is relevant to them
 */
record JudgedSet(
    String name,
    DirectoryReader reader,
    List<String> ids,
    List<Topic> topics,
    Judgments judgments) {
  private static final Countries COUNTRIES = Countries.standard();

  /**
   * Reads a set.
   *
   * @param sets the folder of the sets
   * @param indexes the folder of their indexes, of the same names
   */
  static JudgedSet read(Path sets, Path indexes, String name) throws IOException {
    DirectoryReader reader = DirectoryReader.open(FSDirectory.open(indexes.resolve(name)));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < reader.maxDoc(); i++) {
      var stored = reader.storedFields().document(i).getBinaryValue(Schema.STORED);
      ids.add(stored == null ? "" : ArticleCodec.decodeWithoutBody(stored).id().value());
    }
    Judgments judgments = Judgments.read(sets.resolve(name).resolve("qrels.txt"));
    List<Topic> topics =
        Topic.read(sets.resolve(name).resolve("topics.tsv")).stream()
            .filter(topic -> judgments.byTopic().containsKey(topic.id()))
            .toList();
    return new JudgedSet(name, reader, ids, topics, judgments);
  }

  /** What ranks articles for a topic. */
  interface Ranker {
    List<String> ids(Topic topic) throws IOException;
  }

  /** Lucene out of the box. */
  Ranker english() throws IOException {
    EnglishReference english = new EnglishReference(new View(reader));
    return topic -> english.ranking(topic.text(), SearchRequest.MAX_LIMIT);
  }

  /** The product, ranking in its own way or another. */
  Ranker ranking(List<Ranking> rankings) throws IOException {
    View view = new View(reader, rankings);
    return topic -> {
      Query query = anyOf(QueryParser.words(topic.text()));
      SearchRequest request =
          SearchRequest.builder(query)
              .about(COUNTRIES.namedIn(query))
              .limit(SearchRequest.MAX_LIMIT)
              .build();
      List<String> found = new ArrayList<>();
      for (ScoreDoc hit : Answer.to(view, request, null).page()) {
        found.add(ids.get(hit.doc));
      }
      return found;
    };
  }

  private static Query anyOf(Query query) {
    return query instanceof Query.Words words && words.parts().size() <= Query.Words.ALL_UP_TO
        ? new Query.Any(words.parts())
        : query;
  }

  /** How many words a topic has, as ranking counts them. */
  static int words(Topic topic) {
    return Leaves.count(QueryParser.words(topic.text()));
  }

  /**
   * One measure a topic: average precision, or reciprocal rank where topics have one relevant
   * article or two. Where a topic is an article of the set, that does not count.
   */
  List<Double> measures(List<Topic> some, Ranker ranker) throws IOException {
    double relevant = judgments.byTopic().values().stream().mapToInt(Map::size).average().orElse(0);
    List<Double> measures = new ArrayList<>();
    for (Topic topic : some) {
      List<String> found = new ArrayList<>(ranker.ids(topic));
      found.remove(topic.id().replaceFirst("^L", "LEE"));
      Measures each = Measures.of(judgments.byTopic().getOrDefault(topic.id(), Map.of()), found);
      measures.add(relevant < 2 ? each.mrr() : each.map());
    }
    return measures;
  }
}
