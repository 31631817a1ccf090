package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.names.Countries;
import bureau.names.Names;
import bureau.names.NamesChoice;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.query.RandomTexts;
import bureau.search.Alert;
import bureau.search.Alerts;
import bureau.search.Indexer;
import bureau.search.Newsroom;
import bureau.search.Results;
import bureau.search.SampleArticles;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A saved search finds in what arrives what a search of the index finds there afterwards. */
class AlertMatchingTest {
  private static final long SEED = 1848;
  private static final QueryParser PARSER = new QueryParser(LocalDate.of(2024, 12, 24));

  /** How many articles come with each change: one, few, and more than have a bit each. */
  private static final List<Integer> ARRIVING =
      List.of(1, 25, 25, 1, Condition.MOST_ARTICLES + 6, 25, 1, Condition.MOST_ARTICLES);

  private static final List<String> TEXTS =
      List.of(
          "sanctions",
          "grain accord",
          "ministers report turkey election moscow wheat",
          "\"grain accord\"",
          "\"signed grain\"~4",
          "grain OR sanctions -moscow",
          "(putin or zelensky) and not kyiv",
          "-sanctions",
          "*",
          "minist*",
          "gr?in",
          "zelenskiy~2",
          "=reported",
          "caps(turkey)",
          "allcaps(nato)",
          "headline:grain",
          "hlead:summit",
          "body:(grain not w/5 kyiv)",
          "lead:sanctions",
          "caption:cosmodrome or caption:grain",
          "credit:quill",
          "byline:(quill or marsh)",
          "dateline:geneva",
          "publisher:meridian",
          "section:world",
          "keyword:seoul",
          "country:UA",
          "country:ukraine -sanctions",
          "language:ru",
          "language:ko country:*",
          "deck:*",
          "id:a-7",
          "url:https://news.example/a-1",
          "after:2024-06-01 grain",
          "date:2024-03",
          "timespan=6m sanctions",
          "wc>20",
          "wc<12 putin",
          "kim w/5 putin",
          "minist* w/3 grain",
          "sanctions /s moscow",
          "sanctions /p work",
          "pre/3 grain",
          "ministers pre/3 grain",
          "sanctions not w/s moscow",
          "atleast2 sanctions",
          "atleast3(grain or sanctions)",
          "Kim Jong-un",
          "Zelensky",
          "\"Kim Jong-un\" w/9 Putin",
          "élections",
          "elections",
          "Österreich",
          "Sanktionen",
          "Путин",
          "Москва",
          "김정은",
          "합의",
          "习近平",
          "協議",
          "الحبوب",
          "grain^3 kyiv",
          "headline:(putin kim) or body:\"in kraft\"",
          "US",
          "",
          "...");

  @TempDir private Path folder;
  private LuceneIndex index;
  private final Names names = Names.standard();
  private final Countries countries = Countries.standard();

  @BeforeEach
  void nameIndex() {
    index = new LuceneIndex(folder);
  }

  @Test
  void whatArrivesMatchesAsASearchFindsIt() {
    List<Alert> alerts = alerts();
    Newsroom newsroom = new Newsroom(SEED);
    int matches = 0;
    for (int change = 0; change < ARRIVING.size(); change++) {
      List<Article> arriving = new ArrayList<>();
      int first = change < 4 ? change * 20 : change * 10;
      for (int i = first; i < first + ARRIVING.get(change); i++) {
        arriving.add(newsroom.article("a-" + i, Math.min(7, 1 + change)));
      }
      Map<String, Set<String>> found = change(change == 0 || change == 5, arriving, alerts);
      Map<String, Set<String>> searched = search(arriving, alerts);
      assertThat(found).as("seed %d, change %d", SEED, change).isEqualTo(searched);
      matches += found.values().stream().mapToInt(Set::size).sum();
    }
    assertThat(matches).isGreaterThan(1_000);
  }

  @Test
  void mostSearchesAreTriedOnlyWithArticlesThatHaveTheirRarestTerm() {
    change(true, List.of(new Newsroom(SEED).article("a-1", 1)), List.of());
    List<Alert> alerts = new ArrayList<>();
    for (String text :
        List.of("grain accord", "\"kim jong-un\" or minsk", "country:UA", "-grain")) {
      alerts.add(alert(text, alerts.size()));
    }
    change(false, List.of(new Newsroom(SEED + 1).article("a-2", 1)), alerts);
    assertThat(index.unfiltered()).isEqualTo(1);
  }

  private List<Alert> alerts() {
    List<String> texts = new ArrayList<>(TEXTS);
    RandomTexts random = new RandomTexts(SEED);
    for (int i = 0; i < 200; i++) {
      texts.add(random.next());
    }
    List<Alert> alerts = new ArrayList<>();
    for (String text : texts) {
      alerts.add(alert(text, alerts.size()));
    }
    return List.copyOf(alerts);
  }

  private Alert alert(String text, int number) {
    Query typed = PARSER.parse(text).query();
    // Other ways to write names cost most of the time; texts at random have them now and then.
    boolean withNames = number < TEXTS.size() ? number % 4 != 3 : number % 4 == 3;
    NamesChoice choice = withNames ? NamesChoice.USUAL : NamesChoice.OFF;
    return new Alert(number, text, names.expand(countries.withCodes(typed), choice));
  }

  private Map<String, Set<String>> change(
      boolean fresh, List<Article> arriving, List<Alert> alerts) {
    Map<String, Set<String>> found = new TreeMap<>();
    Alerts telling =
        commit -> {
          commit.match(
              alerts,
              (alert, articles) ->
                  articles.forEach(id ->
                      found.computeIfAbsent(key(alert), name -> new TreeSet<>()).add(id.value())));
          commit.make("mark");
        };
    try (Indexer indexer = fresh ? index.rebuild(telling) : index.update(telling)) {
      for (Article article : arriving) {
        indexer.remove(article.source().path());
        indexer.add(article, SampleArticles.file(article));
      }
      indexer.commit();
    }
    assertThat(index.mark()).isEqualTo("mark");
    return found;
  }

  private Map<String, Set<String>> search(List<Article> arriving, List<Alert> alerts) {
    Set<String> ids = new TreeSet<>();
    arriving.forEach(article -> ids.add(article.id().value()));
    Map<String, Set<String>> found = new TreeMap<>();
    try (Searcher searcher = index.searcher(Duration.ofDays(1))) {
      for (Alert alert : alerts) {
        Results results = searcher.search(SearchRequest.ranking(alert.query(), 1_000));
        Set<String> hits = new TreeSet<>();
        results.hits().forEach(hit -> hits.add(hit.article().id().value()));
        hits.retainAll(ids);
        if (!results.someWords() && !hits.isEmpty()) {
          found.put(key(alert), hits);
        }
      }
    }
    return found;
  }

  private static String key(Alert alert) {
    return alert.number() + " " + alert.name();
  }
}
