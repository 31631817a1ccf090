package bureau.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.article.Article;
import bureau.article.Block;
import bureau.search.Alerts;
import bureau.search.IndexUnavailableException;
import bureau.search.Indexer;
import bureau.search.Indexer.Committed;
import bureau.search.Indexer.Refused;
import bureau.search.Indexer.Superseded;
import bureau.search.InputFile;
import bureau.search.SampleArticles;
import bureau.search.TestedIndex;
import bureau.search.WireCopies;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** What changes leave on a cluster, whatever becomes of the programs and nodes that make them. */
@ExtendWith(OnNodes.class)
class ChangesOnNodesIT {
  private final Nodes nodes;
  private final String name;
  private final Changes changes;
  private final List<Indexer> killed = new ArrayList<>();

  ChangesOnNodesIT(Nodes nodes) {
    this.nodes = nodes;
    this.name = nodes.unusedName();
    this.changes = new Changes(nodes, name);
  }

  @BeforeEach
  void fillIndex() {
    changes.index(SampleArticles.all());
  }

  @AfterEach
  void deleteIndexes() {
    killed.forEach(Indexer::close); // ends their threads
    changes.close();
  }

  @Test
  void rebuildTakesThePlaceOfTheOldIndexAtOnceAndKeepsItForAWhile() {
    Commit old = changes.commit();
    try (Indexer indexer = changes.rebuild()) {
      TestedIndex.add(indexer, SampleArticles.all().getFirst());
      assertThat(changes.commit()).isEqualTo(old);
      assertThat(indexer.commit().articles()).isEqualTo(1);
    }
    assertThat(changes.ids()).containsExactly("harbour");
    assertThat(changes.indexes()).containsExactly(old.index(), changes.commit().index());
    Changes next =
        new Changes(nodes, name, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(11)));
    next.update().close();
    assertThat(next.indexes()).containsExactly(next.commit().index());
  }

  @Test
  void rebuildThatIsGivenUpLeavesNothing() {
    Commit old = changes.commit();
    try (Indexer indexer = changes.rebuild()) {
      TestedIndex.add(indexer, SampleArticles.all().getFirst());
    }
    assertThat(changes.commit()).isEqualTo(old);
    assertThat(changes.indexes()).containsExactly(old.index());
  }

  @Test
  void updateChangesWhatItShouldAndNothingElse() {
    try (Indexer indexer = changes.update()) {
      assertThat(indexer.known("a/harbour.html"))
          .contains(SampleArticles.file("a/harbour.html", "2024-01-01T00:00:00Z"));
      assertThat(indexer.known("nothing.html")).isEmpty();
      indexer.remove("a/harbour.html");
      indexer.remove("b/sahel.txt");
      Article added = SampleArticles.article("added", "c/added.html").headline("Added").build();
      TestedIndex.add(indexer, added);
      InputFile touched = SampleArticles.file("b/undated.html", "2025-01-01T00:00:00Z");
      indexer.keep(touched);
      assertThat(changes.ids()).contains("harbour", "sahel").doesNotContain("added");
      assertThat(indexer.commit().articles()).isEqualTo(5);
    }
    assertThat(changes.ids()).containsExactly("added", "cosmodrome", "grain", "korean", "undated");
    assertThat(changes.files()).contains("c/added.html").doesNotContain("a/harbour.html");
    try (Indexer indexer = changes.update()) {
      assertThat(indexer.known("b/undated.html").orElseThrow().modified())
          .isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
      assertThat(indexer.known("b/sahel.txt")).isEmpty();
      assertThat(indexer.absent("", path -> path.startsWith("b/"))).contains("c/added.html");
    }
  }

  @Test
  void killedUpdateIsUnseenAndTheNextOneTakesItBack() {
    kill(
        false,
        indexer -> {
          indexer.remove("a/harbour.html");
          TestedIndex.add(
              indexer, SampleArticles.article("late", "late.html").headline("Late").build());
        });
    assertThat(changes.ids()).contains("harbour").doesNotContain("late").hasSize(6);

    Changes next = aMinuteLater();
    try (Indexer indexer = next.update()) {
      assertThat(indexer.commit().articles()).isEqualTo(6);
    }
    assertThat(next.ids()).contains("harbour").doesNotContain("late").hasSize(6);
    assertThat(next.files()).hasSize(6);
    try (Indexer indexer = next.update()) {
      indexer.remove("a/harbour.html");
      assertThat(indexer.commit().articles()).isEqualTo(5);
    }
    assertThat(next.ids()).hasSize(5).doesNotContain("harbour");
  }

  @Test
  void killedRebuildLeavesAnIndexThatTheNextOneDeletes() {
    Commit old = changes.commit();
    kill(true, indexer -> TestedIndex.add(indexer, SampleArticles.all().getFirst()));
    assertThat(changes.indexes()).hasSize(2);
    assertThat(changes.commit()).isEqualTo(old);

    Changes next = aMinuteLater();
    next.update().close();
    assertThat(next.indexes()).containsExactly(old.index());
    assertThat(next.ids()).hasSize(6);
  }

  @Test
  void twoIndexersExcludeEachOther() {
    try (Indexer first = changes.update()) {
      assertThat(first.known("a/harbour.html")).isPresent();
      assertThatThrownBy(changes::rebuild)
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("Another program has locked the index")
          .hasMessageContaining("which runs: a test")
          .message()
          .hasLineCount(1);
    }
    changes.update().close();
  }

  @Test
  void lockOfAProgramThatIsSilentForAMinuteIsTakenOverAndItCommitsNothing() {
    Paused clock = new Paused();
    Indexer silent = new Changes(nodes, name, clock).update();
    killed.add(silent);
    TestedIndex.add(silent, SampleArticles.article("late", "late.html").headline("Late").build());
    clock.offset = WriterLock.SILENCE.plusSeconds(1);
    Changes other = new Changes(nodes, name, clock);
    try (Indexer indexer = other.update()) {
      indexer.remove("a/harbour.html");
      indexer.commit();
    }
    assertThatThrownBy(silent::commit)
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("nothing was committed");
    assertThat(other.ids()).doesNotContain("late", "harbour").hasSize(5);
  }

  /** The time of a program that was stopped for a while and did not notice. */
  private static final class Paused extends Clock {
    private volatile Duration offset = Duration.ZERO;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(offset);
    }
  }

  @Test
  void ofTwoArticlesOfOneIdTheLaterIsKept() {
    try (Indexer indexer = changes.update()) {
      InputFile recent = SampleArticles.file("recent.html", "2025-03-02T00:00:00Z");
      indexer.add(
          SampleArticles.article("grain", "recent.html").headline("Recent").build(), recent);
      indexer.record(recent);
      Committed committed = indexer.commit();
      assertThat(committed.superseded())
          .containsExactly(new Superseded("a/grain.html", "recent.html"));
      assertThat(committed.articles()).isEqualTo(6);
    }
    try (Indexer indexer = changes.update()) {
      assertThat(indexer.superseded("recent.html")).containsExactly("a/grain.html");
      assertThat(indexer.known("a/grain.html")).isPresent();
    }
  }

  @Test
  void copiesAreGroupedAlikeByARebuildAndByUpdates() {
    List<Article> all = new ArrayList<>(SampleArticles.all());
    all.addAll(WireCopies.all());
    changes.index(all);
    Map<String, Long> rebuilt = changes.groups();
    assertThat(rebuilt.get("cut")).isEqualTo(rebuilt.get("first"));
    assertThat(rebuilt.get("other")).isNotEqualTo(rebuilt.get("first"));

    changes.index(SampleArticles.all());
    for (Article each : WireCopies.all().reversed()) {
      try (Indexer indexer = changes.update()) {
        TestedIndex.add(indexer, each);
        indexer.commit();
      }
    }
    assertThat(changes.groups()).isEqualTo(rebuilt);

    Article first = WireCopies.all().getFirst();
    try (Indexer indexer = changes.update()) {
      indexer.remove(first.source().path());
      indexer.commit();
    }
    all.remove(first);
    Map<String, Long> without = changes.groups();
    changes.index(all);
    assertThat(without).isEqualTo(changes.groups());
  }

  @Test
  void documentThatTheClusterRefusesIsReportedByItsPathAndReadAgain() {
    ObjectNode pipeline = Json.object();
    pipeline
        .putArray("processors")
        .addObject()
        .putObject("fail")
        .put("if", "ctx.id == 'bad'")
        .put("message", "no room for this");
    changes.cluster().ask(Asked.put("/_ingest/pipeline/" + name, pipeline)).done();
    try (Indexer indexer = changes.update()) {
      changes
          .cluster()
          .ask(
              Asked.put(
                  "/" + changes.commit().index() + "/_settings",
                  Json.object("index.final_pipeline", name)))
          .done();
      TestedIndex.add(indexer, SampleArticles.article("bad", "x/bad.html").headline("Bad").build());
      TestedIndex.add(
          indexer, SampleArticles.article("good", "x/good.html").headline("Good").build());
      Committed committed = indexer.commit();
      assertThat(committed.articles()).isEqualTo(7);
      assertThat(committed.refused())
          .singleElement()
          .satisfies(refused -> {
            assertThat(refused).extracting(Refused::path).isEqualTo("x/bad.html");
            assertThat(refused.reason()).contains("no room for this");
          });
    }
    try (Indexer indexer = changes.update()) {
      assertThat(indexer.known("x/bad.html").orElseThrow().bytes()).isEqualTo(InputFile.READ_AGAIN);
      assertThat(indexer.known("x/good.html").orElseThrow().bytes()).isEqualTo(100);
    }
  }

  @Test
  void nodeThatStopsWhileArticlesAreLoadedLosesNone() throws IOException {
    int count = 150;
    List<Block> body = List.of(new Block(Block.Kind.PARAGRAPH, "Grain and wheat. ".repeat(3_000)));
    try (Indexer indexer = changes.rebuild()) {
      for (int i = 0; i < count; i++) {
        if (i == count / 2) {
          nodes.stop(2);
        }
        TestedIndex.add(
            indexer,
            SampleArticles.article("made" + i, "made/" + i + ".html")
                .headline("Made number " + i)
                .body(body)
                .build());
      }
      assertThat(indexer.commit().articles()).isEqualTo(count);
    } finally {
      nodes.startAgain(2);
    }
    assertThat(changes.ids())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, count).mapToObj(i -> "made" + i).toList());
  }

  @Test
  void filesOfALargeFolderAreKnownEachOnce() {
    int count = 2_300;
    try (Indexer indexer = changes.rebuild()) {
      for (int i = 0; i < count; i++) {
        indexer.record(SampleArticles.file("f" + i, "2024-01-01T00:00:00Z"));
      }
      indexer.commit();
    }
    try (Indexer indexer = changes.update()) {
      for (int i = 0; i < count; i += 7) {
        assertThat(indexer.known("f" + i)).isPresent();
        assertThat(indexer.known("f" + i + "x")).isEmpty();
      }
      assertThat(indexer.absent("", path -> false)).hasSize(count).doesNotHaveDuplicates();
    }
  }

  @Test
  void indexOfAnotherProgramIsLeftAlone() {
    String other = nodes.unusedName();
    changes.cluster().ask(Asked.put("/" + other, Json.object())).done();
    try (Changes others = new Changes(nodes, other)) {
      assertThatThrownBy(others::rebuild)
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("is an index that is not Bureau's");
    }
    changes.cluster().ask(Asked.delete("/" + other)).done();
  }

  @Test
  void indexOfAnotherVersionIsRefusedWithTheCommandThatRebuildsIt() {
    Commit commit = changes.commit();
    changes
        .cluster()
        .ask(
            Asked.put(
                "/" + name + "-meta/_doc/" + commit.index(),
                commit.entry().document(Instant.EPOCH).put("schema", ClusterSchema.VERSION + 1)))
        .done();
    assertThatThrownBy(changes::update)
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("rebuild it with: bureau index FOLDER --engine opensearch=");
    assertThat(changes.index(SampleArticles.all()).articles()).isEqualTo(6);
  }

  /** Where a program dies that a test kills. */
  private static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Lets a program die where all is done but the commit. It closes nothing and its lock stays, as
   * its process would leave it.
   */
  private void kill(boolean rebuild, Consumer<Indexer> doing) {
    Alerts dying =
        commit -> {
          throw new Died();
        };
    Indexer indexer = changes.begin(rebuild, dying);
    killed.add(indexer);
    doing.accept(indexer);
    assertThatThrownBy(indexer::commit).isInstanceOf(Died.class);
  }

  /** Those who come when the lock of a killed program has been silent for long enough. */
  private Changes aMinuteLater() {
    return new Changes(
        nodes, name, Clock.offset(Clock.systemUTC(), WriterLock.SILENCE.plusSeconds(1)));
  }
}
