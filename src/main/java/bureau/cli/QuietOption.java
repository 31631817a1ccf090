package bureau.cli;

import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a command says beside its data and its errors, and that it may be told not to. */
final class QuietOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-q", "--quiet"},
      description = "say nothing but errors; data is printed all the same")
  private boolean quiet;

  /** Takes progress, reports and hints: the error stream, or nothing. */
  PrintWriter notices() {
    return quiet ? new PrintWriter(Writer.nullWriter()) : errors();
  }

  /** Takes errors. */
  PrintWriter errors() {
    return spec.commandLine().getErr();
  }

  /** Whether notices are left out. */
  boolean isQuiet() {
    return quiet;
  }

  /** Shows how an ingest goes on: as a bar on a terminal, as plain lines elsewhere. */
  ProgressDisplay progress() {
    Main program = (Main) spec.root().userObject();
    return !quiet && program.terminal().canRedraw()
        ? new ProgressBarDisplay()
        : new ProgressLines(notices());
  }
}
