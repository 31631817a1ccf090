package bureau.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bureau.lucene.LuceneIndex;
import bureau.query.Query;
import bureau.read.ArticleReader;
import bureau.search.Indexer;
import bureau.search.SearchRequest;
import bureau.search.Searcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What is odd about files is said by name, and nothing hangs or is left out in silence. */
@Timeout(120)
class OddFilesTest {
  /** The longest name of one file that common file systems take, in bytes. */
  private static final int LONGEST_NAME = 250;

  @TempDir(cleanup = CleanupMode.NEVER)
  private Path temp;

  private Path folder;
  private LuceneIndex index;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("articles"));
    index = new LuceneIndex(temp.resolve("index"));
    article(folder.resolve("plain.jsonl"), "plain");
  }

  /** Java cannot delete by paths that are longer than the system's longest. */
  @AfterEach
  void deleteAll() throws Exception {
    run("rm", "-rf", temp.toString());
  }

  @Test
  void whatIsNoFileIsSkippedByName() throws Exception {
    assumeTrue(run("mkfifo", folder.resolve("pipe").toString()) == 0, "there is no mkfifo here");
    Files.createSymbolicLink(folder.resolve("pipe-link"), folder.resolve("pipe"));
    Files.createSymbolicLink(folder.resolve("device"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("terminal"), Path.of("/dev/tty"));
    Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("not there"));
    Files.createSymbolicLink(folder.resolve("itself"), folder.resolve("itself"));
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
      Report report = update();
      assertThat(reasons(report.skips()))
          .containsOnlyKeys(
              "pipe", "pipe-link", "device", "terminal", "nowhere", "itself", "socket")
          .containsValue("not a regular file");
      assertThat(report.failed()).isZero();
      assertThat(report.articlesInIndex()).isEqualTo(1);
    }
  }

  @Test
  void foldersFullOfLinksToEachOtherAreWalkedOnce() throws Exception {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("link"), outside.resolve("0"));
    for (Path parent : List.of(folder, outside)) {
      for (int i = 0; i < 12; i++) {
        Path each = Files.createDirectory(parent.resolve(String.valueOf(i)));
        article(each.resolve("a.jsonl"), parent.getFileName() + "-" + i);
        for (int j = 0; j < 12; j++) {
          Files.createSymbolicLink(each.resolve("to" + j), parent.resolve(String.valueOf(j)));
        }
      }
    }
    Report report = update();
    assertThat(report.failed()).isZero();
    assertThat(report.superseded()).isEmpty();
    assertThat(report.articlesInIndex()).isEqualTo(25);
    assertThat(report.skippedByReason())
        .containsOnlyKeys("link to a folder that is read anyway", "link to a folder above it");
    assertThat(update().filesUnchanged()).isEqualTo(25);
  }

  @Test
  void linkIntoAHiddenFolderIsFollowed() throws Exception {
    Path hidden = Files.createDirectory(folder.resolve(".2026-11-26"));
    article(hidden.resolve("a.jsonl"), "a");
    Files.createSymbolicLink(folder.resolve("current"), hidden);
    assertThat(update().articlesInIndex()).isEqualTo(2);
  }

  @Test
  void namesThatAreNoTextAreToldApartAndKnownAgain() throws Exception {
    String parent = folder.toUri().getRawPath();
    for (String name : List.of("caf%E9", "caf%E8", "%FF%FE", "100%25", "%ED%95%9C%EA%B8%80")) {
      article(Path.of(URI.create("file://" + parent + name + ".jsonl")), "in " + name);
    }
    assertThat(update().articlesInIndex()).isEqualTo(6);
    Report again = update();
    assertThat(again.filesUnchanged()).isEqualTo(6);
    assertThat(again.filesRemoved()).isZero();
    assertThat(again.articlesInIndex()).isEqualTo(6);
    assertThat(paths()).contains("caf%E9.jsonl#1", "caf%E8.jsonl#1", "%FF%FE.jsonl#1");
    Files.delete(Path.of(URI.create("file://" + parent + "caf%E9.jsonl")));
    Files.delete(Path.of(URI.create("file://" + parent + "100%25.jsonl")));
    Report less = update();
    assertThat(less.filesRemoved()).isEqualTo(2);
    assertThat(less.articlesInIndex()).isEqualTo(4);
  }

  @Test
  void pathsOfFourThousandCharactersAreReadAndLongerOnesFailByName() throws Exception {
    Path deep = folder;
    while (deep.toString().length() + LONGEST_NAME + 10 < 4_000) {
      deep = Files.createDirectory(deep.resolve("d".repeat(LONGEST_NAME)));
    }
    int rest = 4_000 - deep.toString().length() - ".jsonl".length() - 1;
    article(deep.resolve("a".repeat(rest) + ".jsonl"), "deep");
    String further = "d".repeat(LONGEST_NAME);
    Process beyond =
        new ProcessBuilder(
                "sh",
                "-c",
                "cd \"$1\" && mkdir $2 && cd -P $2 && mkdir $2 && cd -P $2 && echo x >x.txt",
                "sh",
                deep.toString(),
                further)
            .start();
    assertThat(beyond.waitFor()).isZero();
    Report report = update();
    assertThat(report.articlesInIndex()).isEqualTo(2);
    assertThat(report.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.where()).endsWith(further))
        .satisfies(failure -> assertThat(failure.why()).contains("too long"));
    assertThat(update().filesUnchanged()).isEqualTo(2);
  }

  @Test
  void fileThatCannotBeReadFailsByName() throws Exception {
    Path memory = Path.of("/proc/self/mem");
    assumeTrue(Files.isReadable(memory), "no file here fails to be read");
    Files.createSymbolicLink(folder.resolve("broken.jsonl"), memory);
    Report report = update();
    assertThat(reasons(report.failures())).containsOnlyKeys("broken.jsonl");
    assertThat(report.articlesInIndex()).isEqualTo(1);
  }

  @Test
  void fileThatMayNotBeReadFailsByName() throws Exception {
    Path secret = folder.resolve("secret.jsonl");
    article(secret, "secret");
    assertThat(secret.toFile().setReadable(false, false)).isTrue();
    assumeTrue(!Files.isReadable(secret), "whoever runs this may read everything");
    assertThat(reasons(update().failures())).isEqualTo(Map.of("secret.jsonl", "permission denied"));
  }

  @Test
  void fileThatIsGoneWhenItsTurnComesFailsByName() throws Exception {
    Path gone = folder.resolve("gone.jsonl");
    article(gone, "gone");
    BasicFileAttributes attributes = Files.readAttributes(gone, BasicFileAttributes.class);
    Files.delete(gone);
    Report report = read(gone, attributes, Progress.SILENT);
    assertThat(reasons(report.failures())).isEqualTo(Map.of("gone.jsonl", "the file is gone"));
    assertThat(report.indexed()).isZero();
  }

  @Test
  void fileThatChangesWhileItIsReadFailsByNameAndIsReadAgain() throws Exception {
    Path growing = folder.resolve("growing.jsonl");
    article(growing, "first");
    BasicFileAttributes attributes = Files.readAttributes(growing, BasicFileAttributes.class);
    Report report = read(growing, attributes, new Growing(growing));
    assertThat(reasons(report.failures()))
        .isEqualTo(
            Map.of("growing.jsonl", "it changed while it was read; an update reads it again"));
    Report again = update();
    assertThat(again.failed()).isZero();
    assertThat(again.articlesInIndex()).isEqualTo(3);
  }

  /** A file that grows when its first bytes have been read. */
  private static final class Growing implements Progress {
    private final Path file;
    private boolean grown;

    Growing(Path file) {
      this.file = file;
    }

    @Override
    public void planned(long files, long bytes) {}

    @Override
    public void done(long bytes, long articles, boolean whole) {
      if (bytes > 0 && !grown) {
        grown = true;
        try {
          Files.writeString(file, line("second"), StandardOpenOption.APPEND);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public void committing() {}
  }

  /** Reads one file into the index, as it was when the folder was walked. */
  private Report read(Path file, BasicFileAttributes attributes, Progress progress)
      throws Exception {
    Tally tally = new Tally();
    try (Indexer indexer = index.rebuild();
        Workers workers = new Workers(1)) {
      FileIngest reading =
          new FileIngest(new ArticleReader(), article -> article, indexer, tally, progress);
      tally.found();
      tally.read();
      reading.read(file, String.valueOf(file.getFileName()), attributes, workers);
      workers.await();
      return tally.report(indexer.commit(), Duration.ZERO);
    }
  }

  private Report update() throws Exception {
    try (Indexer indexer = index.update()) {
      Report report =
          Ingest.run(
              new Ingest.Plan(Sources.of(folder), index.folder(), true, 2, article -> article),
              indexer,
              Progress.SILENT);
      assertThat(report.filesFound()).isEqualTo(report.filesRead() + report.filesUnchanged());
      return report;
    }
  }

  private List<String> paths() {
    try (Searcher searcher = index.searcher(Duration.ofDays(1))) {
      return searcher.search(SearchRequest.ranking(new Query.Everything(), 100)).hits().stream()
          .map(hit -> hit.article().source().path())
          .toList();
    }
  }

  private static Map<String, String> reasons(List<Report.Entry> entries) {
    return entries.stream().collect(Collectors.toMap(Report.Entry::where, Report.Entry::why));
  }

  private static void article(Path file, String id) throws IOException {
    Files.writeString(file, line(id));
  }

  private static String line(String id) {
    return "{\"id\":\"%s\",\"title\":\"Item\",\"language\":\"en\",\"text\":\"They left %s.\"}\n"
        .formatted(id, id);
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
