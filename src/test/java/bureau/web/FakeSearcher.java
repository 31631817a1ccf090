package bureau.web;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Picture;
import bureau.article.Stamp;
import bureau.query.Field;
import bureau.query.Query;
import bureau.search.Duplicates;
import bureau.search.Facet;
import bureau.search.FacetField;
import bureau.search.Hit;
import bureau.search.IndexSummary;
import bureau.search.InvalidCursorException;
import bureau.search.Mark;
import bureau.search.MarkedArticle;
import bureau.search.MarkedArticle.Place;
import bureau.search.Neighbours;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.FacetFilter;
import bureau.search.Searcher;
import bureau.search.Snippet;
import bureau.search.Suggestion;
import bureau.search.Timeline;
import bureau.search.Timeline.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Searches a handful of articles in memory, by plain substrings. */
class FakeSearcher implements Searcher {
  private final List<Article> articles;

  FakeSearcher(List<Article> articles) {
    this.articles = List.copyOf(articles);
  }

  @Override
  public Results search(SearchRequest request) {
    List<Article> found = matching(request, null);
    found.sort(order(request.sort()));
    int from = offset(request.cursor());
    int to = Math.min(found.size(), from + request.limit());
    List<Hit> hits =
        found.subList(Math.min(from, to), to).stream()
            .map(article -> hit(article, request))
            .toList();
    return new Results(
        found.size(),
        false,
        false,
        List.of(),
        List.of(),
        hits,
        request.wanted().facets().isEmpty()
            ? List.of()
            : EnumSet.copyOf(request.wanted().facets()).stream()
                .map(field -> facet(field, request))
                .toList(),
        request.wanted().timeline() ? timeline(found, request.wanted().unit()) : null,
        to < found.size() && request.limit() > 0 ? "at" + to : null,
        Duration.ofNanos(1_234_567));
  }

  private static int offset(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("at\\d{1,6}")) {
      throw new InvalidCursorException();
    }
    return Integer.parseInt(cursor.substring(2));
  }

  private static Comparator<Article> order(SearchRequest.Sort sort) {
    Comparator<Article> byDay =
        Comparator.comparing(article ->
            article.published() == null ? Instant.MIN : article.published().sortInstant());
    return sort == SearchRequest.Sort.OLDEST ? byDay : byDay.reversed();
  }

  private List<Article> matching(SearchRequest request, @Nullable FacetField apart) {
    List<Article> found = new ArrayList<>();
    for (Article article : articles) {
      if (matches(request.query(), article, null) && passes(request.filters(), article, apart)) {
        found.add(article);
      }
    }
    return found;
  }

  private static boolean passes(
      List<FacetFilter> filters, Article article, @Nullable FacetField apart) {
    for (FacetField field : FacetField.values()) {
      List<FacetFilter> own = filters.stream().filter(one -> one.field() == field).toList();
      List<String> values = values(field, article);
      List<String> wanted =
          own.stream().filter(one -> !one.exclude()).map(FacetFilter::value).toList();
      boolean excluded =
          own.stream().anyMatch(one -> one.exclude() && values.contains(one.value()));
      boolean missing = !wanted.isEmpty() && wanted.stream().noneMatch(values::contains);
      if (field != apart && (excluded || missing)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> values(FacetField field, Article article) {
    return switch (field) {
      case PUBLISHER -> Stream.ofNullable(article.source().publisher()).toList();
      case AUTHOR -> article.byline().authors().stream().map(Author::name).toList();
      case COUNTRY -> article.about();
      case SECTION -> Stream.ofNullable(article.section()).toList();
      case LANGUAGE -> Stream.ofNullable(article.language()).toList();
      case YEAR ->
          Stream.ofNullable(article.published()).map(at -> "" + at.day().getYear()).toList();
    };
  }

  private Facet facet(FacetField field, SearchRequest request) {
    Map<String, Long> counts = new TreeMap<>();
    for (Article article : matching(request, field)) {
      values(field, article).forEach(value -> counts.merge(value, 1L, Long::sum));
    }
    return new Facet(
        field,
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(entry -> new Facet.Value(entry.getKey(), entry.getValue()))
            .toList());
  }

  private Timeline timeline(List<Article> found, @Nullable Unit wanted) {
    Unit unit = wanted == null ? Unit.MONTH : wanted;
    List<LocalDate> days =
        found.stream()
            .map(Article::published)
            .filter(Objects::nonNull)
            .map(Stamp::day)
            .map(unit::start)
            .sorted()
            .toList();
    List<Timeline.Bucket> buckets = new ArrayList<>();
    if (!days.isEmpty()) {
      for (LocalDate at = days.getFirst(); !at.isAfter(days.getLast()); at = unit.next(at)) {
        LocalDate start = at;
        long count = days.stream().filter(start::equals).count();
        buckets.add(new Timeline.Bucket(start, count, count));
      }
    }
    return new Timeline(unit, buckets);
  }

  private static boolean matches(Query query, Article article, @Nullable Field field) {
    return switch (query) {
      case Query.Everything everything -> true;
      case Query.Word word -> contains(article, field, word.text());
      case Query.Phrase phrase -> contains(article, field, phrase.text());
      case Query.All all -> all.parts().stream().allMatch(part -> matches(part, article, field));
      case Query.Words all -> all.parts().stream().allMatch(part -> matches(part, article, field));
      case Query.Any any -> any.parts().stream().anyMatch(part -> matches(part, article, field));
      case Query.Not not -> !matches(not.part(), article, field);
      case Query.In in -> matches(in.part(), article, in.field());
      case Query.Variants variants -> matches(variants.typed(), article, field);
      case Query.Dates dates -> within(dates, article.published());
      case Query.Length length ->
          (length.min() == null || article.words() >= length.min())
              && (length.max() == null || article.words() <= length.max());
      default -> throw new IllegalArgumentException("The fake knows no " + query);
    };
  }

  private static boolean within(Query.Dates dates, @Nullable Stamp published) {
    return published != null
        && (dates.from() == null || !published.day().isBefore(dates.from()))
        && (dates.to() == null || !published.day().isAfter(dates.to()));
  }

  private static boolean contains(Article article, @Nullable Field field, String text) {
    return texts(article).entrySet().stream()
        .filter(entry -> field == null || entry.getKey().field() == field)
        .anyMatch(entry -> lower(entry.getValue()).contains(lower(text)));
  }

  private static Map<Place, String> texts(Article article) {
    Map<Place, String> texts = new LinkedHashMap<>();
    put(texts, Field.HEADLINE, 0, article.headline());
    put(texts, Field.DECK, 0, article.deck());
    put(texts, Field.BYLINE, 0, article.byline().text());
    for (Picture picture : article.pictures()) {
      int index = article.pictures().indexOf(picture);
      put(texts, Field.CAPTION, index, picture.caption());
      put(texts, Field.CREDIT, index, picture.credit());
    }
    for (Block block : article.body()) {
      put(texts, Field.BODY, article.body().indexOf(block), block.text());
    }
    return texts;
  }

  private static void put(Map<Place, String> texts, Field field, int index, @Nullable String text) {
    if (text != null) {
      texts.put(new Place(field, index), text);
    }
  }

  private static List<String> words(Query query) {
    return switch (query) {
      case Query.Word word -> List.of(word.text());
      case Query.Phrase phrase -> List.of(phrase.text());
      case Query.All all -> words(all.parts());
      case Query.Words all -> words(all.parts());
      case Query.Any any -> words(any.parts());
      case Query.In in -> words(in.part());
      case Query.Variants variants -> words(variants.typed());
      default -> List.of();
    };
  }

  private static List<String> words(List<Query> parts) {
    return parts.stream().flatMap(part -> words(part).stream()).toList();
  }

  private static Map<Place, List<Mark>> marks(Article article, Query query) {
    Map<Place, List<Mark>> marks = new LinkedHashMap<>();
    texts(article)
        .forEach((place, text) -> {
          List<Mark> found = marks(text, words(query));
          if (!found.isEmpty()) {
            marks.put(place, found);
          }
        });
    return marks;
  }

  private static List<Mark> marks(String text, List<String> words) {
    List<Mark> marks = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      for (String word : words) {
        if (text.regionMatches(true, at, word, 0, word.length())
            && (marks.isEmpty() || marks.getLast().to() <= at)) {
          marks.add(new Mark(at, at + word.length()));
        }
      }
    }
    return marks;
  }

  private static Hit hit(Article article, SearchRequest request) {
    List<Snippet> snippets = new ArrayList<>();
    if (request.wanted().snippets()) {
      Map<Place, String> texts = texts(article);
      marks(article, request.query())
          .forEach((place, marks) -> snippets.add(snippet(place, texts, marks)));
    }
    Article light = request.wanted().bodies() ? article : article.withBody(List.of());
    double score = request.sort() == SearchRequest.Sort.RELEVANCE ? 1.5 : 0;
    return new Hit(light, article.words(), score, snippets, List.of(), Duplicates.NONE, null);
  }

  private static Snippet snippet(Place place, Map<Place, String> texts, List<Mark> marks) {
    return new Snippet(place.field(), place.index(), texts.getOrDefault(place, ""), marks);
  }

  @Override
  public Optional<MarkedArticle> article(ArticleId id, Query query) {
    return articles.stream()
        .filter(article -> article.id().equals(id))
        .findFirst()
        .map(article -> new MarkedArticle(article, marks(article, query), Duplicates.NONE));
  }

  /** The other articles of the same section. */
  @Override
  public Optional<List<Hit>> similar(ArticleId id, int most) {
    return articles.stream()
        .filter(article -> article.id().equals(id))
        .findFirst()
        .map(article ->
            articles.stream()
                .filter(other -> !other.equals(article))
                .filter(other -> Objects.equals(other.section(), article.section()))
                .limit(most)
                .map(other -> hit(other, SearchRequest.ranking(new Query.Everything(), most)))
                .toList());
  }

  @Override
  public Optional<Neighbours> neighbours(SearchRequest request, ArticleId id) {
    List<Article> found = matching(request, null);
    found.sort(order(request.sort()));
    List<ArticleId> ids = found.stream().map(Article::id).toList();
    int at = ids.indexOf(id);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            new Neighbours(
                at + 1,
                ids.size(),
                at == 0 ? null : found.get(at - 1),
                at + 1 == ids.size() ? null : found.get(at + 1)));
  }

  @Override
  public Optional<Query> respelt(Query query) {
    return words(query).equals(List.of("sumit"))
        ? Optional.of(Query.Word.of("summit"))
        : Optional.empty();
  }

  @Override
  public List<Suggestion> suggest(String typed, Set<Suggestion.Kind> kinds) {
    return kinds.stream().sorted().map(kind -> new Suggestion(kind, typed + "it", 3, 0)).toList();
  }

  @Override
  public IndexSummary summary() {
    return new IndexSummary(articles.size(), Instant.parse("2025-11-12T14:03:00Z"), 123_456);
  }

  @Override
  public void close() {}

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
