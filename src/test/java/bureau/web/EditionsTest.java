package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a reader gets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionsTest {
  private Site site;

  @BeforeAll
  void start() throws Exception {
    site = Site.of(Samples.all());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-                       | -       | /            | en | 12 Nov 2025",
        "ko                      | -       | /            | ko | 2025년 11월 12일",
        "ko-KR,ko;q=0.9,en;q=0.8 | -       | /            | ko | 2025년 11월 12일",
        "de,en-US;q=0.7,ko;q=0.3 | -       | /            | en | Nov 12, 2025",
        "ja                      | -       | /            | en | 12 Nov 2025",
        "en;q=0, ko              | -       | /            | ko | 2025년 11월 12일",
        ";;;=                    | -       | /            | en | 12 Nov 2025",
        "ko                      | lang=en | /            | en | 12 Nov 2025",
        "en-US                   | lang=ko | /            | ko | 2025년 11월 12일",
        "en-US                   | lang=ko | /?lang=en    | en | Nov 12, 2025",
        "en                      | lang=xx | /?lang=      | en | 12 Nov 2025",
        "ko                      | -       | /?lang=en-GB | en | 12 Nov 2025",
      })
  void readerGetsWhatWasChosenElseWhatTheBrowserAsksFor(
      String accepted, String cookie, String address, String language, String day)
      throws Exception {
    HttpResponse<String> response =
        site.send(
            "GET",
            address,
            "Accept-Language",
            accepted == null ? "*" : accepted,
            "Cookie",
            cookie == null ? "other=1" : cookie);
    Document page = Jsoup.parse(response.body());

    assertThat(page.select("html").attr("lang")).isEqualTo(language);
    assertThat(page.select(".holdings").text()).contains(day);
    assertThat(response.headers().firstValue("Vary").orElse(""))
        .contains("Accept-Language", "Cookie");
  }

  @Test
  void choiceIsRemembered() throws Exception {
    HttpResponse<String> response = site.get("/help?lang=ko");

    assertThat(response.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("lang=ko")
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Lax");
    assertThat(site.get("/help").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void otherEditionIsTheSamePage() throws Exception {
    Document page = Jsoup.parse(site.get("/search?q=grain&lang=ko&sort=newest").body());

    assertThat(page.select(".editions a").eachAttr("href"))
        .containsExactly("?q=grain&sort=newest&lang=en", "?q=grain&sort=newest&lang=ko");
    assertThat(page.select(".editions [aria-current]").attr("lang")).isEqualTo("ko");
    assertThat(page.select(".total").text()).isEqualTo("기사 1건");
    assertThat(page.select(".snippet-caption .label").text()).isEqualTo("사진 설명");
  }

  @Test
  void failureIsSaidInTheReadersLanguageWhereItCanBe() throws Exception {
    Document absent = Jsoup.parse(site.get("/articles/none?lang=ko").body());
    assertThat(absent.select(".empty").text()).contains("그런 기사가 없습니다", "색인에서 빠졌을");
    assertThat(absent.select(".empty [lang]")).isEmpty();

    Document strict = Jsoup.parse(site.get("/search?q=(a&syntax=strict&lang=ko").body());
    assertThat(strict.select(".empty [lang=en]").text()).contains("not closed");
  }

  @Test
  void languageThatThePagesDoNotComeInIsSaid() throws Exception {
    Document page = Jsoup.parse(site.get("/search?q=grain&lang=tlh").body());

    assertThat(page.select(".notes").text()).contains("lang cannot be “tlh”; it may be en or ko");
  }
}
