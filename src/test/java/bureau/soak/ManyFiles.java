package bureau.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Indexes a folder of very many small files in little memory, and updates it. */
final class ManyFiles {
  private static final int A_FOLDER = 1_000;

  private ManyFiles() {}

  static void run(int files, Path temp, PrintStream out) throws Exception {
    Path folder = temp.resolve("articles");
    // A tenth of them lie in one folder.
    for (int i = 0; i < files; i++) {
      Path parent = folder.resolve(i % 10 == 0 ? "flat" : "d" + i / A_FOLDER);
      if (i % A_FOLDER < 2) {
        Files.createDirectories(parent);
      }
      Files.writeString(
          parent.resolve("f" + i + ".json"),
          "{\"id\":\"f%d\",\"title\":\"Item %d\",\"language\":\"en\",\"text\":\"It is number %d of w%d.\"}"
              .formatted(i, i, i, i % 5_000));
    }
    for (String mode : List.of("--rebuild", "--update")) {
      index(mode, folder, temp, out);
    }
  }

  private static void index(String mode, Path folder, Path temp, PrintStream out)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    long peak = 0;
    try (Program run =
        Program.start(
            temp.resolve("index.log"),
            List.of("-Xmx256m", "-XX:+UseParallelGC"),
            "index",
            mode,
            folder.toString(),
            "--index",
            temp.resolve("index").toString())) {
      while (!run.process().waitFor(200, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, run.status("VmHWM"));
      }
      run.finish();
      out.printf(
          "%s: %d s, at most %d MiB resident with a heap of 256%n%s",
          mode,
          TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
          peak / 1024,
          run.said()
              .lines()
              .filter(line -> line.startsWith("  "))
              .reduce("", (a, b) -> a + b + "\n"));
    }
  }
}
