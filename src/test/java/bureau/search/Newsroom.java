package bureau.search;

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
import bureau.article.Stamp.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Articles in many languages with all their fields, of sentences from a small stock, so that any
 * two words may come together. The same for the same seed.
 */
public final class Newsroom {
  private static final List<List<String>> STOCKS =
      List.of(
          List.of(
              "en",
              "The ministers signed the grain accord in Kyiv on Monday.",
              "Turkey will host the summit, and NATO envoys expect sanctions.",
              "Kim Jong-un met President Putin; sanctions, again, were not discussed.",
              "A U.S. official reported that wheat inspections had doubled.",
              "The reporter's election report was about turkey farms.",
              "Sanctions against Moscow hold. Sanctions work, the ministry said."),
          List.of(
              "de",
              "Die Minister unterzeichneten das Getreideabkommen in Kiew.",
              "Die Wahlen in Österreich haben die Sanktionen nicht verändert.",
              "Präsident Putin sprach mit Kim Jong Un über Getreide."),
          List.of(
              "fr",
              "Les élections ont été reportées par le ministère à Genève.",
              "Le président Zelensky a signé l'accord sur les céréales.",
              "Les sanctions contre Moscou restent en vigueur."),
          List.of(
              "ru",
              "Президент Путин встретился с Ким Чен Ыном на космодроме.",
              "Зеленский подписал соглашение о зерне в Киеве.",
              "Санкции против Москвы остаются в силе."),
          List.of("ko", "김정은 위원장은 푸틴 대통령과 회담했다.", "네 나라 대표단은 공동 조사에 합의했다."),
          List.of("zh", "习近平主席在北京会见了普京总统。", "乌克兰谷物协议延长六十天。"),
          List.of("ar", "وقع الوزراء اتفاق الحبوب في كييف."));

  private static final List<String> PLACES = List.of("KYIV", "GENEVA", "SEOUL", "MOSCOW");
  private static final List<String> PEOPLE = List.of("Ada Quill", "Bo Marsh", "Jelena Sauer");
  private static final List<String> OUTLETS =
      List.of("The Gazette", "Meridian Wire", "Dalny Mayak");
  private static final List<String> CODES = List.of("UA", "RU", "KP", "TR", "KR");
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  private final Random random;

  /** Articles that are the same for the same seed. */
  public Newsroom(long seed) {
    random = new Random(seed);
  }

  /** An article in any of the first languages of the stock. */
  public Article article(String id, int languages) {
    List<String> stock = STOCKS.get(random.nextInt(languages));
    Article.Builder article =
        Article.builder(
                new ArticleId(id),
                new Source("n/" + id + ".html", "html", "https://news.example/" + id, one(OUTLETS)))
            .language(stock.getFirst())
            .headline(sentence(stock))
            .byline(new Byline("By " + one(PEOPLE), List.of(new Author(one(PEOPLE), null))))
            .section(random.nextBoolean() ? "World" : null)
            .body(body(stock));
    if (random.nextBoolean()) {
      article
          .deck(sentence(stock))
          .dateline(new Dateline(one(PLACES), null, null))
          .pictures(List.of(new Picture(sentence(stock), one(PEOPLE) + "/Gazette")))
          .keywords(List.of("grain", one(PLACES)))
          .countries(List.of(new Country(one(CODES), 2, true)));
    }
    if (random.nextInt(8) > 0) {
      article.published(Stamp.ofDay(FIRST_DAY.plusDays(random.nextInt(400)), Origin.VISIBLE));
    }
    return article.build();
  }

  private List<Block> body(List<String> stock) {
    List<Block> body = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      body.add(Block.paragraph(sentence(stock) + " " + sentence(stock)));
    }
    return body;
  }

  private String sentence(List<String> stock) {
    return stock.get(1 + random.nextInt(stock.size() - 1));
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
