package bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ManualPageTest {
  @TempDir private Path temp;

  @Test
  void pageHasEveryCommandAndOption() {
    CommandLine program = Main.program(Terminal.NONE);
    String page = ManualPage.of(program);
    assertThat(page).startsWith(".TH \"BUREAU\" \"1\"").contains("full\\-text search");
    for (CommandLine command : program.getSubcommands().values()) {
      assertThat(page).contains("\n.SS \"bureau " + command.getCommandName());
      for (OptionSpec option : command.getCommandSpec().options()) {
        boolean common = option.usageHelp() || option.versionHelp();
        assertThat(page.contains("\\fB" + option.longestName().replace("-", "\\-") + "\\fR"))
            .as(option.longestName())
            .isNotEqualTo(common);
      }
    }
  }

  @Test
  void pageHasItsCharactersAsTheyAre() {
    assertThat(ManualPage.of(Main.program(Terminal.NONE)).lines())
        .contains("bureau search 'caption:vostochny after:2023\\-09\\-01' \\-\\-sort newest")
        .noneMatch(line -> line.startsWith("'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mandoc -T lint -W warning", "groff -man -ww -z -K utf8"})
  void formattersHaveNothingAgainstIt(String formatter) throws Exception {
    List<String> command = new ArrayList<>(List.of(formatter.split(" ", -1)));
    assumeTrue(Ran.isInstalled(command.getFirst()), "no " + command.getFirst());
    command.add(
        Files.writeString(temp.resolve("bureau.1"), ManualPage.of(Main.program(Terminal.NONE)))
            .toString());
    // The page has no date of its own, so that the same sources give the same page.
    assertThat(Ran.of(command).output().lines())
        .filteredOn(line -> !line.contains("missing date"))
        .isEmpty();
  }
}
