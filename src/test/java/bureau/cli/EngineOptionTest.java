package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the options for a cluster say where there is none. */
class EngineOptionTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search x --engine elsewhere | ‘elsewhere’ is not the address of an index on a cluster",
        "search x --engine opensearch=http://me:pw@h/x | write them into a file as NAME:PASSWORD",
        "search x --engine-auth file | --engine-auth and --engine-ca go with --engine only",
        "check --engine opensearch=http://h/x | bureau check works on an index in a folder",
        "index examples --engine opensearch=http://h/x --shards 0 | 0 shards; an index has 1 to",
        "index examples --engine opensearch=http://h/x --replicas -1 | -1 replicas; an index has 0",
        "search x --engine opensearch=https://h/x --engine-ca absent | there is no such file",
      })
  void wrongUseIsSaid(String command, String message) {
    Said said = run(Map.of(), command.split(" "));
    assertThat(said.exit()).isEqualTo(ExitCodes.FAILED);
    assertThat(said.errors()).contains(message);
  }

  @Test
  void clusterThatIsNotThereIsALineForEveryCommand() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Map<String, String> environment =
        Map.of(
            "BUREAU_ENGINE",
            "opensearch=http://127.0.0.1:" + port + "/x",
            "BUREAU_INDEX",
            folder.toString());
    for (String command :
        new String[] {"search x", "export --format jsonl", "serve --port 0", "index examples"}) {
      Said said = run(environment, command.split(" "));
      assertThat(said.exit()).as(command).isEqualTo(ExitCodes.FAILED);
      assertThat(said.errors())
          .as(command)
          .startsWith("bureau: The cluster at http://127.0.0.1:" + port + " cannot be reached")
          .hasLineCount(1);
    }
  }

  private record Said(int exit, String errors) {}

  private static Said run(Map<String, String> environment, String... arguments) {
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            new Terminal(false, false, environment),
            arguments);
    return new Said(exit, err.toString());
  }
}
