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
import bureau.article.Stamp.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** A handful of articles that any engine's tests search. */
public final class SampleArticles {
  private SampleArticles() {}

  /** The articles, each from a file of its own. */
  public static List<Article> all() {
    return List.of(harbour(), cosmodrome(), grain(), sahel(), korean(), undated());
  }

  /** What is known of the file of an article. */
  public static InputFile file(Article article) {
    return file(article.source().path(), "2024-01-01T00:00:00Z");
  }

  /** What is known of a file. */
  public static InputFile file(String path, String modified) {
    return new InputFile(path, 100, Instant.parse(modified), "digest of " + path);
  }

  /** A bare article. */
  public static Article.Builder article(String id, String path) {
    return Article.builder(
            new ArticleId(id),
            new Source(path, "html", "https://www.gazette.example/" + id, "The Gazette"))
        .language("en");
  }

  private static Article harbour() {
    return article("harbour", "a/harbour.html")
        .headline("Harbour towns wait for the ferry that never came")
        .deck("Ministers promised a link; the islanders built their own")
        .byline(new Byline("By Ada Quill in Port Vila", List.of(new Author("Ada Quill", null))))
        .published(Stamp.ofDay(LocalDate.of(2023, 5, 2), Origin.META))
        .section("World")
        .keywords(List.of("Vanuatu", "shipping"))
        .corrections(List.of("Correction: An earlier version misnamed the harbourmaster."))
        .body(
            paragraphs(
                "The ferry was to run twice a week between the outer islands and the capital.",
                "Sanctions were never the reason, the port's master said.",
                "It was the fuel. Nobody would pay for the fuel."))
        .build();
  }

  private static Article cosmodrome() {
    return article("cosmodrome", "a/cosmodrome.html")
        .headline("Two leaders, one launch pad")
        .byline(
            new Byline(
                "By Ada Quill and Bo Marsh",
                List.of(new Author("Ada Quill", null), new Author("Bo Marsh", "Moscow bureau"))))
        .dateline(new Dateline("TSIOLKOVSKY", "MW", "Sept. 13"))
        .published(
            new Stamp(
                LocalDateTime.of(2023, 9, 13, 23, 30),
                ZoneOffset.ofHours(10),
                "VLAT",
                Precision.MINUTE,
                Origin.VISIBLE))
        .pictures(
            List.of(
                new Picture("The delegations at the Vostochny cosmodrome", "C. Lens/Gazette"),
                new Picture("An empty railway carriage", null)))
        .section("Asia")
        .countries(List.of(new Country("RU", 3, true), new Country("KP", 2, true)))
        .body(
            paragraphs(
                "The summit lasted two hours longer than planned, officials said.",
                "Neither side spoke of weapons. Both spoke of grain."))
        .build();
  }

  private static Article grain() {
    return article("grain", "a/grain.html")
        .headline("Grain corridor extended by sixty days")
        .deck("A summit of four ministers ends with a signature")
        .byline(new Byline(null, List.of(new Author("Bo Marsh", null))))
        .published(
            new Stamp(
                LocalDateTime.of(2024, 5, 17, 9, 0, 5),
                ZoneOffset.UTC,
                "GMT",
                Precision.SECOND,
                Origin.JSON_LD))
        .section("World")
        .countries(List.of(new Country("UA", 6, true), new Country("RU", 1, false)))
        .body(
            paragraphs(
                "Ships will carry wheat and maize through the corridor until July.",
                "The minister reported that inspections had doubled.",
                "Reports of mines were denied."))
        .build();
  }

  private static Article sahel() {
    Source source = new Source("b/sahel.txt", "text", null, "Meridian Wire");
    return Article.builder(new ArticleId("sahel"), source)
        .headline("Ceasefire holds for a third day")
        .published(Stamp.ofDay(LocalDate.of(2023, 2, 11), Origin.VISIBLE))
        .section("Africa")
        .language("en")
        .body(paragraphs("Mediators said the ceasefire, signed at a summit in May, was fragile."))
        .build();
  }

  private static Article korean() {
    Source source = new Source("b/tumen.html", "html", "https://haemaru.example/1", "해마루일보");
    return Article.builder(new ArticleId("korean"), source)
        .headline("두만강 회담, 공동 조사에 합의")
        .byline(new Byline("김다현 특파원", List.of(new Author("김다현", "특파원"))))
        .published(Stamp.ofDay(LocalDate.of(2025, 9, 17), Origin.JSON_LD))
        .language("ko")
        .body(paragraphs("네 나라 대표단은 17일 회담에서 공동 조사에 합의했다."))
        .build();
  }

  private static Article undated() {
    return article("undated", "b/undated.html")
        .headline("A <b>bold</b> & \"quoted\" claim")
        .body(paragraphs("Zürich and São Tomé are far apart."))
        .build();
  }

  private static List<Block> paragraphs(String... texts) {
    return java.util.Arrays.stream(texts).map(Block::paragraph).toList();
  }
}
