package bureau.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bureau.search.Searcher;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader at a real browser, over the real index of {@code examples/}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
  private Searcher searcher;
  private BureauServer server;
  private Playwright playwright;
  private Browser browser;

  /** A way of looking at the pages. */
  enum Desk {
    SCREEN(true, 1280, 900),
    SCREEN_WITHOUT_JAVASCRIPT(false, 1280, 900),
    PHONE(true, 360, 740),
    PHONE_WITHOUT_JAVASCRIPT(false, 360, 740);

    private final boolean javaScript;
    private final int width;
    private final int height;

    Desk(boolean javaScript, int width, int height) {
      this.javaScript = javaScript;
      this.width = width;
      this.height = height;
    }

    boolean isPhone() {
      return width < 600;
    }
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Optional<Path> chromium = chromium();
    assumeTrue(
        chromium.isPresent(),
        "The browser test is skipped: neither chromium, chromium-browser nor google-chrome is in"
            + " PATH. Install one, for example with: apt-get install chromium");
    searcher = ExampleIndex.in(folder);
    server = BureauServer.start(WebConfig.loopback(0), searcher);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  void stop() {
    if (server != null) {
      browser.close();
      playwright.close();
      server.close();
      searcher.close();
    }
  }

  private static Optional<Path> chromium() {
    List<String> names = List.of("chromium", "chromium-browser", "google-chrome");
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return names.stream()
        .flatMap(
            name -> Arrays.stream(path.split(File.pathSeparator, -1)).map(at -> at + "/" + name))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens the front page at a desk, and checks that no page of the visit complained. */
  private void visit(Desk desk, Consumer<Page> reading) {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(desk.javaScript)
                .setViewportSize(desk.width, desk.height)
                .setColorScheme(desk.isPhone() ? ColorScheme.DARK : ColorScheme.LIGHT))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
      page.navigate(server.address().toString());
      reading.accept(page);
    }
    assertThat(complaints).isEmpty();
  }

  private static void search(Page page, String query) {
    Locator box = page.getByRole(AriaRole.SEARCHBOX, named("Search the articles"));
    box.fill(query);
    box.press("Enter");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void narrow(Page page, Desk desk) {
    if (desk.isPhone()) {
      page.getByText("Narrow the search").click();
    }
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void readerSearchesNarrowsReadsAndGoesBack(Desk desk) {
    visit(
        desk,
        page -> {
          assertThat(page.locator(".holdings")).containsText("33 articles");

          search(page, "tumen talks");
          assertThat(page).hasURL(Pattern.compile(".*/search\\?q=tumen\\+talks$"));
          assertThat(page.locator(".hit mark").first())
              .hasText(Pattern.compile("tumen|talks", Pattern.CASE_INSENSITIVE));
          int all = page.locator(".hit").count();

          narrow(page, desk);
          page.getByRole(AriaRole.LINK, named("The Harbour Gazette")).click();
          assertThat(page.locator(".chips")).containsText("The Harbour Gazette");
          assertThat(page.locator(".hit .outlet").first()).hasText("The Harbour Gazette");
          assertThat(page.locator(".hit").count()).isBetween(1, all - 1);
          String results = page.url();

          page.locator(".hit .headline a").first().click();
          assertThat(page.locator(".story h1")).containsText("Tumen");
          assertThat(page.locator(".story .body mark").first()).isVisible();
          assertThat(page.locator(".original a"))
              .hasAttribute("href", Pattern.compile("https://.*"));

          page.getByText("Back to results").click();
          assertThat(page).hasURL(results);
          page.locator(".chips a").first().click();
          assertThat(page.locator(".hit")).hasCount(all);
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void captionHitShowsAsACaption(Desk desk) {
    visit(
        desk,
        page -> {
          search(page, "caption:fangchuan");
          assertThat(page.locator(".snippet-caption .label")).hasText("Caption");
          assertThat(page.locator(".snippet-caption mark")).hasText("Fangchuan");
          assertThat(page.locator(".snippet-caption .credit")).hasText("Hye-won Tarrant");
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void oddQueryIsReadAndExplained(Desk desk) {
    visit(
        desk,
        page -> {
          search(page, "(headline:tumen OR zzyzx");
          assertThat(page.locator(".notes")).containsText("not closed");
          assertThat(page.locator(".hit").first()).isVisible();

          search(page, "zzyzx");
          assertThat(page.locator(".empty h2")).hasText("Nothing found");
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void nothingReachesBeyondTheWindow(Desk desk) {
    visit(
        desk,
        page ->
            Stream.of("", "search?q=talks", "search?q=", "search?q=zzyzx", "help")
                .forEach(address -> {
                  page.navigate(server.address() + address);
                  assertFits(page, desk);
                }));
  }

  private static void assertFits(Page page, Desk desk) {
    if (desk.javaScript) {
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(page.url())
          .isLessThanOrEqualTo(desk.width);
    } else {
      assertThat(page.locator("main")).isVisible();
    }
  }

  @Test
  void slashGoesToTheSearchBox() {
    visit(
        Desk.SCREEN,
        page -> {
          page.keyboard().press("/");
          page.keyboard().type("talks");
          page.keyboard().press("Enter");
          assertThat(page).hasURL(Pattern.compile(".*q=talks$"));
        });
  }

  @Test
  void firstTabSkipsToTheContent() {
    visit(
        Desk.SCREEN,
        page -> {
          page.keyboard().press("Tab");
          assertThat(page.locator(".skip")).isFocused();
          page.keyboard().press("Enter");
          assertThat(page.locator("main")).isFocused();
        });
  }

  @Test
  void timelineTableLeadsToADate() {
    visit(
        Desk.SCREEN,
        page -> {
          search(page, "talks");
          page.getByText("As a table").click();
          page.locator(".timeline tbody a").first().click();
          assertThat(page.locator(".chips a")).hasCount(1);
          assertThat(page.locator(".hit").first()).isVisible();
        });
  }
}
