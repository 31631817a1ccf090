package bureau.cli;

import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Which streams a person looks at, and what may be written there beside plain text.
 *
 * @param out whether standard output is a terminal
 * @param err whether the error stream is one
 * @param environment the environment's variables; {@code NO_COLOR} (https://no-color.org) and
 *     {@code TERM=dumb} forbid colours
 */
record Terminal(boolean out, boolean err, Map<String, String> environment) {
  /** No stream is a terminal. */
  static final Terminal NONE = new Terminal(false, false, Map.of());

  /** What the launcher found; only the shell can tell one stream from the other. */
  static Terminal found(Map<String, String> environment) {
    return new Terminal(
        Boolean.getBoolean("bureau.terminal.out"),
        Boolean.getBoolean("bureau.terminal.err"),
        environment);
  }

  /** Whether standard output may be coloured. */
  Ansi colours() {
    return colours(out);
  }

  /** Whether the error stream may be coloured. */
  Ansi errorColours() {
    return colours(err);
  }

  /** Whether a line of the error stream may be written over, as a progress bar does. */
  boolean canRedraw() {
    return err && !isDumb();
  }

  private Ansi colours(boolean terminal) {
    String forbidden = environment.getOrDefault("NO_COLOR", "");
    return terminal && forbidden.isEmpty() && !isDumb() ? Ansi.ON : Ansi.OFF;
  }

  private boolean isDumb() {
    return environment.getOrDefault("TERM", "").equals("dumb");
  }
}
