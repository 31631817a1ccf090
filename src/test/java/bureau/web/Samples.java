package bureau.web;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import bureau.article.Stamp.Precision;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Invented articles of invented outlets. */
final class Samples {
  private Samples() {}

  static List<Article> all() {
    List<Article> all = new ArrayList<>();
    all.add(grainTalks());
    all.add(korean());
    all.add(arabic());
    all.add(russian());
    all.add(bare());
    for (int i = 1; i <= 24; i++) {
      all.add(briefing(i));
    }
    return all;
  }

  static Article grainTalks() {
    return Article.builder(
            new ArticleId("a1b2c3d4e5f60718"),
            new Source(
                "sample/grain-talks.html",
                "html",
                "https://harbour-post.example/world/grain-talks",
                "The Harbour Post"))
        .headline("Grain talks resume in Istanbul as shippers count the cost of a closed strait")
        .deck("Delegations from four countries return to the table with little common ground")
        .byline(
            new Byline(
                "By Marta Lindqvist and Deniz Aksoy",
                List.of(
                    new Author("Marta Lindqvist", "Diplomatic correspondent"),
                    new Author("Deniz Aksoy", null))))
        .dateline(new Dateline("ISTANBUL", "Meridian Wire", "March 4"))
        .published(
            new Stamp(
                LocalDateTime.parse("2024-03-04T16:12:00"),
                ZoneOffset.ofHours(3),
                "TRT",
                Precision.MINUTE,
                Origin.VISIBLE))
        .modified(
            new Stamp(
                LocalDateTime.parse("2024-03-05T09:40:00"),
                ZoneOffset.ofHours(3),
                "TRT",
                Precision.MINUTE,
                Origin.VISIBLE))
        .pictures(
            List.of(
                new Picture(
                    "A bulk carrier waits for inspection off Istanbul on Monday, the first day of the"
                        + " new grain talks.",
                    "Elif Yaman/Meridian Wire"),
                new Picture(null, "Harbour Post graphic")))
        .section("World")
        .keywords(List.of("grain", "shipping", "Black Sea"))
        .language("en")
        .body(
            List.of(
                Block.paragraph(
                    "Negotiators from four countries went back into the same waterfront hotel on"
                        + " Monday that they had left in silence in December, this time with ship"
                        + " owners in the corridor and insurers on the telephone."),
                Block.paragraph(
                    "The grain talks are meant to reopen a corridor that carried a fifth of the"
                        + " region’s wheat before it was closed in the autumn."),
                new Block(Block.Kind.SUBHEAD, "A price for every day"),
                Block.paragraph(
                    "Each day at anchor costs the owner of a mid-sized carrier about 18,000 dollars,"
                        + " according to three brokers, before the premium for war risk."),
                new Block(
                    Block.Kind.QUOTE,
                    "We are not here to be photographed. We are here because the harvest does not"
                        + " wait."),
                Block.paragraph("Three questions are left open from December:"),
                new Block(Block.Kind.ITEM, "who inspects the ships, and where;"),
                new Block(Block.Kind.ITEM, "which ports take part;"),
                new Block(Block.Kind.ITEM, "what happens when one side walks out.")))
        .build();
  }

  private static Article korean() {
    return Article.builder(
            new ArticleId("doc/한국 7.json"),
            new Source("sample/hangang.html", "html", "https://hangang.example/7", "한강일보"))
        .headline("북·러 정상회담 이후 중국, 러시아에 고위급 외교관 파견")
        .deck("베이징은 지켜보기만 하지 않을 것이라는 관측")
        .byline(new Byline("이서연 베이징 특파원", List.of(new Author("이서연", "베이징 특파원"))))
        .published(
            new Stamp(
                LocalDateTime.parse("2023-09-15T16:12:00"),
                ZoneOffset.ofHours(9),
                "KST",
                Precision.MINUTE,
                Origin.VISIBLE))
        .section("국제")
        .language("ko")
        .body(List.of(Block.paragraph("중국은 이번 주 러시아에 최고위급 외교관을 보낸다고 밝혔다.")))
        .build();
  }

  private static Article arabic() {
    return Article.builder(
            new ArticleId("ar-1"),
            new Source("sample/minaa.html", "html", "https://minaa.example/1", "الميناء اليوم"))
        .headline("استئناف محادثات الحبوب في إسطنبول بعد توقف دام ثلاثة أشهر")
        .deck("وفود من أربع دول تعود إلى طاولة المفاوضات")
        .byline(new Byline("ليلى حداد", List.of(new Author("ليلى حداد", null))))
        .published(Stamp.ofDay(LocalDate.parse("2024-03-05"), Origin.META))
        .section("العالم")
        .language("ar")
        .body(
            List.of(Block.paragraph("عادت الوفود يوم الاثنين إلى الفندق نفسه على ضفاف البوسفور.")))
        .build();
  }

  private static Article russian() {
    return Article.builder(
            new ArticleId("ru-1"),
            new Source(
                "sample/vestnik.html", "html", "https://vestnik.example/1", "Северный вестник"))
        .headline("Переговоры по зерну: что известно к вечеру понедельника")
        .byline(new Byline(null, List.of(new Author("Анна Веретенникова", null))))
        .published(
            new Stamp(
                LocalDateTime.parse("2024-02-01T00:00:00"),
                null,
                null,
                Precision.MONTH,
                Origin.URL))
        .language("ru")
        .body(List.of(Block.paragraph("Делегации четырёх стран вернулись за стол переговоров.")))
        .build();
  }

  /** An article of which nothing is known but its text. */
  private static Article bare() {
    return Article.builder(
            new ArticleId("bare"), new Source("sample/scan 0012.txt", "text", null, null))
        .body(
            List.of(
                Block.paragraph("A page of a scanned gazette, of which only the text is left.")))
        .build();
  }

  private static Article briefing(int number) {
    LocalDate day = LocalDate.of(2023, 1, 10).plusDays(number * 17L);
    String outlet = number % 3 == 0 ? "The Harbour Post" : "Meridian Wire";
    return Article.builder(
            new ArticleId("briefing-" + number),
            new Source(
                "sample/briefing-" + number + ".txt",
                "text",
                "https://meridian.example/briefing/" + number,
                outlet))
        .headline("Briefing " + number + ": what foreign ministers said about sanctions this week")
        .byline(new Byline("By Jonas Petrauskas", List.of(new Author("Jonas Petrauskas", null))))
        .published(Stamp.ofDay(day, Origin.DATELINE))
        .section(number % 2 == 0 ? "Diplomacy" : "World")
        .language("en")
        .body(
            List.of(
                Block.paragraph(
                    "Sanctions were on the agenda of meeting number "
                        + number
                        + ", where ministers agreed to meet again.")))
        .build();
  }
}
