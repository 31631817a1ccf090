package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.query.Field;
import bureau.search.AlsoSearched;
import bureau.search.Reason;
import bureau.web.pages.Messages;
import bureau.web.pages.SearchPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the pages, and that the pages have no others. */
class MessagesTest {
  private static final Path TEMPLATES = Path.of("web/templates");

  private static final Pattern KEY = Pattern.compile("\"([a-z-]+\\.[a-z0-9._-]+)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  private final Editions editions = new Editions();

  private Messages in(String language) {
    return editions.in(Editions.LANGUAGES.getOrDefault(language, Locale.ROOT));
  }

  @Test
  void everyLanguageHasTheSameTexts() {
    for (String language : Editions.LANGUAGES.keySet()) {
      assertThat(in(language).keys()).as(language).isEqualTo(in("en").keys());
    }
  }

  @Test
  void everyLanguageHasTheSameValuesInATextAndCanSetIt() {
    for (String key : in("en").keys()) {
      Set<String> arguments = arguments(in("en").text(key));
      for (String language : Editions.LANGUAGES.keySet()) {
        assertThat(arguments(in(language).text(key))).as(language + " " + key).isEqualTo(arguments);
        assertThat(in(language).text(key, 1234, 2, 3)).as(language + " " + key).doesNotContain("{");
      }
    }
  }

  private static Set<String> arguments(String pattern) {
    Set<String> found = new TreeSet<>();
    ARGUMENT.matcher(pattern).results().forEach(match -> found.add(match.group(1)));
    return found;
  }

  @Test
  void everyTextIsUsedAndNoneIsMissing() throws IOException {
    Set<String> used = new TreeSet<>();
    Set<String> beginnings = new TreeSet<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      KEY.matcher(source).results().map(match -> match.group(1)).forEach(used::add);
      Pattern.compile("\"([a-z-]+\\.(?:[a-z-]+\\.)?)\" \\+")
          .matcher(source)
          .results()
          .map(match -> match.group(1))
          .forEach(beginnings::add);
      for (MatchResult call :
          Pattern.compile("\\.text\\(\"([^\"]+[^.\"])\"").matcher(source).results().toList()) {
        assertThat(in("en").keys()).as(file.toString()).contains(call.group(1));
      }
    }
    assertThat(in("en").keys())
        .allMatch(key -> used.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    assertThat(Stream.of(Field.values()).map(field -> "field." + field.label()))
        .filteredOn(key -> in("en").keys().contains(key))
        .hasSizeGreaterThan(8);
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>(templates().toList());
    try (Stream<Path> java = Files.walk(Path.of("src/main/java/bureau/web"))) {
      java.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
    }
    return sources;
  }

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files.filter(path -> path.toString().endsWith(".jte")).sorted().toList().stream();
    }
  }

  /** What stands in the template itself, without what jte puts in and what is code to type. */
  @ParameterizedTest
  @MethodSource("templates")
  void templateHasNoTextOfItsOwn(Path file) throws IOException {
    Document page = Jsoup.parse(withoutCode(Files.readString(file)));
    page.select("code, kbd, dt > a").remove();

    assertThat(page.text().replaceAll("[^\\p{L}]", "")).isEmpty();
    for (String attribute : List.of("title", "aria-label", "placeholder", "alt")) {
      assertThat(page.select("[" + attribute + "]").eachAttr(attribute))
          .as(attribute)
          .allMatch(value -> value.replaceAll("[^\\p{L}]", "").isEmpty());
    }
  }

  private static String withoutCode(String template) {
    return template
        .replaceAll("(?s)<%--.*?--%>", "")
        .replaceAll("(?m)^(?:@import|@param|!\\{).*$", "")
        .replaceAll("\\$(?:unsafe)?\\{[^{}]*\\}", "")
        .replaceAll("@template\\.[a-z.]+\\((?:[^()`]|\\([^()]*\\))*@`", "")
        .replaceAll("@template\\.[a-z.]+" + BRACKETS, "")
        .replaceAll("@(?:if|elseif|for)" + BRACKETS, "")
        .replaceAll("@(?:else|endif|endfor)", "");
  }

  /** Round brackets with up to three more inside each other. */
  private static final String BRACKETS =
      "\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-001 | 4 Mar 2024  | Monday, 4 March 2024     | 12,345",
        "en-US  | Mar 4, 2024 | Monday, March 4, 2024    | 12,345",
        "en-ZA  | 04 Mar 2024 | Monday, 04 March 2024    | 12\u00a0345",
        "ko-KR  | 2024년 3월 4일 | 2024년 3월 4일 월요일 | 12,345",
      })
  void numbersAndDatesAreTheReaders(String tag, String day, String fullDay, String number) {
    Messages messages = editions.in(Locale.forLanguageTag(tag));
    LocalDate date = LocalDate.of(2024, 3, 4);

    assertThat(messages.day(date)).isEqualTo(day);
    assertThat(messages.fullDay(date)).isEqualTo(fullDay);
    assertThat(messages.number(12_345)).isEqualTo(number);
  }

  /** The package of names says its reasons in English; each is a string of its sources. */
  @Test
  void everyReasonForAnotherNameIsATextToo() throws IOException {
    Pattern reason = Pattern.compile("(?:, |\\(|: )\"([a-z ]{3,})\"(?:, (?:[0-9A-Z])|\\)|;)");
    Set<String> reasons = new TreeSet<>();
    for (String file : List.of("Kind", "Spellings", "SpellingRules")) {
      String source = Files.readString(Path.of("src/main/java/bureau/names", file + ".java"));
      reason.matcher(source).results().map(found -> found.group(1)).forEach(reasons::add);
    }
    assertThat(reasons).contains("other spelling", "in another script", "metonym");
    for (String one : reasons) {
      assertThat(in("en").text("also.reason." + one.replace(' ', '-'))).isEqualTo(one);
    }
  }

  @Test
  void reasonForAnotherNameIsTheReaders() {
    AlsoViews views = new AlsoViews(SearchParameters.read(QueryString.of("q=putin")), in("ko"));

    assertThat(
            views.of(List.of(new AlsoSearched("putin", "Путин", "in another script", 3))).others())
        .singleElement()
        .extracting(SearchPage.Other::why)
        .isEqualTo("putin: 다른 문자 표기");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Headline has ‘kim’ and ‘putin’ next to each other; Text has ‘kim’ twice; 2 of 3 parts, without ‘xi’",
        "ko | 제목에 ‘kim’ 및 ‘putin’ 나란히; 본문에 ‘kim’ 2번; 찾은 말 3개 가운데 2개, 없는 말 ‘xi’",
      })
  void reasonForAHitIsTheReaders(String language, String reason) {
    assertThat(
            new ReasonViews(in(language))
                .of(
                    new Reason(
                        List.of(
                            new Reason.Place(
                                Field.HEADLINE,
                                List.of(
                                    new Reason.Found("‘kim’", 1), new Reason.Found("‘putin’", 1)),
                                true),
                            new Reason.Place(
                                Field.BODY, List.of(new Reason.Found("‘kim’", 2)), false)),
                        3,
                        List.of("‘xi’"))))
        .isEqualTo(reason);
  }

  @Test
  void oneThingIsNoPlural() {
    assertThat(in("en").text("site.articles", 1)).isEqualTo("1 article");
    assertThat(in("en").text("site.articles", 1_024)).isEqualTo("1,024 articles");
    assertThat(in("ko").text("site.articles", 1_024)).isEqualTo("기사 1,024건");
  }

  @Test
  void textThatIsNotThereIsAMistake() {
    assertThatThrownBy(() -> in("ko").text("site.nothing")).hasMessageContaining("site.nothing");
  }
}
