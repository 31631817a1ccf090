package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.web.Credentials;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthCommandTest {
  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tokenIsSaidOnceAndItsLineIsUnderstood() throws Exception {
    assertThat(run("auth", "nightly", "--token", "--admin")).isZero();
    String token = err.toString().strip().replaceFirst("token: ", "");
    assertThat(token).hasSize(43);
    assertThat(out.toString())
        .matches("nightly:\\{SHA256}[0-9a-f]{64}:admin\\R")
        .doesNotContain(token);
    Credentials.read(Files.writeString(temp.resolve("people"), out.toString()));
  }

  @Test
  void passwordIsReadFromStandardInputAndKeptAsAHash() throws Exception {
    assertThat(typing("grain talks\n", "auth", "marta")).isZero();
    assertThat(out.toString()).matches("marta:\\$2y\\$12\\$.{53}\\R").doesNotContain("grain");
    Credentials.read(Files.writeString(temp.resolve("people"), out.toString()));
  }

  @Test
  void passwordThatIsNoneOrTooLongIsRefused() {
    assertThat(typing("", "auth", "marta")).isEqualTo(2);
    assertThat(err.toString()).contains("The password has 0 bytes; it takes 1 to 72");
    assertThat(typing("ж".repeat(37) + "\n", "auth", "marta")).isEqualTo(2);
    assertThat(err.toString()).contains("The password has 74 bytes");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          auth a:b                                    | cannot be a name
          auth marta --admin                          | --admin goes with --token
          serve --host 0.0.0.0                        | --host 0.0.0.0 lets other machines in. Say who may come with --auth FILE
          serve --auth none --public                  | take one of them
          serve --auth no-such-file                   | There is no file or folder no-such-file
          serve --host not.a.host.invalid             | is no address of this machine
          serve --proxy somewhere                     | is no address of a proxy
          serve --rate -1                             | The rate is -1
          serve --searches 0                          | Searches at once are 0
          serve --timeout -1                          | The time of a request is
          """)
  void whatDoesNotGoTogetherIsRefusedWithTheRemedy(String line, String message) {
    assertThat(run(line.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  private int typing(String text, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(before);
    }
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
