package bureau.web;

import static bureau.web.Reader.search;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is quicker with script. */
@ExtendWith(Reader.Provider.class)
class BrowserScriptIT {
  /** Marks the window, so that a page that was loaded anew is told from one whose results were. */
  private static void mark(Page page) {
    page.evaluate("window.sameWindow = true");
  }

  private static void assertSameWindow(Page page) {
    assertThat(page.evaluate("window.sameWindow")).isEqualTo(true);
  }

  @Test
  void resultsAreSwappedAndEveryWayBackGivesTheSameView(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          search(page, "tumen talks");
          assertThat(page.locator(".total")).isVisible();
          mark(page);
          String first = page.locator(".results").innerText();

          page.locator(".facet .value").first().click();
          assertThat(page.locator(".chips a")).hasCount(1);
          assertThat(page.locator("#news")).hasText(page.locator(".total").textContent());
          assertThat(page.locator(".total")).isFocused();
          String narrowed = page.locator(".results").innerText();
          search(page, "grain");
          assertThat(page).hasURL(Pattern.compile(".*q=grain.*"));
          assertThat(page).hasTitle(Pattern.compile("grain.*"));
          assertSameWindow(page);

          page.goBack();
          assertThat(page.locator("#q")).hasValue("tumen talks");
          assertThat(page.locator(".chips a")).hasCount(1);
          assertThat(page.locator(".results").innerText()).isEqualTo(narrowed);
          page.goBack();
          assertThat(page.locator(".chips a")).hasCount(0);
          assertThat(page.locator(".results").innerText()).isEqualTo(first);
          assertSameWindow(page);
          page.goForward();
          assertThat(page.locator(".chips a")).hasCount(1);

          page.reload();
          assertThat(page.locator(".results").innerText()).isEqualTo(narrowed);
          page.navigate(page.url());
          assertThat(page.locator(".results").innerText()).isEqualTo(narrowed);
        });
  }

  @Test
  void boxCompletesByKeys(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          Locator box = page.locator("#q");
          box.pressSequentially("by:oyun");
          assertThat(box).hasAttribute("aria-expanded", "true");
          assertThat(page.locator("[role=option]").first()).containsText("Oyunaa Batjargal");
          box.press("ArrowDown");
          assertThat(box).hasAttribute("aria-activedescendant", "completion-0");
          assertThat(page.locator("#completion-0")).hasAttribute("aria-selected", "true");
          box.press("ArrowUp");
          assertThat(page.locator("[aria-selected=true]")).hasCount(0);
          box.press("ArrowDown");
          box.press("Enter");
          assertThat(box).hasValue("by:\"Oyunaa Batjargal\"");
          assertThat(box).hasAttribute("aria-expanded", "false");
          box.press("Enter");
          assertThat(page.locator(".hit").first()).isVisible();

          box.fill("tum");
          assertThat(page.locator("[role=option]").first()).isVisible();
          box.press("Escape");
          assertThat(page.locator(".completions")).isHidden();
          assertThat(box).hasValue("tum");
        });
  }

  @Test
  void boxCompletesByPointing(Reader reader) {
    reader.visit(
        Desk.PHONE,
        page -> {
          page.locator("#q").pressSequentially("harbour gaz");
          page.locator("[role=option]").getByText("The Harbour Gazette").first().click();
          assertThat(page.locator("#q")).hasValue("publisher:\"The Harbour Gazette\"");
          assertThat(page.locator("#q")).isFocused();
        });
  }

  @Test
  void keysMoveOpenMarkAndExplainThemselves(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          search(page, "talks");
          assertThat(page.locator(".total")).isVisible();
          page.locator(".total").focus();
          page.keyboard().press("j");
          assertThat(page.locator(".hit .headline a").nth(0)).isFocused();
          page.keyboard().press("j");
          page.keyboard().press("x");
          assertThat(page.locator(".pick input").nth(1)).isChecked();
          assertThat(page.locator("#marked output")).hasText("1 marked");
          page.keyboard().press("k");
          assertThat(page.locator(".hit .headline a").nth(0)).isFocused();
          page.keyboard().press("?");
          assertThat(page.locator("#keys")).isVisible();
          page.keyboard().press("Escape");
          String headline = page.locator(".hit .headline").first().innerText();
          page.keyboard().press("o");
          assertThat(page.locator("h1")).hasText(headline);
        });
  }

  @Test
  void singleKeysCanBeTurnedOff(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          page.locator(".show-keys").click();
          page.locator("#keys-on").uncheck();
          page.locator("#keys button").click();
          page.reload();
          page.keyboard().press("j");
          assertThat(page.locator(".hit .headline a").first()).not().isFocused();
        });
  }

  @Test
  void marksAreKeptFromPageToPage(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          search(page, "");
          page.locator(".pick input").first().check();
          page.locator(".next").click();
          assertThat(page).hasURL(Pattern.compile(".*cursor=.*"));
          assertThat(page.locator("#marked output")).hasText("1 marked");
          page.locator(".pick input").first().check();
          assertThat(page.locator("#marked output")).hasText("2 marked");
          page.getByText("Show marked").click();
          assertThat(page.locator(".hit")).hasCount(2);
          page.locator("#marked [type=reset]").click();
          assertThat(page.locator(".pick input:checked")).hasCount(0);
        });
  }

  @Test
  void drawingOverTheTimelineChoosesASpan(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          search(page, "tumen river");
          BoundingBox chart = page.locator(".timeline svg").boundingBox();
          double y = chart.y + chart.height / 2;
          page.mouse().move(chart.x + 2, y);
          page.mouse().down();
          page.mouse().move(chart.x + chart.width / 2, y);
          assertThat(page.locator(".timeline .chosen")).hasCount(1);
          page.mouse().up();
          assertThat(page).hasURL(Pattern.compile(".*from=2025-09-01&to=2026-0.*"));
        });
  }

  @Test
  void spanOfTheTimelineIsChosenByKeyboard(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          search(page, "tumen river");
          Locator ruler = page.getByRole(AriaRole.SLIDER);
          ruler.focus();
          assertThat(ruler).hasAttribute("aria-valuetext", "September 2025: 10");
          assertThat(page.locator(".timeline .peak")).hasText("September 2025: 10");
          page.keyboard().press("ArrowRight");
          assertThat(ruler).hasAttribute("aria-valuetext", "October 2025: 0");
          page.keyboard().press("Enter");
          assertThat(page).hasURL(Pattern.compile(".*/search\\?q=tumen\\+river$"));
          page.keyboard().press("ArrowLeft");
          page.keyboard().press("Shift+End");
          assertThat(ruler).hasAttribute("aria-valuetext", "September 2025 – September 2026: 11");
          page.keyboard().press("Shift+ArrowLeft");
          assertThat(page.locator(".timeline .chosen")).hasAttribute("width", "120");
          page.keyboard().press("Enter");
          assertThat(page).hasURL(Pattern.compile(".*from=2025-09-01&to=2026-08-31.*"));
          assertThat(page.locator(".total")).isFocused();
        });
  }

  @Test
  void longFacetIsFilteredWhileTyping(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          search(page, "talks");
          Locator fold = page.locator("#more-author");
          fold.locator("summary").click();
          String name = fold.locator("li bdi").last().innerText();
          fold.locator("input[type=text]").fill(name.substring(0, 5));
          assertThat(fold.locator("li:not([hidden])").first()).isVisible();
          assertThat(fold.locator("li[hidden]").first()).isHidden();
          fold.locator("input[type=text]").fill(name);
          fold.locator("input[type=text]").press("Enter");
          assertThat(page.locator(".chips a")).containsText(name);
        });
  }

  @Test
  void savedSearchShowsWhatIsNewAndGoesOutAndIn(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          search(page, "talks");
          page.locator(".star").click();
          assertThat(page.locator(".star")).hasAttribute("aria-pressed", "true");
          page.evaluate(
              "localStorage.setItem('bureau.saved', localStorage.getItem('bureau.saved')"
                  + ".replace(/\"seen\":\\d+/, '\"seen\":1'))");
          page.locator(".nameplate").click();
          assertThat(page.locator(".saved-list a")).hasText("talks");
          assertThat(page.locator(".saved-list .fresh")).hasText(Pattern.compile("\\d+ new"));
          assertThat(page.locator(".asked-list a")).hasText("talks");

          Download file = page.waitForDownload(() -> page.locator(".save").click());
          byte[] saved = bytes(file);
          assertThat(new String(saved, StandardCharsets.UTF_8)).contains("/search?q=talks");
          page.locator(".saved-list button").click();
          page.locator(".forget").click();
          assertThat(page.locator(".saved li")).hasCount(0);

          page.locator(".saved input[type=file]")
              .setInputFiles(new FilePayload("saved.json", "application/json", saved));
          assertThat(page.locator(".saved output")).hasText("Searches read: 1");
          page.locator(".saved-list a").click();
          assertThat(page.locator(".star")).hasAttribute("aria-pressed", "true");
        });
  }

  private static byte[] bytes(Download file) {
    try {
      return Files.readAllBytes(file.path());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void importedFileLeadsNowhereElse(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          Locator input = page.locator(".saved input[type=file]");
          input.setInputFiles(
              new FilePayload(
                  "a.json",
                  "application/json",
                  "{\"saved\":[{\"name\":\"x\",\"address\":\"javascript:alert(1)\"}]}"
                      .getBytes(StandardCharsets.UTF_8)));
          assertThat(page.locator(".saved output")).hasText("Searches read: 0");
          assertThat(page.locator(".saved li")).hasCount(0);
          input.setInputFiles(
              new FilePayload("b.json", "application/json", "[]".getBytes(StandardCharsets.UTF_8)));
          assertThat(page.locator(".saved output")).containsText("no saved searches");
        });
  }
}
