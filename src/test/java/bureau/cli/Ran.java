package bureau.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What another program did.
 *
 * @param exit its exit code
 * @param output what it wrote, errors too
 */
public record Ran(int exit, String output) {
  /** Runs a program to its end. */
  public static Ran of(List<String> command) throws IOException, InterruptedException {
    return of(new ProcessBuilder(command));
  }

  /** Runs a program to its end. */
  public static Ran of(ProcessBuilder command) throws IOException, InterruptedException {
    Process process = command.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }

  /** Whether there is a program of this name. */
  public static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
