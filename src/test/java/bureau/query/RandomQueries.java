package bureau.query;

import bureau.query.Query.Form;
import bureau.query.Query.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes trees of every kind in the shape that the parser gives them. */
final class RandomQueries {
  private static final List<String> WORDS =
      List.of(
          "kim",
          "Putin",
          "F-16",
          "U.S.",
          "s/s",
          "G7/G20",
          "AT&T",
          "Al-Qa'ida",
          "C++",
          "50%",
          "and",
          "OR",
          "not",
          "date",
          "pd",
          "same",
          "adj",
          "w/5",
          "near5",
          "/s",
          "atleast5",
          "caps",
          "hd",
          "from",
          "a.b@example.org",
          "https://example.org/a?b=(c)&d=*",
          "12:30",
          "#Kim",
          "$5m",
          "1,000",
          "金正恩",
          "크렘린",
          "Кремль",
          "🚀",
          "o'clock",
          "x=y",
          "before",
          "wc",
          "to",
          "2023");
  private static final List<String> STEMS = List.of("kor", "and", "F-1", "date", "金正", "near5");
  private static final List<String> PATTERNS =
      List.of("wo?d", "wom?", "*gate", "k*m", "?im", "a*b?", "wo*d*", "n?t");
  private static final List<String> PHRASES =
      List.of("north korea", "kim", "a (b) c", "to be or not", "what?", "Kim: no", "5 - 3");

  private final Random random;

  RandomQueries(long seed) {
    this.random = new Random(seed);
  }

  /** A tree up to four levels deep. */
  Query next() {
    return random.nextInt(50) == 0 ? new Query.Everything() : part(4);
  }

  private Query part(int depth) {
    if (depth == 0) {
      return random.nextInt(6) == 0 ? filter() : place(0);
    }
    return switch (random.nextInt(9)) {
      case 0 -> Groups.all(parts(depth));
      case 1 -> Groups.any(parts(depth));
      case 2 -> Groups.not(part(depth - 1));
      case 3 -> field(depth);
      case 4 -> atLeast(depth);
      case 5 -> filter();
      case 6 -> boost(part(depth - 1));
      default -> place(depth);
    };
  }

  /** Something that stands at places of a text. */
  private Query place(int depth) {
    return switch (depth == 0 ? random.nextInt(3) : random.nextInt(8)) {
      case 0 -> new Query.Phrase(any(PHRASES), random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 0);
      case 1, 2 -> word();
      case 3 -> words();
      case 4 -> new Query.Near(place(depth - 1), place(depth - 1), reach(), random.nextBoolean());
      case 5 -> new Query.NotNear(place(depth - 1), place(depth - 1), reach());
      case 6 -> Groups.any(places(depth));
      default -> Groups.all(places(depth));
    };
  }

  private List<Query> parts(int depth) {
    return Stream.generate(() -> part(depth - 1)).limit(2 + random.nextInt(3)).toList();
  }

  private List<Query> places(int depth) {
    return Stream.generate(() -> place(depth - 1)).limit(2 + random.nextInt(2)).toList();
  }

  private Query words() {
    return new Query.Words(Stream.generate(this::word).limit(2 + random.nextInt(5)).toList());
  }

  private Query word() {
    return switch (random.nextInt(10)) {
      case 0 -> new Query.Prefix(any(STEMS));
      case 1 -> new Query.Wildcard(any(PATTERNS));
      case 2 -> new Query.Fuzzy(any(STEMS), 1 + random.nextInt(2));
      case 3 -> new Query.Word(any(WORDS), Form.EXACT);
      case 4 -> new Query.Word(any(WORDS), Form.CAPITALISED);
      case 5 -> new Query.Word(any(WORDS), Form.ALL_CAPITALS);
      case 6 -> new Query.Boost(word(), factor());
      default -> Query.Word.of(any(WORDS));
    };
  }

  private Query atLeast(int depth) {
    Query part = place(depth - 1);
    boolean sideBySide = part instanceof Query.All || part instanceof Query.Words;
    return sideBySide ? part : new Query.AtLeast(1 + random.nextInt(20), part);
  }

  private Query field(int depth) {
    Field field = any(List.of(Field.values()));
    if (field.kind() == Field.Kind.EXACT) {
      return new Query.In(field, Query.Word.of(any(WORDS)));
    }
    return random.nextInt(10) == 0
        ? new Query.In(field, new Query.Everything())
        : Fields.in(field, part(depth - 1));
  }

  private Query boost(Query part) {
    return switch (part) {
      case Query.Not not -> not;
      case Query.Dates dates -> dates;
      case Query.Length length -> length;
      default -> new Query.Boost(part, factor());
    };
  }

  private Query filter() {
    int kind = random.nextInt(4);
    if (kind == 0) {
      int min = random.nextInt(2_000);
      return random.nextBoolean() ? new Query.Length(min, null) : new Query.Length(null, min);
    }
    LocalDate from = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(15_000));
    return switch (kind) {
      case 1 -> new Query.Dates(from, null);
      case 2 -> new Query.Dates(null, from);
      default -> new Query.Dates(from, from.plusDays(random.nextInt(400)));
    };
  }

  private Reach reach() {
    return switch (random.nextInt(4)) {
      case 0 -> new Reach.SameSentence();
      case 1 -> new Reach.SameParagraph();
      default -> new Reach.WordsBetween(random.nextInt(30));
    };
  }

  private float factor() {
    return (1 + random.nextInt(40)) / 8f;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
