package bureau.extract;

import bureau.article.Author;
import bureau.article.Byline;
import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds who wrote the article: the people that the page declares, unless it declares only an outlet
 * or an agency, or its editor, and prints a reporter's name.
 */
final class BylineFinder {
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "cxenseparse:author");
  private static final int ELSEWHERE =
      Mark.set(
          Mark.COMMENTS,
          Mark.RELATED,
          Mark.CREDIT,
          Mark.CAPTION,
          Mark.NAVIGATION,
          Mark.FOOTER,
          Mark.HIDDEN,
          Mark.INFOBOX);
  private static final Evaluator NAME = Selector.evaluatorOf("[itemprop=name]");
  private static final Evaluator COMMENT = Selector.evaluatorOf("[itemprop=comment]");

  private static final Pattern EDITOR =
      Pattern.compile(
          "^(?:editors?|redaktur|redaktion|editing(?: by)?|redaktör|redaktor)\\s*[:：]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FROM_DIGITS =
      Pattern.compile(
          "\\s*[|,•·-]?\\s*(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.? )?\\d.*$");

  private static final Pattern LEDE =
      Pattern.compile(
          "[(\\[【][^)\\]】]{1,20}[)\\]】]\\s*(?<korean>[가-힣·ㆍ, ]{2,20} ?(?:기자|특파원))\\s*="
              + "|\\p{IsHan}{2,16}?(?:\\d{1,2}月)?\\d{1,2}日[电電]\\s?[（(](?<chinese>(?:记者|記者)[\\p{IsHan}、 ]{2,20})[）)]");

  private final BylineParser parser;

  BylineFinder(BylineParser parser) {
    this.parser = parser;
  }

  /**
   * Finds the byline.
   *
   * @param publisher the outlet's name, where known
   * @param url the article's address, where known
   * @param body the text, whose lede or last line names the reporter on some pages
   * @return {@link Byline#NONE} if the page names nobody
   */
  Byline find(
      Page page,
      @Nullable String publisher,
      @Nullable String url,
      BodyFinder.Body body,
      Evidence evidence) {
    Outlet outlet = new Outlet(page, publisher, url);
    List<Author> declared = declared(page, outlet, evidence);
    List<String> printed = printed(page, evidence);
    String lede = inLede(body.firstText());
    if (lede != null) {
      evidence.note("byline", lede, Origin.VISIBLE, "lede");
      printed.add(lede);
    }
    String lastLine = body.lastText();
    List<Author> contributors = contributors(lastLine, evidence);
    if (lastLine != null && isSignature(lastLine)) {
      evidence.note("byline", lastLine, Origin.VISIBLE, "last line");
      printed.add(lastLine);
    }
    List<Author> people = people(declared);
    List<Author> reporters = reporters(printed, outlet);
    if (!reporters.isEmpty() && (people.isEmpty() || areEditors(people, page))) {
      people = reporters;
    }
    if (people.isEmpty()) {
      people = people(microdata(page, outlet, evidence));
    }
    List<Author> authors =
        people.isEmpty()
            ? (declared.isEmpty() ? agencies(printed) : declared)
            : withAgencies(people, declared, printed);
    authors = Stream.concat(authors.stream(), contributors.stream()).toList();
    String text = text(printed, authors);
    evidence.choose("byline", text);
    return new Byline(text, distinct(authors));
  }

  private List<Author> declared(Page page, Outlet outlet, Evidence evidence) {
    List<Author> authors = new ArrayList<>();
    JsonNode value = page.article().get("author");
    for (JsonNode one :
        value == null ? List.<JsonNode>of() : value.isArray() ? value : List.of(value)) {
      JsonNode node = page.linked().resolve(one);
      boolean person = !node.isObject() || !LinkedData.isOrganization(node);
      for (String name : page.linked().names(node)) {
        evidence.note("byline", name, Origin.JSON_LD, "author");
        authors.addAll(named(name, person, outlet));
      }
    }
    for (String meta : METAS) {
      for (String content : page.metas().all(meta)) {
        evidence.note("byline", content, Origin.META, meta);
        if (people(authors).isEmpty() && !content.contains("://")) {
          List<Author> found = named(content, true, outlet);
          if (authors.isEmpty() || !people(found).isEmpty()) {
            authors.addAll(0, found);
          }
        }
      }
    }
    return authors;
  }

  private List<Author> microdata(Page page, Outlet outlet, Evidence evidence) {
    List<Author> authors = new ArrayList<>();
    for (Element element : page.tagged().authors()) {
      Element name = element.selectFirst(NAME);
      Element stated = name == null ? element : name;
      String value = stated.hasAttr("content") ? stated.attr("content") : stated.text();
      boolean person = !element.attr("itemtype").endsWith("Organization");
      if (!value.isBlank() && value.length() <= 80 && element.closest(COMMENT) == null) {
        evidence.note("byline", Text.fold(value), Origin.MICRODATA, "author");
        authors.addAll(named(Text.fold(value), person, outlet));
      }
    }
    return authors;
  }

  private List<Author> named(String name, boolean person, Outlet outlet) {
    if (!person || outlet.is(name)) {
      boolean agency = Agencies.isNews(name);
      return List.of(new Author(name, agency ? BylineParser.AGENCY : BylineParser.OUTLET));
    }
    List<Author> authors = new ArrayList<>();
    for (Author author : parser.authors(name)) {
      boolean own = author.role() == null && outlet.is(author.name());
      authors.add(own ? new Author(author.name(), BylineParser.OUTLET) : author);
    }
    return authors;
  }

  private static List<Author> people(List<Author> authors) {
    return authors.stream()
        .filter(author ->
            !BylineParser.AGENCY.equals(author.role())
                && !BylineParser.OUTLET.equals(author.role()))
        .toList();
  }

  /** People, then the agencies that are declared, or printed in a line with any of the people. */
  private List<Author> withAgencies(
      List<Author> people, List<Author> declared, List<String> printed) {
    Set<String> names = people.stream().map(Author::name).collect(Collectors.toSet());
    Stream<Author> beside =
        printed.stream()
            .map(parser::authors)
            .filter(line -> line.stream().anyMatch(author -> names.contains(author.name())))
            .flatMap(List::stream);
    return Stream.of(
            people.stream(),
            Stream.concat(declared.stream(), beside)
                .filter(author -> BylineParser.AGENCY.equals(author.role())))
        .flatMap(each -> each)
        .toList();
  }

  private List<Author> agencies(List<String> printed) {
    for (String line : printed) {
      List<Author> authors = parser.authors(line);
      if (!authors.isEmpty() && people(authors).isEmpty()) {
        return authors;
      }
    }
    return List.of();
  }

  private List<Author> reporters(List<String> printed, Outlet outlet) {
    for (String line : printed) {
      List<Author> found = people(parser.authors(line));
      if (!found.isEmpty() && found.stream().noneMatch(author -> outlet.is(author.name()))) {
        return found;
      }
    }
    return List.of();
  }

  /** Whether the page prints the people it declares as its editors. */
  private boolean areEditors(List<Author> people, Page page) {
    for (Line line : page.outline().lines()) {
      if (line.text().length() < 80 && EDITOR.matcher(line.text()).find()) {
        String key = Text.key(line.text());
        if (people.stream().allMatch(person -> key.contains(Text.key(person.name())))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<String> printed(Page page, Evidence evidence) {
    List<String> lines = new ArrayList<>();
    for (Line line : page.outline().lines()) {
      String text = line.text();
      if (text.length() <= 160
          && line.level() != 1
          && !line.has(ELSEWHERE)
          && (line.has(Mark.BYLINE) || parser.startsAsByline(text))
          && !EDITOR.matcher(text).find()) {
        evidence.note("byline", text, Origin.VISIBLE, line.element().normalName());
        lines.add(FROM_DIGITS.matcher(text).replaceFirst(""));
      }
    }
    return lines;
  }

  /** Whoever the last line thanks: "Jane Doe in Kyiv contributed reporting." */
  private List<Author> contributors(@Nullable String lastLine, Evidence evidence) {
    if (lastLine == null || lastLine.length() > 160 || !BylineParser.thanks(lastLine)) {
      return List.of();
    }
    evidence.note("byline", lastLine, Origin.VISIBLE, "last line");
    return people(parser.authors(lastLine)).stream()
        .map(author -> new Author(author.name(), BylineParser.CONTRIBUTOR))
        .toList();
  }

  /** "(서울=연합뉴스) 홍길동 기자 =" and "新华社北京9月15日电（记者王小明）", whose names stand in the lede. */
  private static @Nullable String inLede(@Nullable String lede) {
    Matcher matcher = LEDE.matcher(lede == null ? "" : lede);
    return !matcher.lookingAt()
        ? null
        : matcher.group("korean") == null ? matcher.group("chinese") : matcher.group("korean");
  }

  /** A name and nothing else, as reporters sign under their text. */
  private static boolean isSignature(String line) {
    return line.length() <= 40
        && line.indexOf(' ') > 0
        && !Text.endsSentence(line)
        && BylineParser.isName(line)
        && !BylineParser.hasRole(line);
  }

  /** The printed line that names the first author, else the first that names anybody. */
  private @Nullable String text(List<String> printed, List<Author> authors) {
    for (String line : printed) {
      if (!authors.isEmpty() && Text.key(line).contains(Text.key(authors.getFirst().name()))) {
        return line;
      }
    }
    return printed.stream()
        .filter(line -> !people(parser.authors(line)).isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static List<Author> distinct(List<Author> authors) {
    Map<String, Author> byName = new LinkedHashMap<>();
    for (Author author : authors) {
      byName.putIfAbsent(Text.key(author.name()), author);
    }
    return List.copyOf(byName.values());
  }
}
