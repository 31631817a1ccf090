package bureau.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * How long the first page of results takes in a real browser that has nothing in its cache: asking
 * and answering, script, and what drawing costs. {@code script/draw-time} runs it.
 */
final class DrawTime {
  private static final int ROUNDS = 2;

  /** When the page was asked for and there, and when something was drawn first. */
  private static final String TIMES =
      """
      new Promise(done => requestAnimationFrame(() => setTimeout(() => {
        const page = performance.getEntriesByType("navigation")[0];
        const drawn = performance.getEntriesByName("first-contentful-paint")[0];
        done([page.responseEnd - page.requestStart, drawn ? drawn.startTime : -1]);
      })))
      """;

  private DrawTime() {}

  /**
   * One page.
   *
   * @param query what was asked
   * @param server from the request to the answer's last byte, in ms
   * @param script running scripts, in ms
   * @param layout working out styles and places, in ms
   * @param drawn from the start to the first drawn text, in ms; below 0 if the browser did not say
   * @param bytes the page and all it loads with their headers, as they were sent
   */
  private record Figures(
      String query, double server, double script, double layout, double drawn, long bytes) {
    double serverAndScript() {
      return server + script;
    }
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: DrawTime ADDRESS QUERIES, a file with a query on each line");
      System.exit(2);
    }
    List<String> queries =
        Files.readAllLines(Path.of(arguments[1])).stream().filter(line -> !line.isBlank()).toList();
    Path chromium = Reader.chromium().orElseThrow(() -> new IOException("no Chromium on PATH"));
    try (Playwright playwright = Reader.playwright();
        Browser browser = Reader.browser(playwright, chromium)) {
      for (int round = 1; round <= ROUNDS; round++) {
        List<Figures> pages = new ArrayList<>();
        for (String query : queries) {
          pages.add(measured(browser, arguments[0], query));
        }
        print(round, pages);
      }
    }
  }

  private static Figures measured(Browser browser, String site, String query) {
    String address = site + "search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      CDPSession session = context.newCDPSession(page);
      AtomicLong bytes = new AtomicLong();
      session.on(
          "Network.loadingFinished",
          event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
      session.send("Network.enable");
      session.send("Performance.enable");
      page.navigate(address);
      JsonObject metrics = session.send("Performance.getMetrics");
      @SuppressWarnings("unchecked") // what the script above makes
      List<Number> times = (List<Number>) page.evaluate(TIMES);
      return new Figures(
          query,
          times.get(0).doubleValue(),
          seconds(metrics, "ScriptDuration") * 1e3,
          (seconds(metrics, "LayoutDuration") + seconds(metrics, "RecalcStyleDuration")) * 1e3,
          times.get(1).doubleValue(),
          bytes.get());
    }
  }

  private static double seconds(JsonObject metrics, String name) {
    for (JsonElement metric : metrics.getAsJsonArray("metrics")) {
      if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
        return metric.getAsJsonObject().get("value").getAsDouble();
      }
    }
    throw new IllegalStateException("the browser does not give " + name);
  }

  private static void print(int round, List<Figures> pages) {
    System.out.printf(Locale.ROOT, "round %d, %d queries%n", round, pages.size());
    line("server + script, ms", pages, Figures::serverAndScript);
    line("  server", pages, Figures::server);
    line("  script", pages, Figures::script);
    line("style and layout, ms", pages, Figures::layout);
    line("first drawn after, ms", pages, Figures::drawn);
    line("over the wire, kB", pages, page -> page.bytes() / 1000.0);
  }

  private static void line(String name, List<Figures> pages, ToDoubleFunction<Figures> figure) {
    List<Figures> sorted =
        pages.stream().sorted(java.util.Comparator.comparingDouble(figure)).toList();
    Figures last = sorted.getLast();
    System.out.printf(
        Locale.ROOT,
        "%-24s median %7.1f  95 %% %7.1f  most %7.1f (%s)%n",
        name,
        figure.applyAsDouble(sorted.get(sorted.size() / 2)),
        figure.applyAsDouble(sorted.get(sorted.size() * 95 / 100)),
        figure.applyAsDouble(last),
        last.query());
  }
}
