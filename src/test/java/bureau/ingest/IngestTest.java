package bureau.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.article.Article;
import bureau.lucene.LuceneIndex;
import bureau.query.Query;
import bureau.search.Indexer;
import bureau.search.Indexer.Superseded;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestTest {
  private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");

  @TempDir private Path temp;
  private Path folder;
  private LuceneIndex index;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("articles"));
    index = new LuceneIndex(temp.resolve("index"));
  }

  @Test
  void everyFileIsAccountedFor() throws Exception {
    page("one.html", "one", "Ferries stop running");
    page("below/two.html", "two", "Ministers meet in the harbour");
    Files.writeString(folder.resolve("lines.jsonl"), line("a") + line("b") + "no json\n");
    Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
    Files.createFile(folder.resolve("empty.html"));
    Files.writeString(folder.resolve(".hidden"), "hidden");
    Files.createSymbolicLink(folder.resolve("below/loop"), folder);
    Report report = rebuild();
    assertThat(report.filesFound()).isEqualTo(7);
    assertThat(report.filesRead()).isEqualTo(7);
    assertThat(report.indexed()).isEqualTo(4);
    assertThat(report.skipped()).isEqualTo(4);
    assertThat(report.skippedByReason())
        .containsEntry("hidden file", 1L)
        .containsEntry("link to a folder above it", 1L);
    assertThat(report.failed()).isEqualTo(1);
    assertThat(report.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.where()).isEqualTo("lines.jsonl#3"));
    assertThat(report.entries()).isEqualTo(9);
    assertThat(report.articlesInIndex()).isEqualTo(4);
  }

  @Test
  void singleFileIsIndexedByItself() throws Exception {
    Path file = folder.resolve("lines.jsonl");
    Files.writeString(file, line("a") + line("b"));
    Report report = run(file, false);
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.failed()).isZero();
    Report again = run(file, true);
    assertThat(again.filesUnchanged()).isEqualTo(1);
    assertThat(again.articlesInIndex()).isEqualTo(2);
  }

  @Test
  void absentFolderIsRefusedAndTheIndexStays() throws Exception {
    page("one.html", "one", "Ferries stop running");
    rebuild();
    assertThatThrownBy(() -> run(temp.resolve("nowhere"), false))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(found("ferries")).isEqualTo(1);
  }

  @Test
  void indexInsideTheFolderIsNotRead() throws Exception {
    index = new LuceneIndex(folder.resolve("index"));
    page("one.html", "one", "Ferries stop running");
    rebuild();
    Report report = rebuild();
    assertThat(report.filesFound()).isEqualTo(1);
  }

  @Test
  void updateReadsOnlyWhatChanged() throws Exception {
    page("same.html", "same", "Ferries stop running");
    page("touched.html", "touched", "Ministers meet in the harbour");
    page("changed.html", "changed", "Grain prices fall");
    page("gone.html", "gone", "Ceasefire holds");
    rebuild();
    time("touched.html", NOON.plusSeconds(60));
    page("changed.html", "changed", "Grain prices rise");
    time("changed.html", NOON.plusSeconds(60));
    page("new.html", "new", "Envoys travel north");
    Files.delete(folder.resolve("gone.html"));
    Report report = update();
    assertThat(report.filesUnchanged()).isEqualTo(2);
    assertThat(report.filesRead()).isEqualTo(2);
    assertThat(report.filesRemoved()).isEqualTo(1);
    assertThat(report.articlesInIndex()).isEqualTo(4);
    assertThat(found("ceasefire")).isZero();
    assertThat(found("fall")).isZero();
    assertThat(found("rise")).isEqualTo(1);
    assertThat(found("envoys")).isEqualTo(1);
    assertThat(found("harbour")).isEqualTo(1);
    Report again = update();
    assertThat(again.filesUnchanged()).isEqualTo(4);
    assertThat(again.filesRead()).isZero();
  }

  @Test
  void updateAfterAFailureReadsTheFileAgainAndKeepsNothingTwice() throws Exception {
    Path file = folder.resolve("lines.jsonl");
    Files.writeString(file, line("a") + "no json\n");
    rebuild();
    Report failedAgain = update();
    assertThat(failedAgain.failed()).isEqualTo(1);
    assertThat(failedAgain.articlesInIndex()).isEqualTo(1);
    Files.delete(file);
    assertThat(update().articlesInIndex()).isZero();
  }

  @Test
  void updateOfNoIndexIsARebuild() throws Exception {
    page("one.html", "one", "Ferries stop running");
    assertThat(update().indexed()).isEqualTo(1);
  }

  @Test
  void laterCopyOfAnArticleIsKeptAndTheEarlierComesBackWhenItGoes() throws Exception {
    page("first.html", "same", "Ferries stop running");
    page("second.html", "same", "Ferries run again");
    time("second.html", NOON.plusSeconds(60));
    Report report = rebuild();
    assertThat(report.superseded()).containsExactly(new Superseded("first.html", "second.html"));
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.articlesInIndex()).isEqualTo(1);
    assertThat(found("again")).isEqualTo(1);
    assertThat(update().filesUnchanged()).isEqualTo(2);
    Files.delete(folder.resolve("second.html"));
    Report after = update();
    assertThat(after.articlesInIndex()).isEqualTo(1);
    assertThat(after.filesUnchanged()).isZero();
    assertThat(found("again")).isZero();
    assertThat(found("stop")).isEqualTo(1);
  }

  @Test
  void manyThreadsGiveTheSameIndexAsOne() throws Exception {
    for (int i = 0; i < 60; i++) {
      page("p" + i + ".html", "p" + i, "Ferry number " + i + " stops running");
    }
    assertThat(run(folder, false, 8).articlesInIndex()).isEqualTo(60);
    assertThat(found("ferry")).isEqualTo(60);
  }

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 2, 8})
  void containerOfManyBatchesIsReadWholeByAllThreads(int threads) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 900; i++) {
      lines.append(i % 100 == 0 ? "no json\n" : longLine(i));
    }
    Files.writeString(folder.resolve("lines.jsonl"), lines);
    page("one.html", "one", "Ferries stop running");
    Report report = run(folder, false, threads);
    assertThat(report.indexed()).isEqualTo(892);
    assertThat(report.articlesInIndex()).isEqualTo(892);
    assertThat(report.failures())
        .extracting(Report.Entry::where)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 9).mapToObj(i -> "lines.jsonl#" + i * 100).toList());
  }

  @Test
  void containerIsKnownOnlyWithAllItsBatches() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 900; i++) {
      lines.append(longLine(i));
    }
    Path file = folder.resolve("lines.jsonl");
    Files.writeString(file, lines);
    rebuild();
    assertThat(update().filesUnchanged()).isEqualTo(1);
    Files.writeString(file, "no json\n", StandardOpenOption.APPEND);
    assertThat(update().failures())
        .extracting(Report.Entry::where)
        .containsExactly("lines.jsonl#901");
    Report again = update();
    assertThat(again.filesUnchanged()).isZero();
    assertThat(again.articlesInIndex()).isEqualTo(900);
  }

  @Test
  void failureInOneBatchOfAContainerStopsTheRun() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 900; i++) {
      lines.append(longLine(i));
    }
    Files.writeString(folder.resolve("lines.jsonl"), lines);
    UnaryOperator<Article> failing =
        article -> {
          if (article.id().value().equals("n700")) {
            throw new IllegalStateException("no countries today");
          }
          return article;
        };
    try (Indexer indexer = index.rebuild()) {
      assertThatThrownBy(() ->
              Ingest.run(
                  new Ingest.Plan(Sources.of(folder), index.folder(), false, 2, failing),
                  indexer,
                  Progress.SILENT))
          .hasMessage("no countries today");
    }
  }

  @Test
  void failureInsideTheIndexStopsTheRun() throws Exception {
    page("one.html", "one", "Ferries stop running");
    Indexer broken = index.rebuild();
    broken.close();
    Ingest.Plan plan =
        new Ingest.Plan(Sources.of(folder), index.folder(), false, 2, article -> article);
    assertThatThrownBy(() -> Ingest.run(plan, broken, Progress.SILENT))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void updateCountsFilesOnlyOnceOneIsToBeRead() throws Exception {
    page("one.html", "one", "Ferries stop running");
    page("two.html", "two", "Ministers meet again");
    rebuild();
    assertThat(plannedByAnUpdate()).isEmpty();
    page("two.html", "two", "Ministers meet a third time");
    assertThat(plannedByAnUpdate()).containsExactly(2L);
  }

  private List<Long> plannedByAnUpdate() throws Exception {
    List<Long> planned = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void planned(long files, long bytes) {
            planned.add(files);
          }

          @Override
          public void done(long bytes, long articles, boolean file) {}

          @Override
          public void committing() {}
        };
    try (Indexer indexer = index.update()) {
      Ingest.run(
          new Ingest.Plan(Sources.of(folder), index.folder(), true, 2, article -> article),
          indexer,
          progress);
    }
    return planned;
  }

  private Report rebuild() throws Exception {
    return run(folder, false);
  }

  private Report update() throws Exception {
    return run(folder, true);
  }

  private Report run(Path from, boolean update) throws Exception {
    return run(from, update, 2);
  }

  private Report run(Path from, boolean update, int threads) throws Exception {
    try (Indexer indexer = update ? index.update() : index.rebuild()) {
      Report report =
          Ingest.run(
              new Ingest.Plan(
                  Sources.of(from), index.folder(), update, threads, article -> article),
              indexer,
              Progress.SILENT);
      assertThat(report.filesFound()).isEqualTo(report.filesRead() + report.filesUnchanged());
      return report;
    }
  }

  private long found(String word) {
    try (Searcher searcher = index.searcher(Duration.ofDays(1))) {
      return searcher.search(SearchRequest.of(Query.Word.of(word))).total();
    }
  }

  private void page(String name, String slug, String headline) throws IOException {
    String text =
        """
        <!doctype html><html lang="en"><head><title>%1$s</title>
        <link rel="canonical" href="https://www.gazette.example/%2$s"></head>
        <body><article><h1>%1$s</h1>
        <p>%1$s, officials said on Tuesday, and nobody could say for how long it would last.</p>
        <p>The talks in the capital went on late into the night without any word of a result.</p>
        <p>A second round is planned for the end of the month, according to the foreign ministry.</p>
        </article></body></html>
        """
            .formatted(headline, slug);
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    time(name, NOON);
  }

  private void time(String name, Instant time) throws IOException {
    Files.setLastModifiedTime(folder.resolve(name), FileTime.from(time));
  }

  private static String line(String id) {
    return """
    {"id":"%s","title":"Item %s","date":"2024-05-01","text":"The delegation left on Monday."}
    """
        .formatted(id, id);
  }

  /** A line of a kilobyte whose words no other one has; the batch's size is 256 of them. */
  private static String longLine(int number) {
    String words =
        IntStream.range(0, 120)
            .mapToObj(i -> "w" + (number * 120 + i))
            .collect(Collectors.joining(" "));
    return line("n" + number).replace("The delegation", words);
  }
}
