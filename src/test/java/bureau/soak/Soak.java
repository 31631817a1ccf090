package bureau.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Runs one of the long tests: {@code script/soak} says which there are. */
final class Soak {
  private Soak() {}

  /** Exits with 0 if all was as promised; what was not is on standard error. */
  public static void main(String[] arguments) throws Exception {
    Path temp = Files.createTempDirectory("bureau-soak");
    try {
      run(arguments[0], arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0, temp);
    } finally {
      delete(temp);
    }
  }

  private static void run(String what, int much, Path temp) throws Exception {
    switch (what) {
      case "kill" -> Kills.run(much == 0 ? 200 : much, temp, System.nanoTime(), System.out);
      case "rebuild" -> LiveRebuild.run(much == 0 ? 20_000 : much, temp, System.out);
      case "load" -> MixedLoad.run(much == 0 ? 60 : much, temp, System.out);
      case "files" -> ManyFiles.run(much == 0 ? 1_000_000 : much, temp, System.out);
      default -> throw new IllegalArgumentException("There is no soak test " + what);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    }
  }
}
