package bureau.web;

import static bureau.web.Reader.narrow;
import static bureau.web.Reader.search;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways through the pages that need no script, with and without it. */
@ExtendWith(Reader.Provider.class)
class BrowserIT {
  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void readerSearchesNarrowsReadsAndGoesBack(Desk desk, Reader reader) {
    reader.visit(
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
  void captionHitShowsAsACaption(Desk desk, Reader reader) {
    reader.visit(
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
  void oddQueryIsReadAndExplained(Desk desk, Reader reader) {
    reader.visit(
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
  void nothingReachesBeyondTheWindow(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page ->
            Stream.of("", "search?q=talks", "search?q=", "search?q=zzyzx", "help")
                .forEach(address -> {
                  page.navigate(reader.address() + address);
                  assertFits(page, desk);
                }));
  }

  @ParameterizedTest
  @EnumSource(
      value = Desk.class,
      names = {"SCREEN", "PHONE"})
  void nothingMovesWhileThePageIsDrawn(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page ->
            Stream.of("", "search?q=tumen+river", "help")
                .forEach(address -> {
                  page.navigate(reader.address() + address);
                  assertThat(((Number) page.evaluate(MOVED)).doubleValue())
                      .as(page.url())
                      .isLessThan(0.01);
                }));
  }

  /** How far things moved, as browsers count it: a page's share that moved times how far. */
  private static final String MOVED =
      """
      new Promise(done => {
        let moved = 0;
        new PerformanceObserver(list => list.getEntries().forEach(one => moved += one.value))
            .observe({type: "layout-shift", buffered: true});
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved))));
      })
      """;

  private static void assertFits(Page page, Desk desk) {
    if (desk.hasJavaScript()) {
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(page.url())
          .isLessThanOrEqualTo(desk.width());
    } else {
      assertThat(page.locator("main")).isVisible();
    }
  }

  @Test
  void slashGoesToTheSearchBox(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          page.keyboard().press("/");
          page.keyboard().type("talks");
          page.keyboard().press("Enter");
          assertThat(page).hasURL(Pattern.compile(".*q=talks$"));
        });
  }

  @Test
  void firstTabSkipsToTheContent(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          page.keyboard().press("Tab");
          assertThat(page.locator(".skip")).isFocused();
          page.keyboard().press("Enter");
          assertThat(page.locator("main")).isFocused();
        });
  }

  @Test
  void timelineTableLeadsToADate(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          search(page, "talks");
          page.getByText("As a table").click();
          page.locator(".timeline tbody a").first().click();
          assertThat(page.locator(".chips a")).hasCount(1);
          assertThat(page.locator(".hit").first()).isVisible();
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void valueIsLeftOutAndTakenBack(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          search(page, "tumen talks");
          narrow(page, desk);
          String all = page.locator(".total").textContent();
          page.locator("[aria-labelledby=facet-country] .exclude").first().click();
          assertThat(page.locator(".chips a")).containsText("Not ");
          assertThat(page.locator(".facet .excluded")).hasCount(1);
          assertThat(page.locator(".total")).not().hasText(all);
          page.locator(".chips a").first().click();
          assertThat(page.locator(".total")).hasText(all);
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void otherWayToWriteANameIsLeftOut(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          search(page, "tumen river");
          int others = page.locator(".also li").count();
          assertThat(others).isPositive();
          page.locator(".also li a").first().click();
          assertThat(page.locator(".also li")).hasCount(others - 1);
          page.getByText("Search other spellings too").click();
          assertThat(page.locator(".also li")).hasCount(others);
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void daysAreChosenByTheirForm(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          search(page, "talks");
          narrow(page, desk);
          page.locator(".days input[name=from]").fill("2025-09-16");
          page.locator(".days input[name=to]").fill("2025-09-30");
          page.getByText("Apply").click();
          assertThat(page.locator(".chips")).containsText("16 Sept 2025 – 30 Sept 2025");
          assertThat(page.locator(".hit time").first()).containsText("Sept 2025");
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void barOfTheTimelineNarrowsToItsDaysAndScaleChanges(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          search(page, "talks");
          narrow(page, desk);
          page.getByText("Share of all published").click();
          assertThat(page).hasURL(Pattern.compile(".*timeline=share.*"));
          assertThat(page.locator(".peak")).containsText("%");
          if (!desk.hasJavaScript()) {
            narrow(page, desk);
          }
          page.locator(".timeline .bar").first().click();
          assertThat(page.locator(".chips a")).hasCount(1);
          assertThat(page).hasURL(Pattern.compile(".*from=.*to=.*timeline=share.*"));
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void readerChoosesHowLongABarIs(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          search(page, "tumen river");
          narrow(page, desk);
          page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Step"))
              .getByText("Week")
              .click();
          assertThat(page).hasURL(Pattern.compile(".*unit=week$"));
          assertThat(page.locator("#timeline-heading")).hasText("Over time, by week");
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void markedArticlesAreListedByThemselves(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          search(page, "talks");
          page.locator(".pick input").nth(0).check();
          page.locator(".pick input").nth(2).check();
          page.getByText("Show marked").click();
          assertThat(page.locator(".hit")).hasCount(2);
          assertThat(page).hasURL(Pattern.compile(".*q=id.*"));

          if (!desk.hasJavaScript()) {
            page.locator(".pick input").first().check();
          }
          Download file =
              page.waitForDownload(() -> page.locator("#marked").getByText("RIS").click());
          assertThat(file.suggestedFilename()).isEqualTo("bureau.ris");
          assertThat(file.path()).content().startsWith("TY  - NEWS");
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void koreanEditionStays(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          search(page, "tumen");
          page.getByText("한국어").click();
          assertThat(page.locator("html")).hasAttribute("lang", "ko");
          assertThat(page.locator(".total")).containsText("기사");
          page.locator(".nameplate").click();
          assertThat(page.locator("html")).hasAttribute("lang", "ko");
          page.getByText("English").click();
          assertThat(page.locator("html")).hasAttribute("lang", "en");
        });
  }

  @ParameterizedTest
  @EnumSource(Desk.class)
  void syntaxIsAtHand(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          search(page, "tumen");
          page.locator(".asking summary").click();
          page.locator(".asking").getByText("grain OR wheat").click();
          assertThat(page.locator("#q")).hasValue("grain OR wheat");
        });
  }
}
