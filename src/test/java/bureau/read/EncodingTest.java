package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
  private static final String KOREAN =
      "외교부는 다음 달 서울에서 열리는 회담의 의제를 조율하고 있다고 밝혔다. 양국은 무역과 안보 분야의 협력을 넓히기로 했다고 대변인이 설명했다.";
  private static final String JAPANESE =
      "外務省は来月に東京で開かれる会談の議題について調整を進めていると発表した。両国は貿易と安全保障の協力を広げることで一致している。";
  private static final String CHINESE = "外交部发言人表示，两国将于下月在北京举行会谈，就贸易和安全问题交换意见。双方希望进一步扩大合作，推动关系稳定发展。";
  private static final String RUSSIAN =
      "Министерство иностранных дел сообщило, что переговоры пройдут в следующем месяце. Стороны намерены обсудить торговлю и безопасность в регионе.";
  private static final String FRENCH =
      "Le ministère des Affaires étrangères a annoncé que les négociations reprendraient le mois prochain à Genève. Les délégations évoqueront le commerce et la sécurité.";

  @ParameterizedTest(name = "{0} declared as {1}")
  @CsvSource({
    "EUC-KR, euc-kr",
    "Shift_JIS, Shift_JIS",
    "GBK, gb2312",
    "windows-1251, windows-1251",
    "ISO-8859-1, iso-8859-1",
    "UTF-8, iso-8859-1",
    "UTF-8, gb2312",
    "UTF-8, utf-8",
    "EUC-JP, euc-jp"
  })
  void pageIsReadInItsEncoding(String actual, String declared) throws IOException {
    String text = text(actual);
    Article article = onlyArticle(page(text, declared).getBytes(Charset.forName(actual)), "a.html");

    assertThat(article.body().getFirst().text()).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} undeclared")
  @CsvSource({"EUC-KR", "Shift_JIS", "GBK", "windows-1251", "ISO-8859-1", "UTF-8", "EUC-JP"})
  void exportIsReadInTheEncodingItsBytesLookLike(String actual) throws IOException {
    String text = text(actual);
    String export =
        String.join(
            "\n\n",
            text.substring(0, 12),
            text,
            text.substring(3),
            text.substring(7),
            text.substring(9));
    Article article = onlyArticle(export.getBytes(Charset.forName(actual)), "a.txt");

    assertThat(article.body().getFirst().text()).isEqualTo(text);
  }

  @Test
  void byteOrderMarkDecides() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(0xff);
    bytes.write(0xfe);
    bytes.write(page(RUSSIAN, "utf-8").getBytes(StandardCharsets.UTF_16LE));

    assertThat(onlyArticle(bytes.toByteArray(), "a.html").body().getFirst().text())
        .isEqualTo(RUSSIAN);
  }

  private static Article onlyArticle(byte[] bytes, String path) throws IOException {
    Told told = Told.of(bytes, path);
    assertThat(told.skipped).isEmpty();
    assertThat(told.failed).isEmpty();
    assertThat(told.articles).hasSize(1);
    return told.articles.getFirst();
  }

  private static String text(String charset) {
    return switch (charset) {
      case "EUC-KR" -> KOREAN;
      case "Shift_JIS", "EUC-JP" -> JAPANESE;
      case "GBK" -> CHINESE;
      case "windows-1251" -> RUSSIAN;
      default -> FRENCH;
    };
  }

  private static String page(String text, String declared) {
    return "<!doctype html><html><head><meta charset=\""
        + declared
        + "\"><title>"
        + text.substring(0, 30)
        + "</title><meta property=og:type content=article></head><body><article><h1>"
        + text.substring(0, 30)
        + "</h1><p>"
        + text
        + "</p><p>"
        + text.substring(20)
        + "</p></article></body></html>";
  }
}
