package bureau.opensearch;

import bureau.query.Query;
import bureau.query.Query.Form;
import bureau.query.Query.Word;
import bureau.text.Readings;
import bureau.text.Respelling;
import bureau.text.Respelling.Like;
import bureau.text.Scope;
import bureau.text.Spellings;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds words of the index that are like one.
 *
 * @param view the index
 */
record LikeWords(ClusterView view) implements Respelling.Dictionary {
  @Override
  public List<List<Readings.Slot>> exact(String field, String word) {
    return view.withWords(words -> words.inForm(field, word, Form.EXACT));
  }

  @Override
  public boolean occurs(Query part, Scope scope) {
    return view.withWords(
        words -> new Spellings(words, scope.first()).occurs(part, scope.fields()));
  }

  @Override
  public int articles(Term term) {
    return view.withWords(words -> words.articles(term));
  }

  @Override
  public long articles(Query query) {
    return count(view.withWords(words -> Translation.translate(query, words, true)).query());
  }

  @Override
  public List<Like> similar(Term term, int edits, int prefix) {
    ObjectNode how =
        Json.object("field", term.field())
            .put("size", CANDIDATES)
            .put("suggest_mode", "popular")
            .put("sort", "score")
            .put("max_edits", edits)
            .put("prefix_length", prefix)
            .put("min_word_length", Respelling.SHORTEST)
            .put("max_term_freq", Respelling.RARE);
    ObjectNode search = Json.object().put("size", 0);
    search.set("query", view.articles(List.of()));
    search.set("suggest", Json.object("like", Json.object("text", term.text()).set("term", how)));
    List<Like> like = new ArrayList<>();
    for (JsonNode option : view.ask(search).at("/suggest/like/0/options")) {
      like.add(
          new Like(
              option.path("text").asString(),
              option.path("score").floatValue(),
              option.path("freq").asInt()));
    }
    return like;
  }

  @Override
  public long inCompany(Term term, List<Word> company) {
    List<ObjectNode> words =
        company.stream()
            .map(word -> view.withWords(known -> Translation.translate(word, known, false)).query())
            .toList();
    ObjectNode half =
        Json.object(
            "bool",
            Json.object("should", Json.array(words))
                .put("minimum_should_match", (company.size() + 1) / 2));
    return count(new Dsl.All().filter(Dsl.term(term.field(), term.text())).filter(half).query());
  }

  private long count(ObjectNode query) {
    return view.count(List.of(query), each -> each).getFirst();
  }
}
