package bureau.ingest;

import bureau.article.Article;
import bureau.read.Piece;
import bureau.read.Pieces;
import bureau.read.Sink;
import bureau.search.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The pieces of one file, handed to the workers in batches while the file is still being cut. When
 * all workers have enough to do, the cutting thread reads a batch itself, so that what is held of
 * all files together is bounded and no thread ever waits for another.
 */
final class Batches implements Pieces {
  /** A batch is handed over when it holds this much: some dozens of wire stories. */
  private static final int BATCH_BYTES = 256 << 10;

  /** A piece as large as this is not queued: the cutting thread reads it. */
  private static final int LARGE_BYTES = 2 << 20;

  /** What a piece holds at least: one that is passed over has a path and a reason. */
  private static final int SMALLEST_BYTES = 256;

  private final InputFile file;
  private final FileIngest ingest;
  private final Workers workers;
  private final AtomicLong failures = new AtomicLong();

  /** The batches under way, and one for the cutting itself. */
  private final AtomicInteger open = new AtomicInteger(1);

  private volatile String digest = "";

  private List<Piece> batch = new ArrayList<>();
  private long batchBytes;
  private boolean holdsContent;

  /**
   * No pieces yet.
   *
   * @param file the file, without its digest
   */
  Batches(InputFile file, FileIngest ingest, Workers workers) {
    this.file = file;
    this.ingest = ingest;
    this.workers = workers;
  }

  @Override
  public void take(Piece piece) {
    holdsContent |= piece.bytes() > 0;
    if (piece.bytes() >= LARGE_BYTES) {
      workers.here(() -> read(List.of(piece)));
      return;
    }
    batch.add(piece);
    batchBytes += Math.max(piece.bytes(), SMALLEST_BYTES);
    if (batchBytes >= BATCH_BYTES) {
      List<Piece> full = batch;
      batch = new ArrayList<>();
      batchBytes = 0;
      open.incrementAndGet();
      workers.offer(() -> {
        read(full);
        close();
      });
    }
  }

  /** Whether any piece had something to read; a file of which nothing is read has none. */
  boolean holdContent() {
    return holdsContent;
  }

  /** Notes that the file could not be read to its end. */
  void failed(String error) {
    ingest.tally().failed(file.path(), error);
    failures.incrementAndGet();
  }

  /** Reads the last pieces. No more are taken. */
  void end(String digestOfFile) {
    digest = digestOfFile;
    read(batch);
    close();
  }

  /** Whoever closes last records the file: all that it gave is added then. */
  private void close() {
    if (open.decrementAndGet() == 0) {
      long bytes = failures.get() == 0 ? file.bytes() : InputFile.READ_AGAIN;
      ingest.indexer().record(new InputFile(file.path(), bytes, file.modified(), digest));
      ingest.progress().done(0, 0, true);
    }
  }

  private void read(List<Piece> pieces) {
    Counting sink = new Counting();
    for (Piece piece : pieces) {
      piece.read(sink);
    }
    ingest.progress().done(0, sink.articles, false);
  }

  /** Adds what comes to the index and counts it. */
  private final class Counting implements Sink {
    private long articles;

    @Override
    public void article(Article article) {
      ingest.indexer().add(ingest.tagging().apply(article), file);
      ingest.tally().indexed();
      articles++;
    }

    @Override
    public void skipped(String where, String reason) {
      ingest.tally().skipped(where, reason);
    }

    @Override
    public void failed(String where, String error) {
      ingest.tally().failed(where, error);
      failures.incrementAndGet();
    }
  }
}
