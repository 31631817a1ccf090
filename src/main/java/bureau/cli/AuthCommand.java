package bureau.cli;

import bureau.web.Credentials;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bureau auth}: a line for the file of those whom a server lets in. */
@Command(
    name = "auth",
    header = "Make a line for serve --auth.",
    description = {
      "",
      "Asks for a password, or reads it from standard input where that is no terminal, and prints "
          + "the line with its hash. With --token, makes a token for a program, prints the line and "
          + "says the token on standard error: it is kept nowhere.",
      ""
    },
    footer = {
      "",
      "Example: bureau auth marta | tee -a people.txt",
      "         bureau auth nightly --token --admin | tee -a people.txt"
    })
final class AuthCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("[^:\\s]{1,64}");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "who it is for, without spaces and colons")
  private String name;

  @Option(names = "--token", description = "a token for a program, not a password")
  private boolean token;

  @Option(
      names = "--admin",
      description = "a token that may also have the index changed; goes with --token")
  private boolean admin;

  @Override
  public Integer call() throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw wrong("“" + name + "” cannot be a name: 1 to 64 letters without spaces and colons");
    }
    if (admin && !token) {
      throw wrong("--admin goes with --token: browsers send passwords unasked");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (token) {
      String made = Credentials.token();
      out.println(name + ":" + Credentials.hash(made) + (admin ? ":admin" : ""));
      spec.commandLine().getErr().println("token: " + made);
    } else {
      out.println(name + ":" + Credentials.hash(password()));
    }
    return ExitCodes.DONE;
  }

  // Newer Javas have a console that reads lines where there is no terminal.
  @SuppressWarnings("SystemConsoleNull")
  private char[] password() throws IOException {
    Console console = System.console();
    char[] password = console != null ? console.readPassword("Password for %s: ", name) : line();
    int bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)).remaining();
    if (bytes == 0 || bytes > Credentials.LONGEST_PASSWORD) {
      throw wrong(
          "The password has %d bytes; it takes 1 to %d"
              .formatted(bytes, Credentials.LONGEST_PASSWORD));
    }
    return password;
  }

  private static char[] line() throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? new char[0] : line.toCharArray();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
