package bureau.soak;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills; {@code script/soak kill} has hundreds. */
class KilledIndexingIT {
  private static final int KILLS = 10;

  @TempDir private Path temp;

  @Test
  void everythingIsWholeAfterEveryKill() throws Exception {
    Kills.run(KILLS, temp, System.nanoTime(), System.out);
  }
}
