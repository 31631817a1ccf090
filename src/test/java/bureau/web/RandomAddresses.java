package bureau.web;

import bureau.query.RandomTexts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Addresses of this server with parameters that are right, odd or nonsense. */
final class RandomAddresses {
  private static final List<String> PATHS =
      List.of(
          "/search",
          "/search",
          "/search",
          "/search.json",
          "/search.json",
          "/search.json",
          "/search.json",
          "/search.csv",
          "/search.jsonl",
          "/search.ris",
          "/search.bib",
          "/search.csl.json",
          "/search.md",
          "/search.atom",
          "/kwic",
          "/kwic.json",
          "/kwic.csv",
          "/trends",
          "/trends.json",
          "/suggest.json",
          "/suggest.json",
          "/marked",
          "/status.json",
          "/help",
          "/");

  /** Names of parameters, with values that each takes; any may have any. */
  private static final List<String> NAMES =
      List.of(
          "sort",
          "limit",
          "cursor",
          "from",
          "to",
          "after",
          "before",
          "publisher",
          "author",
          "country",
          "section",
          "language",
          "year",
          "facets",
          "names",
          "without",
          "duplicates",
          "explain",
          "rank",
          "timeline",
          "unit",
          "syntax",
          "by",
          "lang",
          "id",
          "nonsense");

  private static final List<String> VALUES =
      List.of(
          "relevance",
          "newest",
          "oldest",
          "0",
          "1",
          "10",
          "1000",
          "1001",
          "-1",
          "2023-09-15",
          "2023",
          "2023-13",
          "0000",
          "99999",
          "Meridian Wire",
          "-World",
          "-",
          "KR",
          "korea",
          "ko",
          "all",
          "none",
          "language,timeline",
          "on",
          "off",
          "metonyms",
          "grouped",
          "true",
          "false",
          "deep",
          "standard",
          "share",
          "count",
          "day",
          "week",
          "auto",
          "strict",
          "lenient",
          "article",
          "before",
          "%",
          "%zz",
          "\u0000",
          "\ufffd",
          "🚢",
          "\"'<>",
          "../../etc/passwd");

  private final Random random;
  private final RandomTexts texts;

  RandomAddresses(Random random, RandomTexts texts) {
    this.random = random;
    this.texts = texts;
  }

  /** The next address; it always has a question mark. */
  String next() {
    StringBuilder address = new StringBuilder(path()).append('?');
    int queries = random.nextInt(10) == 0 ? random.nextInt(6) : 1;
    for (int i = 0; i < queries; i++) {
      address.append("q=").append(encoded(texts.next())).append('&');
    }
    int parameters = random.nextInt(3) == 0 ? random.nextInt(6) : 0;
    for (int i = 0; i < parameters; i++) {
      address.append(pick(NAMES)).append('=').append(value()).append('&');
    }
    return address.toString();
  }

  private String path() {
    return switch (random.nextInt(20)) {
      case 0 -> "/articles/" + segment(texts.next());
      case 1 ->
          "/articles/" + segment(texts.next()) + pick(List.of(".json", ".ris", "/similar.json"));
      case 2 -> "/" + segment(texts.next());
      default -> pick(PATHS);
    };
  }

  private String value() {
    return switch (random.nextInt(10)) {
      case 0 -> encoded(texts.next());
      case 1 -> bytes();
      default -> encoded(pick(VALUES));
    };
  }

  /** Bytes that may be no UTF-8. */
  private String bytes() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append("%%%02x".formatted(random.nextInt(256)));
    }
    return text.toString();
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String segment(String text) {
    return encoded(text).replace("+", "%20");
  }
}
