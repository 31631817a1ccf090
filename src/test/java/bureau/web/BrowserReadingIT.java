package bureau.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader who reads, cites and compares. */
@ExtendWith(Reader.Provider.class)
class BrowserReadingIT {
  @ParameterizedTest
  @EnumSource(Desk.class)
  void readerTurnsFromHitToHitAndBackToTheResults(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          page.navigate(reader.address() + "search?q=tumen&sort=newest");
          String second = page.locator(".hit .headline").nth(1).textContent();
          page.locator(".hit .headline a").first().click();
          page.locator(".hit-turn a[rel=next]").click();
          assertThat(page.locator(".story h1")).hasText(second);
          assertThat(page.locator(".story mark").first()).isVisible();
          page.locator(".to-results").click();
          assertThat(page).hasURL(Pattern.compile(".*/search\\?q=tumen&sort=newest$"));
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void citationIsAtHand(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          page.navigate(reader.address() + "articles/6060a1076c7cc67b");
          assertThat(page.locator(".citation")).containsText("Iskander Maltby");
          assertThat(page.locator(".cite .formats a")).hasCount(3);
          assertThat(page.locator(".copy").isVisible()).isEqualTo(desk.hasJavaScript());
        });
  }

  @Test
  void keysGoFromMatchToMatch(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          page.navigate(reader.address() + "articles/6060a1076c7cc67b?q=tumen");
          page.keyboard().press("n");
          assertThat(page).hasURL(Pattern.compile(".*#match-1$"));
          page.keyboard().press("n");
          assertThat(page).hasURL(Pattern.compile(".*#match-2$"));
          page.keyboard().press("p");
          page.keyboard().press("p");
          assertThat(page).hasURL(Pattern.compile(".*#match-[1-9][0-9]*$"));
          assertThat(page.locator("mark:target")).isVisible();
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void matchesInContextAreSorted(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          page.navigate(reader.address() + "kwic?q=tumen");
          int lines = page.locator(".kwic tbody tr").count();
          page.locator(".orders a").nth(2).click();
          assertThat(page).hasURL(Pattern.compile(".*by=after$"));
          assertThat(page.locator(".kwic tbody tr")).hasCount(lines);
          page.locator(".kwic .source a").first().click();
          assertThat(page.locator(".story mark").first()).isVisible();
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void queriesAreComparedOverTime(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          page.navigate(reader.address() + "trends?q=tumen");
          page.locator(".compare input[name=q]").nth(1).fill("talks");
          page.locator(".compare button").click();
          assertThat(page.locator(".trend polyline")).hasCount(2);
          page.locator("#trends-table summary").click();
          page.locator(".trends tbody a").first().click();
          assertThat(page.locator(".hit").first()).isVisible();
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Desk.class,
      names = {"SCREEN", "PHONE"})
  void nothingReachesBeyondTheWindow(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          for (String address :
              new String[] {
                "kwic?q=tumen",
                "trends?q=tumen&q=talks",
                "status",
                "articles/6060a1076c7cc67b?q=tumen"
              }) {
            page.navigate(reader.address() + address);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(address)
                .isLessThanOrEqualTo(desk.width());
          }
        });
  }
}
