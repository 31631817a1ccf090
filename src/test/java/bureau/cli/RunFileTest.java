package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.ingest.Progress;
import bureau.search.IndexingRun;
import bureau.search.IndexingRun.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  private static final Instant NOON = Instant.parse("2024-03-04T12:00:00Z");

  @TempDir private Path folder;

  private RunFile at(Instant now) {
    return new RunFile(folder, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void runThatGoesOnSaysHowFarItIs() {
    RunProgress progress = new RunProgress(at(NOON), Progress.SILENT);
    progress.planned(10, 1_000);
    progress.done(100, 3, true);
    progress.committing();

    IndexingRun run = at(NOON).read().orElseThrow();
    assertThat(run.state()).isEqualTo(State.RUNNING);
    assertThat(run.progress()).isEqualTo(new IndexingRun.Progress(10, 1, 3));
    assertThat(run.began()).isEqualTo(NOON);
  }

  @Test
  void runThatFellSilentWasStopped() {
    new RunProgress(at(NOON), Progress.SILENT).planned(10, 1_000);

    assertThat(at(NOON.plus(Duration.ofHours(1))).read().orElseThrow().state())
        .isEqualTo(State.STOPPED);
  }

  @Test
  void folderWithoutARunHasNone() throws Exception {
    assertThat(at(NOON).read()).isEmpty();
    Files.writeString(folder.resolve("last-run.json"), "{");
    assertThat(at(NOON).read()).isEmpty();
  }
}
