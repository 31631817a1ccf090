package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Has the real shells complete. */
class CompletionTest {
  private static final String BASH =
      """
      compopt() { :; }
      source "$1"; shift
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
      _complete_bureau
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  /** Types into an interactive shell of its own, where {@code bureau} prints its arguments. */
  private static final String ZSH =
      """
      zmodload zsh/zpty
      zpty shell 'zsh -f -i'
      zpty -w shell "fpath=($1 \\$fpath); autoload -Uz compinit; compinit -u -D"
      zpty -w shell 'bureau() { print -r -- "<$*>" }'
      zpty -w shell "bureau $2"$'\\t'
      zpty -r -m shell seen '*<[a-z]*>*'
      print -r -- "$seen"
      """;

  @TempDir private Path temp;

  @ParameterizedTest(name = "bureau {0}: {1}")
  @CsvSource({
    "se,               search serve",
    "search --so,      --sort",
    "search --sort ne, newest",
    "index --up,       --update",
    "completion b,     bash",
  })
  void bashCompletesCommandsOptionsAndValues(String typed, String completed) throws Exception {
    assumeTrue(Ran.isInstalled("bash"), "no bash to complete in");
    Path script = script("bash", "bureau.bash");
    String[] words = ("bureau " + typed).split(" ", -1);
    List<String> command =
        Stream.concat(
                Stream.of("bash", "-c", BASH, "test", script.toString()), Arrays.stream(words))
            .toList();
    assertThat(Ran.of(command).output().split("\\s+", -1))
        .filteredOn(each -> !each.isEmpty())
        .containsExactlyInAnyOrder(completed.split(" ", -1));
  }

  @ParameterizedTest(name = "bureau {0}: {1}")
  @CsvSource({
    "comple,           completion",
    "search --sor,     search --sort",
    "search --sort ne, search --sort newest",
  })
  void zshCompletesCommandsOptionsAndValues(String typed, String completed) throws Exception {
    assumeTrue(Ran.isInstalled("zsh"), "no zsh to complete in");
    script("zsh", "_bureau");
    String seen = Ran.of(List.of("zsh", "-f", "-c", ZSH, "test", temp.toString(), typed)).output();
    assertThat(seen).contains("<" + completed + ">").doesNotContain("not found");
  }

  @Test
  void otherShellIsRefusedWithTheTwoThereAre() {
    StringWriter err = new StringWriter();
    int exit =
        Main.run(
            new PrintWriter(new StringWriter()), new PrintWriter(err, true), "completion", "fish");
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("fish", "bash", "zsh");
  }

  private Path script(String shell, String name) throws IOException {
    StringWriter out = new StringWriter();
    int exit =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(new StringWriter()), "completion", shell);
    assertThat(exit).isZero();
    return Files.writeString(temp.resolve(name), out.toString());
  }
}
