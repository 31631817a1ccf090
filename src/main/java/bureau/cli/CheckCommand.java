package bureau.cli;

import bureau.lucene.LuceneIndex;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code bureau check}: whether the index is sound. */
@Command(
    name = "check",
    header = "Verify the index.",
    description = {"", "Reads all of the index and compares it with its checksums.", ""},
    footer = {"", "Example: bureau check --index /srv/bureau/index"})
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private IndexOption location;

  @Option(
      names = "--json",
      description = "print the result as JSON, with all that is wrong in a list")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "print what is wrong only: nothing if the index is sound")
  private boolean quiet;

  @Override
  public Integer call() {
    LuceneIndex index = location.embedded();
    LuceneIndex.Check check = index.check();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(index, check));
      return check.sound() ? ExitCodes.DONE : ExitCodes.FAILED;
    }
    check.problems().forEach(out::println);
    if (check.sound() && !quiet) {
      out.printf(
          "The index in %s is sound: %,d articles in %,d segments%n",
          index.folder(), check.articles(), check.segments());
    }
    return check.sound() ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private static String json(LuceneIndex index, LuceneIndex.Check check) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("index", index.folder().toString());
    result.put("sound", check.sound());
    result.put("articles", check.articles());
    result.put("segments", check.segments());
    result.put("problems", check.problems());
    return JsonMapper.shared().writeValueAsString(result);
  }
}
