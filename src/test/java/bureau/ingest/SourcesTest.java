package bureau.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.ingest.Sources.Piped;
import bureau.lucene.LuceneIndex;
import bureau.query.Query;
import bureau.search.Hit;
import bureau.search.Indexer;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index may be filled from, and what an update of part of that leaves alone. */
class SourcesTest {
  @TempDir private Path temp;
  private Path east;
  private Path west;
  private LuceneIndex index;

  @BeforeEach
  void makeFolders() throws IOException {
    east = Files.createDirectory(temp.resolve("east"));
    west = Files.createDirectory(temp.resolve("west"));
    index = new LuceneIndex(temp.resolve("index"));
    article(east.resolve("a.jsonl"), "a");
    article(west.resolve("a.jsonl"), "b");
  }

  @Test
  void filesOfSeveralFoldersBeginWithTheFoldersName() throws Exception {
    run(Sources.of(east, west), false);
    assertThat(paths()).containsExactlyInAnyOrder("east/a.jsonl#1", "west/a.jsonl#1");
  }

  @Test
  void foldersOfOneNameAreToldApartByTheirPaths() throws Exception {
    Path other = Files.createDirectories(west.resolve("east"));
    article(other.resolve("c.jsonl"), "c");
    run(Sources.of(east, other), false);
    assertThat(paths())
        .hasSize(2)
        .allSatisfy(path -> assertThat(path).contains(temp.getFileName().toString()));
    assertThat(run(Sources.of(east, other), true).filesUnchanged()).isEqualTo(2);
  }

  @Test
  void fileAndFolderGoTogether() throws Exception {
    Path single = article(temp.resolve("single.jsonl"), "c");
    run(Sources.of(east, single), false);
    assertThat(paths()).containsExactlyInAnyOrder("east/a.jsonl#1", "single.jsonl#1");
    Files.delete(east.resolve("a.jsonl"));
    Report report = run(Sources.of(east, single), true);
    assertThat(report.filesRemoved()).isEqualTo(1);
    assertThat(report.filesUnchanged()).isEqualTo(1);
    assertThat(paths()).containsExactly("single.jsonl#1");
  }

  @Test
  void absentFolderIsNamed() {
    assertThatThrownBy(() -> run(Sources.of(east, temp.resolve("north")), false))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("north");
  }

  @Test
  void whatIsPipedInIsAddedByAnUpdateAndKeptByTheNext() throws Exception {
    run(Sources.of(east), false);
    assertThat(run(piped("p", 1), true).indexed()).isEqualTo(1);
    run(piped("q", 2), true);
    assertThat(paths()).hasSize(3);
    Files.delete(east.resolve("a.jsonl"));
    run(Sources.of(east), true);
    assertThat(paths())
        .containsExactlyInAnyOrder("stdin-2024-01-01T00:00:01Z#1", "stdin-2024-01-01T00:00:02Z#1");
    run(piped("r", 3), false);
    assertThat(paths()).containsExactly("stdin-2024-01-01T00:00:03Z#1");
  }

  @Test
  void whatDidNotChangeIsNotLookedAt() throws Exception {
    Path other = article(east.resolve("below/b.jsonl"), "c");
    run(Sources.of(east), false);
    Files.delete(east.resolve("a.jsonl"));
    article(other, "d");
    Report report = run(new Sources(List.of(east), Set.of(east.resolve("below")), null), true);
    assertThat(report.filesFound()).isEqualTo(1);
    assertThat(report.filesRemoved()).isZero();
    assertThat(paths()).containsExactlyInAnyOrder("a.jsonl#1", "below/b.jsonl#1");
    run(new Sources(List.of(east), Set.of(east.resolve("a.jsonl")), null), true);
    assertThat(paths()).containsExactly("below/b.jsonl#1");
  }

  private static Sources piped(String id, int second) {
    byte[] bytes = line(id).getBytes(StandardCharsets.UTF_8);
    Instant at = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(second);
    return new Sources(List.of(), Set.of(), new Piped(new ByteArrayInputStream(bytes), at));
  }

  private static Path article(Path file, String id) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, line(id));
  }

  private static String line(String id) {
    return "{\"id\":\"%s\",\"title\":\"Item %s\",\"text\":\"Envoys left.\"}\n".formatted(id, id);
  }

  private Report run(Sources sources, boolean update) throws Exception {
    try (Indexer indexer = update ? index.update() : index.rebuild()) {
      return Ingest.run(
          new Ingest.Plan(sources, index.folder(), update, 2, article -> article),
          indexer,
          Progress.SILENT);
    }
  }

  private List<String> paths() {
    try (Searcher searcher = index.searcher(Duration.ofDays(1))) {
      return searcher.search(SearchRequest.ranking(new Query.Everything(), 10)).hits().stream()
          .map(Hit::article)
          .map(article -> article.source().path())
          .toList();
    }
  }
}
