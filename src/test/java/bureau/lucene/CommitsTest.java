package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.article.Article;
import bureau.query.Query;
import bureau.search.IndexUnavailableException;
import bureau.search.Indexer;
import bureau.search.Results;
import bureau.search.SampleArticles;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitsTest {
  private static final int REBUILDS = 12;
  private static final Duration OFTEN = Duration.ofMillis(2);
  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir private Path folder;

  @Test
  void everyAnswerDuringRebuildsIsOfOneWholeCommit() throws Exception {
    LuceneIndex index = new LuceneIndex(folder);
    rebuild(index, 6);
    AtomicBoolean done = new AtomicBoolean();
    try (Searcher searcher = index.searcher(OFTEN);
        ExecutorService clients = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        running.add(clients.submit(() -> askUntil(done, searcher)));
      }
      for (int i = 0; i < REBUILDS; i++) {
        rebuild(index, i % 2 == 0 ? 3 : 6);
      }
      done.set(true);
      for (Future<Integer> client : running) {
        assertThat(client.get()).isPositive();
      }
    }
  }

  /** Asks again and again, and gives how often. */
  private static int askUntil(AtomicBoolean done, Searcher searcher) {
    int asked = 0;
    while (!done.get()) {
      Results results = searcher.search(SearchRequest.of(new Query.Everything()));
      assertThat(results.total()).isIn(3L, 6L);
      assertThat(results.hits()).hasSize((int) results.total());
      asked++;
    }
    return asked;
  }

  @Test
  void openCommitAnswersWholeWhenTheNextHasTakenItsFilesAway() {
    LuceneIndex index = new LuceneIndex(folder);
    rebuild(index, 6);
    try (Searcher searcher = index.searcher(NEVER)) {
      rebuild(index, 3);
      rebuild(index, 2);
      assertThat(searcher.summary().articles()).isEqualTo(6);
      assertThat(searcher.summary().bytes()).isPositive();
      assertThat(searcher.search(SearchRequest.of(new Query.Everything())).hits()).hasSize(6);
    }
  }

  @Test
  void indexOfAnotherVersionIsRefusedWithTheCommandThatRebuildsIt() throws IOException {
    writeIndex(Map.of(Schema.COMMIT_VERSION, "0"));
    LuceneIndex index = new LuceneIndex(folder);
    assertThatThrownBy(() -> index.searcher(NEVER))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("version 0")
        .hasMessageContaining("bureau index FOLDER");
    assertThatThrownBy(index::update).isInstanceOf(IndexUnavailableException.class);
    rebuild(index, 2);
    assertThat(index.check().articles()).isEqualTo(2);
  }

  @Test
  void luceneIndexOfAnotherProgramIsRefused() throws IOException {
    writeIndex(Map.of());
    assertThatThrownBy(() -> new LuceneIndex(folder).searcher(NEVER))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("not Bureau's");
  }

  @Test
  void luceneIndexOfAnotherProgramIsNotWrittenOver() throws IOException {
    writeIndex(Map.of());
    LuceneIndex index = new LuceneIndex(folder);
    assertThatThrownBy(index::rebuild)
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("not Bureau's")
        .hasMessageContaining("--index");
    assertThatThrownBy(index::update).isInstanceOf(IndexUnavailableException.class);
    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(SegmentInfos.readLatestCommit(directory).totalMaxDoc()).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "cut to {0} of its length")
  @ValueSource(doubles = {0, .5, .99})
  void tornFileIsSaidAndARebuildMendsIt(double share) throws IOException {
    LuceneIndex index = new LuceneIndex(folder);
    rebuild(index, 6);
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
      String torn = file.getFileName() + " is torn";
      assertThat(complaint(index)).as(torn).contains("bureau index FOLDER");
      Files.write(file, whole);
    }
    assertThat(index.check().sound()).isTrue();
    for (Path file : files()) {
      if (Files.exists(file)) {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
        rebuild(index, 6);
        assertThat(index.check().articles()).isEqualTo(6);
      }
    }
  }

  @Test
  void fileThatIsMissingIsSaid() throws IOException {
    LuceneIndex index = new LuceneIndex(folder);
    rebuild(index, 6);
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(complaint(index)).as(file + " is missing").contains("bureau index FOLDER");
      Files.write(file, whole);
    }
  }

  @Test
  void secondIndexerIsToldWhoHoldsTheLock() {
    try (Indexer first = new LuceneIndex(folder, "bureau index /archive --update").update()) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> new LuceneIndex(folder).rebuild())
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid() + " on ")
          .hasMessageContaining("runs: bureau index /archive --update")
          .hasMessageContaining("wait until it ends");
    }
    rebuild(new LuceneIndex(folder), 2);
  }

  @Test
  void lockOfAnUnknownHolderIsNamedByItself() throws IOException {
    try (Indexer first = new LuceneIndex(folder).update()) {
      assertThat(first).isNotNull();
      Path said = folder.resolve("writer.properties");
      Files.writeString(
          said, Files.readString(said).replaceFirst("process=.*", "process=" + Long.MAX_VALUE));
      assertThatThrownBy(() -> new LuceneIndex(folder).update())
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("write.lock")
          .hasMessageNotContaining("process");
      Files.writeString(said, "process=\\u00");
      assertThatThrownBy(() -> new LuceneIndex(folder).update()).hasMessageContaining("write.lock");
    }
  }

  /** What is said of an index that is not sound, by whatever finds it out. */
  private static String complaint(LuceneIndex index) {
    try {
      LuceneIndex.Check check = index.check();
      assertThat(check.sound()).isFalse();
      return String.join("\n", check.problems());
    } catch (IndexUnavailableException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** The files of the index itself. */
  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("_.*|segments_.*"))
          .sorted()
          .toList();
    }
  }

  @Test
  void damagedIndexIsSaidToBeDamaged() throws IOException {
    LuceneIndex index = new LuceneIndex(folder);
    rebuild(index, 6);
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".si")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThatThrownBy(() -> index.searcher(NEVER))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("damaged");
  }

  private static void rebuild(LuceneIndex index, int articles) {
    try (Indexer indexer = index.rebuild()) {
      for (Article article : SampleArticles.all().subList(0, articles)) {
        indexer.add(article, SampleArticles.file(article));
      }
      indexer.commit();
    }
  }

  private void writeIndex(Map<String, String> userData) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      writer.setLiveCommitData(userData.entrySet());
      writer.commit();
    }
  }
}
