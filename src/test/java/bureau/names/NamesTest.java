package bureau.names;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.query.Query;
import bureau.query.Query.Variant;
import bureau.query.Query.Variants;
import bureau.query.QueryParser;
import bureau.query.QueryPrinter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which other ways to write something a query gets. */
class NamesTest {
  private static final Names NAMES = Names.standard();

  @ParameterizedTest(name = "{0} also {1}, not {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          putin                 | Путин, 푸틴, 普京, بوتين, Poutine | Vladimir Putin
          Vladimir Putin        | Путин, 푸틴, Vladimir Poutine     | Putin
          kim jong un           | 김정은, 金正恩, kim jongun        | Kim Jong-il
          kim jong-un           | 김정은, kim jongun                | 김정일
          "kim jong un"         | 김정은, jong un kim               | Kim Yo-jong
          kim jongun            | kim jong un                       | 김정일
          김정은                | Kim Jong-un, 金正恩               | 김정일
          zelensky              | Zelenskyy, Zelenskiy, Зеленський  | Volodymyr Zelenskyy
          volodymyr zelenskiy   | Зеленский, Volodymyr Zelenskyy    | Zelensky
          gaddafi               | Qaddafi, Kadhafi, القذافي         | Muammar Gaddafi
          kyiv                  | Kiev, Київ, Киев, 키이우          | Kyiv
          burma                 | Myanmar, Мьянма, 缅甸             | Burma
          Turkey                | Türkiye, Турция                   | Turkey
          NATO                  | OTAN, НАТО, 나토, 北約            | NATO
          iaea                  | AIEA, МАГАТЭ, 国际原子能机构      | IAEA
          UN                    | United Nations, ONU, ООН, 유엔    | European Union
          "east sea"            | Sea of Japan, 동해, 日本海        | East Sea
          falklands             | Malvinas                          | Falklands
          "abe shinzo"          | Shinzo Abe, 安倍晋三              | Abe
          "orban viktor"        | viktor orban                      | Orbán
          U.S.                  | US, United States, 미국           | us
          US                    | U.S., United States               | us
          al-Assad              | Assad, Асад                       | al
          Göttingen             | goettingen                        | göttingen
          Duesseldorf           | düsseldorf                        | duesseldorf
          Гергиев               | Gergiyev, Gergiev                 | Гергиев
          """)
  void nameHasOtherWaysToBeWritten(String query, String others, String not) {
    assertThat(also(NAMES, query)).contains(others.split(", ")).doesNotContain(not);
  }

  @ParameterizedTest
  @CsvSource({
    "us",
    "un",
    "may",
    "turkey",
    "who",
    "gallant",
    "=putin",
    "put*",
    "kiv~1",
    "la:ru",
    "summit",
    "caps(turkey)",
    "id:putin"
  })
  void whatIsNoNameOrMeantToTheLetterStaysAsItIs(String query) {
    assertThat(variants(NAMES.expand(parse(query), NamesChoice.USUAL)))
        .extracting(Variant::part)
        .hasOnlyElementsOfType(Query.Sounding.class);
  }

  @Test
  void turkeyWithoutItsCapitalIsNeverLookedForInsteadOfTheCountry() {
    assertThat(variants(NAMES.expand(parse("Türkiye"), NamesChoice.USUAL)))
        .filteredOn(variant -> variant.text().equals("Turkey"))
        .extracting(Variant::part)
        .containsExactly(new Query.Word("Turkey", Query.Form.CAPITALISED));
  }

  @Test
  void shortAbbreviationIsLookedForInCapitalsOnly() {
    assertThat(variants(NAMES.expand(parse("\"world health organization\""), NamesChoice.USUAL)))
        .filteredOn(variant -> variant.text().equals("WHO"))
        .extracting(Variant::part)
        .containsExactly(new Query.Word("WHO", Query.Form.ALL_CAPITALS));
  }

  @Test
  void contestedNamesSaySo() {
    assertThat(variants(NAMES.expand(parse("\"persian gulf\""), NamesChoice.USUAL)))
        .filteredOn(variant -> variant.text().equals("Arabian Gulf"))
        .allMatch(variant -> variant.reason().equals("contested name") && variant.weight() <= 0.5f)
        .hasSize(1);
  }

  @Test
  void operatorsStayAroundTheNamesInThem() {
    Query query =
        NAMES.expand(parse("(summit not putin) w/5 kyiv or hd:\"met putin\""), NamesChoice.USUAL);
    assertThat(QueryPrinter.print(query))
        .isEqualTo(QueryPrinter.print(parse(QueryPrinter.print(query))));
    assertThat(variants(query)).extracting(Variant::text).contains("Путин", "Киев", "met Путин");
  }

  @Test
  void nameAmongManyWordsLeavesTheirNumberAlone() {
    Query query = NAMES.expand(parse("kim jong un putin vostochny summit"), NamesChoice.USUAL);
    assertThat(((Query.Words) query).parts()).hasSize(6);
    assertThat(variants(query)).extracting(Variant::text).contains("김정은", "푸틴");
  }

  @Test
  void eachOtherWayCanBeLeftOut() {
    NamesChoice choice = new NamesChoice(true, false, Set.of("путин", "푸틴"));
    assertThat(variants(NAMES.expand(parse("putin"), choice)))
        .extracting(Variant::text)
        .contains("普京")
        .doesNotContain("Путин", "푸틴");
    assertThat(NAMES.expand(parse("putin"), NamesChoice.OFF)).isEqualTo(parse("putin"));
  }

  @Test
  void capitalStandsForItsCountryOnlyWhenAskedTo() {
    NamesChoice metonyms = new NamesChoice(true, true, Set.of());
    assertThat(also(NAMES, "beijing condemns")).doesNotContain("China");
    assertThat(variants(NAMES.expand(parse("beijing condemns"), metonyms)))
        .filteredOn(variant -> variant.reason().equals("metonym"))
        .extracting(Variant::text)
        .contains("China", "Chinese");
  }

  /** The texts of the other ways in a query. */
  static List<String> also(Names names, String query) {
    return variants(names.expand(parse(query), NamesChoice.USUAL)).stream()
        .map(Variant::text)
        .toList();
  }

  private static Query parse(String query) {
    return new QueryParser(LocalDate.of(2026, 11, 24)).parse(query).query();
  }

  private static List<Variant> variants(Query query) {
    return switch (query) {
      case Variants variants ->
          java.util.stream.Stream.concat(
                  variants.others().stream(), variants(variants.typed()).stream())
              .toList();
      case Query.Words words -> variants(words.parts());
      case Query.All all -> variants(all.parts());
      case Query.Any any -> variants(any.parts());
      case Query.Not not -> variants(not.part());
      case Query.In in -> variants(in.part());
      case Query.Near near -> variants(List.of(near.left(), near.right()));
      default -> List.of();
    };
  }

  private static List<Variant> variants(List<Query> parts) {
    return parts.stream().flatMap(part -> variants(part).stream()).toList();
  }
}
