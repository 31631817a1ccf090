package bureau.cli;

import bureau.lucene.LuceneIndex;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bureau check}: whether the index is sound. */
@Command(
    name = "check",
    header = "Verify the index.",
    description = {"", "Reads all of the index and compares it with its checksums.", ""},
    footer = {"", "Example: bureau check --index /srv/bureau/index"})
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Override
  public Integer call() {
    LuceneIndex index = location.index();
    LuceneIndex.Check check = index.check();
    PrintWriter out = spec.commandLine().getOut();
    check.problems().forEach(out::println);
    if (check.sound()) {
      out.printf(
          "The index in %s is sound: %,d articles in %,d segments%n",
          index.folder(), check.articles(), check.segments());
    }
    return check.sound() ? ExitCodes.DONE : ExitCodes.FAILED;
  }
}
