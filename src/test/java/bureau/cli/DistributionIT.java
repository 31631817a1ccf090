package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks and installs what the profile {@code dist} makes, and works with it where no Java is. */
@Tag("dist")
class DistributionIT {
  private static final String PACKAGED = System.getProperty("bureau.packaged", "");
  private static final Pattern ADDRESS = Pattern.compile(" are at (http://[^ ]+/)");
  private static final String QUERY = "caption:fangchuan";

  /** What the launcher calls, and nothing else that a PATH may have. */
  private static final List<String> TOOLS =
      List.of("sh", "readlink", "dirname", "find", "env", "touch");

  @TempDir private Path temp;
  private Path path;

  @BeforeEach
  void makePathWithoutJava() throws Exception {
    // Read by the package's own user too.
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    path = Files.createDirectory(temp.resolve("path"));
    for (String tool : TOOLS) {
      Ran where = Ran.of(List.of("sh", "-c", "command -v " + tool));
      Files.createSymbolicLink(path.resolve(tool), Path.of(where.output().strip()));
    }
  }

  @Test
  void unpackedProgramWorksWithoutJavaInAFolderWithSpaces() throws Exception {
    assumeTrue(Ran.isInstalled("unzip"), "no unzip");
    Path folder = Files.createDirectory(temp.resolve("a folder with spaces"));
    ProcessBuilder unzip =
        new ProcessBuilder("unzip", "-q", PACKAGED + ".zip", "-d", folder.toString());
    unzip.environment().put("TZ", "Asia/Seoul");
    assertThat(Ran.of(unzip)).isEqualTo(new Ran(0, ""));
    Path home;
    try (Stream<Path> unpacked = Files.list(folder)) {
      home = unpacked.findFirst().orElseThrow();
    }
    Path bureau = home.resolve("bin/bureau");
    assertThat(home.resolve("share/proxy")).isNotEmptyDirectory();
    assertThat(home.resolve("share/bureau.cdx.json"))
        .content()
        .contains("CycloneDX", "pkg:maven/org.apache.lucene/lucene-core@")
        .doesNotContain("junit");
    assertThat(home.resolve("share/man/man1/bureau.1")).content().contains(".TH \"BUREAU\"");
    work(List.of(bureau.toString()), home.resolve("examples"));
    assertThat(home.resolve("index")).as("kept beside the program").isNotEmptyDirectory();
    assertThat(run(List.of(bureau.toString()), "completion", "zsh").output())
        .isEqualTo(Files.readString(home.resolve("share/completion/_bureau")));
    assertThat(classes(bureau)).contains("bureau.cli.Main source: shared objects file (top)");
  }

  @Test
  void debianPackageIsInstalledAndTakenAwayAgain() throws Exception {
    boolean root = System.getProperty("user.name").equals("root");
    assumeTrue(root && Ran.isInstalled("dpkg"), "not root, or no dpkg: nothing is installed");
    assumeTrue(Ran.of(List.of("dpkg", "-s", "bureau")).exit() != 0, "Bureau is installed here");
    assertThat(Ran.of(List.of("dpkg", "-i", PACKAGED + ".deb"))).matches(ran -> ran.exit() == 0);
    try {
      assertThat(Path.of("/etc/bureau/bureau.properties")).isRegularFile();
      assertThat(Ran.of(List.of("id", "-u", "bureau")).exit()).isZero();
      List<String> asBureau =
          List.of(
              "/usr/bin/setpriv",
              "--reuid=bureau",
              "--regid=bureau",
              "--clear-groups",
              "/usr/bin/bureau");
      work(asBureau, Path.of("/usr/share/doc/bureau/examples"));
      assertThat(Path.of("/var/lib/bureau/index")).isNotEmptyDirectory();
      assertThat(classes(Path.of("/usr/bin/bureau")))
          .contains("bureau.cli.Main source: shared objects file (top)");
      assertThat(Path.of("/usr/share/man/man1/bureau.1.gz")).isNotEmptyFile();
      assertThat(Path.of("/usr/share/doc/bureau/proxy/nginx.conf")).isNotEmptyFile();
      checkUnits();
    } finally {
      assertThat(Ran.of(List.of("dpkg", "--purge", "bureau"))).matches(ran -> ran.exit() == 0);
    }
    assertThat(Path.of("/var/lib/bureau")).doesNotExist();
    assertThat(Path.of("/etc/bureau")).doesNotExist();
    assertThat(Path.of("/usr/lib/bureau")).doesNotExist();
    assertThat(Ran.of(List.of("getent", "passwd", "bureau")).output()).isEmpty();
    assertThat(Ran.of(List.of("getent", "group", "bureau")).output()).isEmpty();
  }

  /** Asks systemd what it makes of the units, where there is one. */
  private static void checkUnits() throws Exception {
    if (!Ran.isInstalled("systemd-analyze")) {
      System.err.println("systemd-analyze is not installed: the units are not checked");
      return;
    }
    for (String unit : List.of("bureau.service", "bureau-watch@srv-archive.service")) {
      assertThat(Ran.of(List.of("systemd-analyze", "verify", "--man=no", unit)))
          .as(unit)
          .isEqualTo(new Ran(0, ""));
    }
  }

  @Test
  void debianPackageRunsFromWhereverItIsUnpacked() throws Exception {
    assumeTrue(Ran.isInstalled("dpkg-deb"), "no dpkg-deb");
    Path folder = temp.resolve("unpacked");
    assertThat(Ran.of(List.of("dpkg-deb", "-x", PACKAGED + ".deb", folder.toString())).exit())
        .isZero();
    // Its settings are a link to /etc, which leads nowhere here, and so it goes without.
    String bureau = folder.resolve("usr/lib/bureau/bin/bureau").toString();
    work(List.of(bureau), folder.resolve("usr/share/doc/bureau/examples"));
  }

  /** Indexes, searches and serves. */
  private void work(List<String> bureau, Path examples) throws Exception {
    assertThat(run(bureau, "--version").output()).startsWith("bureau ").doesNotContain("packaged");
    Ran indexed = run(bureau, "index", examples.toString());
    assertThat(indexed.output()).contains("33 articles, 1 skipped, 0 failed");
    assertThat(indexed.exit()).isZero();
    assertThat(run(bureau, "search", QUERY).output()).contains("1 article for", "Tumen");
    assertThat(run(bureau, "search", "zebra").exit()).isEqualTo(1);

    Process server = builder(bureau, "serve", "--port", "0").redirectErrorStream(true).start();
    try (BufferedReader said = server.inputReader()) {
      HttpResponse<String> found = get(address(said) + "search.json?q=" + QUERY);
      assertThat(found.statusCode()).isEqualTo(200);
      assertThat(found.body()).contains("\"total\":1,");
      server.destroy();
      assertThat(server.waitFor()).as("ended by the signal").isEqualTo(143);
    } finally {
      server.destroyForcibly();
    }
  }

  private static String address(BufferedReader said) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return address.group(1);
      }
      all.append(line).append('\n');
    }
    throw new AssertionError("The server said: " + all);
  }

  private static HttpResponse<String> get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
  }

  /** Where each class came from. */
  private String classes(Path bureau) throws Exception {
    ProcessBuilder builder = builder(List.of(bureau.toString()), "search", QUERY);
    builder.environment().put("JDK_JAVA_OPTIONS", "-Xlog:class+load");
    return Ran.of(builder).output();
  }

  private Ran run(List<String> bureau, String... arguments) throws Exception {
    return Ran.of(builder(bureau, arguments));
  }

  private ProcessBuilder builder(List<String> bureau, String... arguments) {
    List<String> command = new ArrayList<>(bureau);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(path.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", path.toString());
    return builder;
  }
}
