package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind and state of page for readers who do not see, point or hear, as axe-core judges. */
@ExtendWith(Reader.Provider.class)
class BrowserAccessIT {
  private static final List<String> WCAG_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Every kind and state of page. */
  static final List<String> ADDRESSES =
      List.of(
          "",
          "?lang=ko",
          "search?q=tumen+river&explain=true",
          "search?q=tumen+river&publisher=-The+Harbour+Gazette&from=2025-09-01&timeline=share",
          "search?q=talks&lang=ko",
          "search?q=(headline:tumen+OR+zzyzx",
          "search?q=tumenn",
          "search?q=tumen+zzyzx+talks",
          "search?q=zzyzx",
          "search?q=&language=ar",
          "search?q=(a&syntax=strict",
          "kwic?q=tumen&by=after",
          "trends?q=tumen&q=talks&q=river&q=summit",
          "status",
          "articles/6060a1076c7cc67b?q=tumen",
          "help",
          "nowhere");

  /** Phones are dark and screens light, so that each colour and each width is looked at. */
  @ParameterizedTest
  @EnumSource(
      value = Desk.class,
      names = {"SCREEN", "PHONE"})
  void axeFindsNothing(Desk desk, Reader reader) {
    reader.visit(
        desk,
        page -> {
          List<String> found = new ArrayList<>();
          for (String address : ADDRESSES) {
            page.navigate(reader.address() + address);
            page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            found.addAll(violations(page));
          }
          assertThat(found).isEmpty();
        });
  }

  @Test
  void axeFindsNothingInWhatScriptShows(Reader reader) {
    reader.visit(
        Desk.SCREEN,
        page -> {
          Reader.search(page, "tumen river");
          page.locator(".star").click();
          page.locator(".pick input").first().check();
          page.locator("#q").fill("tal");
          page.locator("[role=option]").first().waitFor();
          page.locator("#q").press("ArrowDown");
          assertThat(violations(page)).isEmpty();
          page.locator("#q").press("Escape");
          page.locator(".show-keys").click();
          assertThat(violations(page)).isEmpty();
          page.keyboard().press("Escape");
          page.locator(".nameplate").click();
          page.locator(".saved-list a").waitFor();
          assertThat(violations(page)).isEmpty();
        });
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(WCAG_AA).analyze().getViolations().stream()
            .flatMap(rule ->
                rule.getNodes().stream()
                    .map(node -> page.url() + " " + rule.getId() + ": " + node.getHtml()))
            .toList();
  }
}
