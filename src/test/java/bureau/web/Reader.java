package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bureau.search.Searcher;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A reader at a real browser, over the real index of {@code examples/}. One browser and one server
 * serve all classes of a run; a test takes the reader as a parameter.
 */
final class Reader implements AutoCloseable {
  private final Path folder;
  private final Searcher searcher;
  private final BureauServer server;
  private final Playwright playwright;
  private final Browser browser;

  private Reader(Path chromium) throws Exception {
    folder = Files.createTempDirectory("bureau-browser");
    searcher = ExampleIndex.in(folder.resolve("index"));
    server = BureauServer.start(WebConfig.loopback(0), searcher);
    playwright = playwright();
    browser = browser(playwright, chromium);
  }

  /** Playwright, which is to bring no browser of its own. */
  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /** A browser that asks nobody but whom its pages ask. */
  static Browser browser(Playwright playwright, Path chromium) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  /** Hands the run's reader to tests, or skips them where there is no browser. */
  static final class Provider implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Reader resolveParameter(ParameterContext parameter, ExtensionContext test) {
      Optional<Path> chromium = chromium();
      assumeTrue(
          chromium.isPresent(),
          "The browser test is skipped: neither chromium, chromium-browser nor google-chrome is in"
              + " PATH. Install one, for example with: apt-get install chromium");
      return test.getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(Reader.class, unused -> open(chromium.get()), Reader.class);
    }

    private static Reader open(Path chromium) {
      try {
        return new Reader(chromium);
      } catch (Exception e) {
        throw new IllegalStateException("The browser or its server cannot be started", e);
      }
    }
  }

  /** The browser that the system has. */
  static Optional<Path> chromium() {
    List<String> names = List.of("chromium", "chromium-browser", "google-chrome");
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return names.stream()
        .flatMap(
            name -> Arrays.stream(path.split(File.pathSeparator, -1)).map(at -> at + "/" + name))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The front page's address. */
  String address() {
    return server.address().toString();
  }

  /**
   * Opens the front page at a desk, and checks that no page of the visit complained. Phones are
   * dark, screens light.
   */
  void visit(Desk desk, Consumer<Page> reading) {
    visit(
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(desk.hasJavaScript())
            .setViewportSize(desk.width(), desk.height())
            .setColorScheme(desk.isPhone() ? ColorScheme.DARK : ColorScheme.LIGHT),
        reading);
  }

  /** Opens the front page in a window of one's own, and checks that no page complained. */
  void visit(Browser.NewContextOptions window, Consumer<Page> reading) {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = browser.newContext(window.setLocale("en-GB"))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> {
        // A page of an error says its status there too.
        if (!message.location().startsWith(page.url())) {
          complaints.add(message.text());
        }
      });
      page.onPageError(complaints::add);
      page.onRequestFailed(request -> {
        // A completion that is typed over is given up, and so is the page where a file comes
        // instead.
        boolean given = request.url().contains("/suggest.json") || request.isNavigationRequest();
        if (!given) {
          complaints.add("failed: " + request.url());
        }
      });
      page.onRequest(request -> {
        if (!request.url().startsWith(address()) && !request.url().startsWith("blob:")) {
          complaints.add("reached out: " + request.url());
        }
      });
      page.navigate(address());
      reading.accept(page);
    }
    assertThat(complaints).isEmpty();
  }

  /** Asks by the search box. */
  static void search(Page page, String query) {
    Locator box = page.locator("#q");
    box.fill(query);
    box.press("Enter");
  }

  /** Unfolds what narrows the results where it is folded. */
  static void narrow(Page page, Desk desk) {
    if (desk.isPhone()) {
      page.getByText("Narrow the search").click();
    }
  }

  @Override
  public void close() throws IOException {
    browser.close();
    playwright.close();
    server.close();
    searcher.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
