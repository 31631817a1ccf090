package bureau.opensearch;

import bureau.query.Field;
import bureau.query.Query;
import bureau.search.SearchRequest.Sort;
import bureau.search.Suggestion;
import bureau.search.Suggestion.Kind;
import bureau.text.Readings;
import bureau.text.SuggestionTerms;
import bureau.text.TypedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes what is being typed. A cluster does not list the words of a text, so that words are
 * taken from headlines that have one that begins so.
 *
 * @param view the index
 * @param typed what was typed so far
 */
record Suggestions(ClusterView view, String typed) {
  private static final int MOST_WORDS = 5;
  private static final int MOST_NAMES = 5;
  private static final int MOST_HEADLINES = 3;

  /** Words are taken from so many headlines. */
  private static final int HEADLINES_READ = 100;

  List<Suggestion> of(Set<Kind> kinds) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kinds.contains(kind)) {
        suggestions.addAll(
            switch (kind) {
              case WORD -> words();
              case AUTHOR, PLACE, PUBLISHER -> names(kind);
              case HEADLINE -> headlines();
            });
      }
    }
    return suggestions;
  }

  private List<Suggestion> words() {
    int from = new TypedText(typed).lastWord();
    if (from == typed.length() || TypedText.isPaired(typed.substring(from))) {
      return List.of();
    }
    String start = SuggestionTerms.fold(typed.substring(from));
    Set<String> found = new LinkedHashSet<>();
    for (String headline : headlines(new Query.Prefix(typed.substring(from)), HEADLINES_READ)) {
      Matcher word = TypedText.WORD.matcher(headline);
      while (word.find()) {
        String exact = Readings.normalised("", word.group());
        if (SuggestionTerms.fold(exact).startsWith(start)) {
          found.add(exact);
        }
      }
    }
    List<String> words = List.copyOf(found);
    if (words.isEmpty()) {
      return List.of();
    }
    List<Long> articles = view.count(words, word -> Dsl.term(ClusterSchema.TEXT, word));
    List<Suggestion> suggestions = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (articles.get(i) > 0) {
        suggestions.add(new Suggestion(Kind.WORD, words.get(i), articles.get(i), from));
      }
    }
    return suggestions.stream()
        .sorted(
            Comparator.comparingLong(Suggestion::articles)
                .reversed()
                .thenComparing(Suggestion::text))
        .limit(MOST_WORDS)
        .toList();
  }

  /** The names that go on as the last words were typed, of as many of those as there can be. */
  private List<Suggestion> names(Kind kind) {
    for (int from : new TypedText(typed).starts()) {
      String start = typed.substring(from);
      if (!TypedText.isTelling(start)) {
        continue;
      }
      Map<String, Long> names = new LinkedHashMap<>();
      for (JsonNode bucket : termsThatBegin(SuggestionTerms.start(kind, start))) {
        String term = bucket.path("key").asString();
        names.merge(
            term.substring(term.indexOf(SuggestionTerms.SEPARATOR) + 1),
            bucket.path("doc_count").asLong(),
            Math::max);
      }
      if (!names.isEmpty()) {
        return names.entrySet().stream()
            .limit(MOST_NAMES)
            .map(name -> new Suggestion(kind, name.getKey(), name.getValue(), from))
            .toList();
      }
    }
    return List.of();
  }

  private JsonNode termsThatBegin(String start) {
    ObjectNode search = Json.object().put("size", 0);
    search.set("query", view.articles(List.of(Dsl.prefix(ClusterSchema.SUGGESTIONS, start))));
    search.set(
        "aggs",
        Json.object(
            "names",
            Json.object(
                "terms",
                Json.object("field", ClusterSchema.SUGGESTIONS)
                    .put("include", ShapePatterns.literal(start) + ".*")
                    .put("size", 2 * MOST_NAMES))));
    return view.ask(search).at("/aggregations/names/buckets");
  }

  private List<Suggestion> headlines() {
    if (!new TypedText(typed).isForHeadlines()) {
      return List.of();
    }
    List<Query> all = new ArrayList<>();
    Matcher word = TypedText.WORD.matcher(typed);
    while (word.find()) {
      boolean begins = word.end() == typed.length() && !TypedText.isPaired(word.group());
      if (!begins) {
        all.add(Query.Word.of(word.group()));
      } else if (TypedText.isTelling(word.group())) {
        all.add(new Query.Prefix(word.group()));
      }
    }
    if (all.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    headlines(new Query.All(all), MOST_HEADLINES)
        .forEach(headline -> found.merge(headline, 1, Integer::sum));
    return found.entrySet().stream()
        .map(each -> new Suggestion(Kind.HEADLINE, each.getKey(), each.getValue(), 0))
        .toList();
  }

  private List<String> headlines(Query query, int most) {
    ObjectNode found =
        view.withWords(
                words -> Translation.translate(new Query.In(Field.HEADLINE, query), words, false))
            .query();
    ObjectNode search = Json.object().put("size", most);
    search.set("query", view.scored(found, List.of()));
    search.set("sort", ClusterAnswer.order(Sort.RELEVANCE));
    search.set("_source", Json.texts(List.of(ClusterSchema.STORED)));
    return ClusterAnswer.hits(view.ask(search)).stream()
        .map(hit -> ClusterDocument.articleWithoutBody(hit.source()).headline())
        .filter(Objects::nonNull)
        .toList();
  }
}
