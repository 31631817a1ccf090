package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.Block;
import bureau.lucene.LuceneIndex;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.AllPages;
import bureau.search.Hit;
import bureau.search.Results;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.Sort;
import bureau.search.Searcher;
import bureau.search.Wanted;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of an index and read into another one is the same again. */
class ExportTest {
  private static final long SEED = 20261125;
  private static final int QUERIES = 200;

  @TempDir private Path temp;
  private Path index;
  private Path copy;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void indexExamples() {
    index = temp.resolve("index");
    copy = temp.resolve("copy");
    assertThat(run("index", "examples", "--index", index.toString())).isZero();
  }

  @Test
  void importOfAnExportHasEqualArticlesAndAnswers() {
    Path file = temp.resolve("all.jsonl");
    assertThat(run("export", file.toString(), "--index", index.toString())).isZero();
    assertThat(file).exists();
    assertThat(temp.resolve("all.jsonl.part")).doesNotExist();
    assertThat(run("index", file.toString(), "--index", copy.toString())).isZero();

    List<Article> articles = all(index);
    assertThat(articles).hasSizeGreaterThan(20);
    assertThat(all(copy)).isEqualTo(articles);

    Random random = new Random(SEED);
    QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 25));
    try (Searcher first = open(index);
        Searcher second = open(copy)) {
      for (int i = 0; i < QUERIES; i++) {
        String text = word(articles, random) + " " + word(articles, random);
        SearchRequest request = SearchRequest.of(parser.parse(text).query());
        assertThat(answer(second, request))
            .as("%s (seed %d)", text, SEED)
            .isEqualTo(answer(first, request));
      }
    }
  }

  @Test
  void hitsGoFromOneIndexIntoAnother() throws Exception {
    assertThat(
            run(
                "search",
                "headline:*",
                "--all",
                "--format",
                "jsonl",
                "--duplicates",
                "all",
                "--index",
                index.toString()))
        .isZero();
    Path file = Files.writeString(temp.resolve("hits.jsonl"), out.toString());
    assertThat(run("index", file.toString(), "--index", copy.toString())).isZero();
    List<Article> titled = all(index).stream().filter(one -> one.headline() != null).toList();
    assertThat(all(copy)).isEqualTo(titled);
  }

  @Test
  void hitsArePipedIntoAnotherIndex() {
    run("search", "summit", "--all", "--format", "jsonl", "--index", index.toString());
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("index", "-", "--index", copy.toString())).isZero();
    } finally {
      System.setIn(before);
    }
    assertThat(all(copy)).hasSizeGreaterThan(1);
    assertThat(all(index)).containsAll(all(copy));
    assertThat(err.toString()).contains("Indexed standard input in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- -", "- --watch", "examples --watch --report x.json"})
  void inputsThatDoNotGoTogetherAreRefused(String line) {
    assertThat(run(("index " + line).split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: bureau index");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ris", "bibtex", "csl", "markdown", "atom"})
  void everyFormatIsWritten(String format) {
    assertThat(run("export", "--format", format, "--index", index.toString())).isZero();
    int taken = out.toString().length();
    assertThat(run("search", "summit", "--format", format, "--index", index.toString())).isZero();
    assertThat(taken).isPositive();
    assertThat(out.toString().length()).isGreaterThan(taken);
    assertThat(err.toString()).contains("articles written");
  }

  @Test
  void whatIsReadOnTheSpotIsNoExport() {
    assertThat(run("export", "--format", "text", "--index", index.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--format is text; it takes jsonl, csv");
    assertThat(run("search", "x", "--all", "--index", index.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--all goes with one query and a --format");
  }

  private static String word(List<Article> articles, Random random) {
    List<Block> body = articles.get(random.nextInt(articles.size())).body();
    String[] words = body.get(random.nextInt(body.size())).text().split("\\s+", -1);
    return words[random.nextInt(words.length)];
  }

  private static List<String> answer(Searcher searcher, SearchRequest request) {
    Results results = searcher.search(request);
    List<String> answer = new ArrayList<>(List.of("total " + results.total()));
    results.hits().forEach(hit -> answer.add(hit.article().id() + " " + hit.snippets()));
    results.facets().forEach(facet -> answer.add(facet.toString()));
    return answer;
  }

  private static List<Article> all(Path folder) {
    SearchRequest everything =
        SearchRequest.builder(new Query.Everything())
            .sort(Sort.OLDEST)
            .wanted(Wanted.ARTICLES)
            .build();
    try (Searcher searcher = open(folder)) {
      return new AllPages(searcher::search, everything, Long.MAX_VALUE)
          .hits()
          .map(Hit::article)
          .toList();
    }
  }

  private static Searcher open(Path folder) {
    return new LuceneIndex(folder).searcher(Duration.ofDays(1));
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
