package bureau.export;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Country;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.article.Source;
import bureau.article.Stamp;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
  private static final Article FULL =
      Article.builder(
              new ArticleId("a1"),
              new Source("a/b.html", "html", "https://post.example/b", "The Post"))
          .headline("“Grain” talks\nresume")
          .deck("Little common ground")
          .byline(new Byline("By Ana Brandt", List.of(new Author("Ana Brandt", "in Kyiv"))))
          .dateline(new Dateline("KYIV", null, "March 4"))
          .published(
              new Stamp(
                  LocalDateTime.parse("2024-03-04T16:12:00"),
                  ZoneOffset.ofHours(2),
                  "EET",
                  Stamp.Precision.MINUTE,
                  Stamp.Origin.JSON_LD))
          .modified(Stamp.ofDay(LocalDate.parse("2024-03-05"), Stamp.Origin.VISIBLE))
          .pictures(List.of(new Picture("A carrier waits.", null), new Picture(null, "Wire")))
          .section("World")
          .keywords(List.of("grain", "ships"))
          .corrections(List.of("Correction: Three ports."))
          .language("en")
          .countries(
              List.of(
                  new Country("UA", 4, true),
                  new Country("RU", 3, true),
                  new Country("TR", 1, false)))
          .body(List.of(Block.paragraph("Talks resume."), new Block(Block.Kind.ITEM, "ports")))
          .build();

  @Test
  void everyFieldHasItsKeyInOrder() {
    assertThat(ArticleJson.line(FULL))
        .isEqualTo(
            "{\"id\":\"a1\","
                + "\"source\":{\"path\":\"a/b.html\",\"format\":\"html\","
                + "\"url\":\"https://post.example/b\",\"publisher\":\"The Post\"},"
                + "\"headline\":\"“Grain” talks\\nresume\",\"deck\":\"Little common ground\","
                + "\"byline\":{\"text\":\"By Ana Brandt\","
                + "\"authors\":[{\"name\":\"Ana Brandt\",\"role\":\"in Kyiv\"}]},"
                + "\"dateline\":{\"place\":\"KYIV\",\"agency\":null,\"date\":\"March 4\"},"
                + "\"published\":{\"at\":\"2024-03-04T16:12:00+02:00\","
                + "\"precision\":\"minute\",\"origin\":\"json-ld\",\"zone\":\"EET\"},"
                + "\"modified\":{\"at\":\"2024-03-05\",\"precision\":\"day\","
                + "\"origin\":\"visible\"},"
                + "\"captions\":[{\"text\":\"A carrier waits.\",\"credit\":null},"
                + "{\"text\":null,\"credit\":\"Wire\"}],"
                + "\"section\":\"World\",\"keywords\":[\"grain\",\"ships\"],\"language\":\"en\","
                + "\"countries\":[\"UA\",\"RU\"],"
                + "\"corrections\":[\"Correction: Three ports.\"],"
                + "\"body\":[{\"kind\":\"paragraph\",\"text\":\"Talks resume.\"},"
                + "{\"kind\":\"item\",\"text\":\"ports\"}],\"words\":3}");
  }

  @Test
  void whatIsAbsentIsNullOrEmpty() {
    Article bare =
        Article.builder(new ArticleId("a2"), new Source("b.txt", "text", null, null)).build();

    assertThat(ArticleJson.line(bare))
        .isEqualTo(
            "{\"id\":\"a2\","
                + "\"source\":{\"path\":\"b.txt\",\"format\":\"text\",\"url\":null,"
                + "\"publisher\":null},\"headline\":null,\"deck\":null,"
                + "\"byline\":{\"text\":null,\"authors\":[]},\"dateline\":null,"
                + "\"published\":null,\"modified\":null,\"captions\":[],\"section\":null,"
                + "\"keywords\":[],\"language\":null,\"countries\":[],\"corrections\":[],\"body\":[],\"words\":0}");
  }

  @Test
  void loneSurrogateBecomesAQuestionMark() {
    Article broken =
        Article.builder(new ArticleId("a3"), new Source("c.txt", "text", null, null))
            .headline("a\ud83db\ud83d\ude80")
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    ArticleJson.write(broken, out);

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"headline\":\"a?b🚀\"");
  }
}
