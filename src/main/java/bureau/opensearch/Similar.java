package bureau.opensearch;

import bureau.article.Article;
import bureau.opensearch.ClusterAnswer.Listed;
import bureau.search.Hit;
import bureau.search.SearchRequest.Sort;
import bureau.text.TellingWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds what is about the same as an article: what shares the words that tell it from others, more
 * so if it speaks of the same countries.
 *
 * @param view where to look
 */
record Similar(ClusterView view) {
  /** So many of the words another article must have, or all if there are fewer. */
  private static final int SHARED = 3;

  /** What a country that both speak of counts beside a word. */
  private static final float COUNTRY_WEIGHT = 0.5f;

  /** Of one text several outlets may have copies, of which one is listed. */
  private static final int DEPTH = 4;

  /** A cluster gives no more hits at once. */
  private static final int MOST_HITS = 10_000;

  /** The most similar articles, best first, without the article's own copies; copies as one. */
  List<Hit> to(Listed found, int most) {
    Article article = ClusterDocument.article(found.source());
    List<TellingWord> words = view.withWords(terms -> TellingWord.of(article, terms));
    if (words.isEmpty() || most == 0) {
      return List.of();
    }
    ObjectNode search = Json.object().put("size", Math.min(MOST_HITS, most * DEPTH));
    ObjectNode like =
        new Dsl.All().must(shared(words)).mustNot(Copies.in(Set.of(found.group()))).query();
    search.set("query", view.scored(like, countries(article)));
    search.set("sort", ClusterAnswer.order(Sort.RELEVANCE));
    search.set("_source", Json.texts(ClusterAnswer.LISTED));
    List<Listed> listed = new ArrayList<>();
    Set<Long> groups = new HashSet<>();
    for (Listed hit : ClusterAnswer.hits(view.ask(search))) {
      if (listed.size() < most && groups.add(hit.group())) {
        listed.add(hit);
      }
    }
    Copies copies = Copies.of(view, groups);
    return listed.stream().map(hit -> bare(hit, copies)).toList();
  }

  private static ObjectNode shared(List<TellingWord> words) {
    List<ObjectNode> any =
        words.stream()
            .map(word ->
                Dsl.boosted(Translation.anyOf(ClusterSchema.TEXT, word.forms()), word.weight()))
            .toList();
    return Json.object(
        "bool",
        Json.object("should", Json.array(any))
            .put("minimum_should_match", Math.min(SHARED, words.size())));
  }

  private static List<ObjectNode> countries(Article article) {
    return article.about().stream()
        .map(code -> Dsl.boosted(Dsl.term(ClusterSchema.COUNTRY_MENTIONS, code), COUNTRY_WEIGHT))
        .toList();
  }

  private static Hit bare(Listed hit, Copies copies) {
    Article article = ClusterDocument.articleWithoutBody(hit.source());
    return new Hit(
        article,
        hit.source().path(ClusterSchema.WORDS).asInt(),
        hit.sortedBy().get(0).asDouble(),
        List.of(),
        List.of(),
        copies.of(article, hit.group()),
        null);
  }
}
