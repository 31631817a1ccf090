package bureau.cli;

import bureau.ingest.Sources;
import bureau.search.IndexUnavailableException;
import bureau.web.Maintenance;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a server's folder again, one change at a time, while the index is served. */
final class ServerMaintenance implements Maintenance {
  private static final Logger LOG = LoggerFactory.getLogger(ServerMaintenance.class);

  private final Indexing indexing;
  private final Sources sources;
  private final AtomicBoolean isUnderWay = new AtomicBoolean();

  ServerMaintenance(Indexing indexing, Sources sources) {
    this.indexing = indexing;
    this.sources = sources;
  }

  @Override
  public Begun begin(boolean rebuild) {
    if (!isUnderWay.compareAndSet(false, true)) {
      return Begun.BUSY;
    }
    Thread.ofPlatform().daemon().name("maintenance").start(() -> change(rebuild));
    return Begun.YES;
  }

  private void change(boolean rebuild) {
    try {
      indexing.tell(indexing.run(sources, !rebuild), sources);
    } catch (IOException | IndexUnavailableException e) {
      LOG.error("The index was not changed: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      isUnderWay.set(false);
    }
  }
}
