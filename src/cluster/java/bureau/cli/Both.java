package bureau.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Commands on an index in a folder and on one on nodes.
 *
 * @param folder where the one is, and what the other keeps beside it
 * @param address of the other, as {@code --engine} takes it
 */
record Both(Path folder, String address) {
  /** What came of a command. */
  record Ran(int exit, String out, String errors) {
    /** What went wrong, if anything did. */
    String failed() {
      return exit == ExitCodes.FAILED ? errors : "";
    }
  }

  /** Runs a command on one of the two. */
  Ran run(boolean cluster, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--index");
    all.add(folder.resolve(cluster ? "beside" : "embedded").toString());
    if (cluster) {
      all.add("--engine");
      all.add(address);
    }
    int exit =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            new Terminal(false, false, Map.of()),
            all.toArray(String[]::new));
    return new Ran(exit, out.toString(), err.toString());
  }
}
