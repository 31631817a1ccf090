package bureau.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bureau completion}: what makes a shell complete commands and options. */
@Command(
    name = "completion",
    header = "Print a script that makes a shell complete commands and options.",
    description = {
      "",
      "For bash, put it where completions are loaded from, or into ~/.bashrc: "
          + "source <(bureau completion bash). For zsh, put it as _bureau into a folder of $fpath, "
          + "or into ~/.zshrc behind compinit: source <(bureau completion zsh).",
      ""
    },
    footer = {
      "",
      "Example: bureau completion bash > ~/.local/share/bash-completion/completions/bureau"
    })
final class CompletionCommand implements Callable<Integer> {
  /** What zsh looks for in a file of $fpath, and a builtin of bash's that the script calls. */
  private static final String ZSH_FIRST =
      """
      #compdef bureau
      compopt() { : }
      """;

  /** The first tab only loads a file of $fpath; this has it answered too. */
  private static final String ZSH_LAST =
      """

      if [ "${funcstack[1]}" = _bureau ]; then _bash_complete -o default -F _complete_bureau; fi
      """;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell;

  /** The shells there is a script for. */
  enum Shell {
    /** GNU's. */
    bash,
    /** The Z shell, which reads the script by what it has for bash's. */
    zsh
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash("bureau", Main.program(Terminal.NONE));
    spec.commandLine().getOut().print(shell == Shell.zsh ? ZSH_FIRST + script + ZSH_LAST : script);
    spec.commandLine().getOut().flush();
    return ExitCodes.DONE;
  }
}
