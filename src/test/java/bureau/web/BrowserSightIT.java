package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of page for readers who see it larger, in colours of their own, or without motion. */
@ExtendWith(Reader.Provider.class)
class BrowserSightIT {
  private static final String WIDTH = "document.documentElement.scrollWidth";

  private static final String UNFOLD =
      "document.querySelectorAll('details').forEach(fold => fold.open = true)";

  /** A phone of 320 px, and a screen of 1,280 px at 200 % and 400 %, as browsers zoom. */
  @ParameterizedTest
  @CsvSource({"320, 1", "640, 2", "320, 4"})
  void nothingReachesBeyondTheWindow(int width, int zoom, Reader reader) {
    reader.visit(
        new Browser.NewContextOptions().setViewportSize(width, 480).setDeviceScaleFactor(zoom),
        page -> assertThat(tooWide(page, reader, width)).isEmpty());
  }

  /** Text alone at twice its size, as a browser's setting for letters makes it. */
  @Test
  void lettersOfTwiceTheSizeFit(Reader reader) {
    reader.visit(
        new Browser.NewContextOptions().setViewportSize(1280, 900),
        page -> {
          page.addInitScript(
              "addEventListener('DOMContentLoaded',"
                  + " () => document.documentElement.style.fontSize = '200%')");
          assertThat(tooWide(page, reader, 1280)).isEmpty();
        });
  }

  private static List<String> tooWide(Page page, Reader reader, int width) {
    List<String> found = new ArrayList<>();
    for (String address : BrowserAccessIT.ADDRESSES) {
      page.navigate(reader.address() + address);
      page.evaluate(UNFOLD);
      int reached = (Integer) page.evaluate(WIDTH);
      if (reached > width) {
        found.add(address + " is " + reached + " px wide");
      }
    }
    return found;
  }

  @Test
  void marksBarsAndChoicesShowInForcedColors(Reader reader) {
    reader.visit(
        new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE),
        page -> {
          page.navigate(reader.address() + "search?q=tumen+river&country=CN");
          String ground = color(page, "body", "backgroundColor");
          assertThat(color(page, ".headline mark", "backgroundColor")).isNotEqualTo(ground);
          assertThat(color(page, ".snippet mark", "backgroundColor")).isNotEqualTo(ground);
          assertThat(color(page, ".timeline .bar", "fill")).isNotEqualTo(ground);
          assertThat(color(page, ".wanted .value", "color")).isNotEqualTo(ground);
          page.navigate(reader.address() + "trends?q=tumen&q=talks&q=river&q=summit");
          for (int line = 1; line <= 4; line++) {
            assertThat(color(page, ".trend polyline:nth-child(" + line + ")", "stroke"))
                .isNotEqualTo(ground);
          }
          page.navigate(reader.address() + "articles/6060a1076c7cc67b?q=tumen");
          assertThat(color(page, ".story h1 mark", "backgroundColor")).isNotEqualTo(ground);
        });
  }

  @Test
  void moreContrastLeavesNoGreyText(Reader reader) {
    reader.visit(
        new Browser.NewContextOptions().setContrast(Contrast.MORE),
        page -> {
          page.navigate(reader.address() + "articles/6060a1076c7cc67b?q=tumen");
          String ink = color(page, "body", "color");
          for (String text : List.of(".deck", ".credits .date", ".back .meta", ".record dt")) {
            assertThat(color(page, text, "color")).as(text).isEqualTo(ink);
          }
        });
  }

  @Test
  void nothingMovesWhereMotionIsNotWanted(Reader reader) {
    reader.visit(
        new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE),
        page -> {
          for (String address : BrowserAccessIT.ADDRESSES) {
            page.navigate(reader.address() + address);
            page.evaluate("document.querySelector('main').setAttribute('aria-busy', 'true')");
            assertThat(page.evaluate(MOVING)).as(address).isEqualTo(0);
          }
        });
  }

  private static final String MOVING =
      """
      [...document.querySelectorAll('*')].map(one => getComputedStyle(one)).filter(style =>
          style.animationName !== 'none' || style.scrollBehavior !== 'auto'
              || style.transitionDuration.split(', ').some(time => time !== '0s')).length
      """;

  private static String color(Page page, String selector, String property) {
    return (String)
        page.locator(selector)
            .first()
            .evaluate("(one, property) => getComputedStyle(one)[property]", property);
  }
}
