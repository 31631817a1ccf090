package bureau.cli;

import bureau.web.Credentials;
import bureau.web.WebConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a server listens and whom it lets in. */
final class AccessOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = WebConfig.LOOPBACK,
      description =
          "the address to listen on; one that other machines reach needs --auth or --public "
              + "(default: ${DEFAULT-VALUE})")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "the port to listen on, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--auth",
      paramLabel = "FILE",
      description =
          "let in only those whom the file names: NAME:HASH lines, as htpasswd -B or bureau auth "
              + "writes them")
  private @Nullable Path auth;

  @Option(names = "--public", description = "let everyone in, from other machines too")
  private boolean everyone;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      split = ",",
      description =
          "a site whose pages may read the data, such as https://desk.example. "
              + "Several are parted by commas (default: none)")
  private List<String> origins = List.of();

  @Option(
      names = "--name",
      paramLabel = "HOST",
      split = ",",
      description =
          "what the site is called behind a proxy, such as bureau.example. Several are parted by "
              + "commas (default: localhost and addresses alone)")
  private List<String> siteNames = List.of();

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      split = ",",
      description =
          "a proxy that may say for whom it asks, by X-Forwarded-For and X-Forwarded-Proto: an "
              + "address or a range such as 10.0.0.0/8. Several are parted by commas (default: this "
              + "machine)")
  private List<String> proxies = WebConfig.Access.THIS_MACHINE;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "how many requests a second another machine may make in the long run, ten times as many "
              + "at once, 0 for any number (default: ${DEFAULT-VALUE})")
  private int rate;

  /**
   * The server's settings.
   *
   * @throws IOException if the file of those who may come in cannot be read
   * @throws ParameterException if the options do not go together
   */
  WebConfig config() throws IOException {
    if (auth != null && everyone) {
      throw refused("--auth lets in whom it names, and --public everyone; take one of them");
    }
    boolean onlyHere = isLoopback();
    if (!onlyHere && auth == null && !everyone) {
      throw refused(
          "--host %s lets other machines in. Say who may come with --auth FILE (bureau auth makes its lines), or let everyone in with --public"
              .formatted(host));
    }
    Credentials credentials = auth == null ? null : Credentials.read(auth);
    try {
      return WebConfig.quiet(host, port)
          .readBy(origins)
          .admitting(
              new WebConfig.Access(credentials, onlyHere && !everyone, siteNames, proxies, rate));
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw refused("--host " + host + " is no address of this machine");
    }
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
