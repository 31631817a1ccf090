package bureau.soak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bureau in a process of its own, from the classes of this one if not by its launcher.
 *
 * @param process the process
 * @param log what it says
 */
record Program(Process process, Path log) implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:[0-9]+");
  private static final long LOOK_MILLIS = 5;
  private static final long START_SECONDS = 120;

  /** Starts a command. */
  static Program start(Path log, String... command) throws IOException {
    return start(log, List.of(), command);
  }

  /** Starts a command as users do, by the launcher of the working directory. */
  static Program launch(Path log, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of("bureau").toAbsolutePath().toString());
    line.addAll(List.of(command));
    return start(log, line);
  }

  /** Starts a command with options for its JVM. */
  static Program start(Path log, List<String> options, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xshare:auto"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "bureau.cli.Main"));
    line.addAll(List.of(command));
    return start(log, line);
  }

  private static Program start(Path log, List<String> line) throws IOException {
    Files.deleteIfExists(log);
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop"));
    return new Program(process, log);
  }

  /** Waits for the end, and takes any other exit code than 0 as a failure. */
  void finish() throws IOException, InterruptedException {
    int exit = process.waitFor();
    if (exit != 0) {
      throw new AssertionError("Exit code " + exit + ":\n" + said());
    }
  }

  /** Kills it as {@code kill -9} does; true if it had not ended. */
  boolean kill() throws InterruptedException {
    boolean alive = process.isAlive();
    process.destroyForcibly().waitFor();
    return alive;
  }

  /** Waits until it has said something or has ended; gives how long that took, in milliseconds. */
  long await(String words) throws IOException, InterruptedException {
    long began = System.nanoTime();
    while (process.isAlive() && !said().contains(words)) {
      Thread.sleep(LOOK_MILLIS);
      if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(START_SECONDS)) {
        throw new AssertionError("It does not say \"" + words + "\":\n" + said());
      }
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  /** Where a server is, once it is warm. */
  URI address() throws IOException, InterruptedException {
    await("warm");
    Matcher address = ADDRESS.matcher(said());
    if (!address.find()) {
      throw new AssertionError("No server:\n" + said());
    }
    return URI.create(address.group());
  }

  String said() throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }

  /** What the system says of the process in one line of its status, in KiB; 0 if it is gone. */
  long status(String name) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!process.isAlive() || !Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
