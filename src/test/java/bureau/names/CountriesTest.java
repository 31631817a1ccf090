package bureau.names;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Country;
import bureau.article.Dateline;
import bureau.article.Source;
import bureau.query.QueryParser;
import bureau.query.QueryPrinter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
  private static final Countries COUNTRIES = Countries.standard();

  @ParameterizedTest(name = "{0}: {1} / {2} is about {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          en | Seoul and Pyongyang agree to talk | South Korean envoys cross to North Korea on Monday. | KR KP
          en | Blue House denies the report | The spokesman in Seoul called it baseless. | KR
          en | Kremlin answers | Moscow said the talks would go on. | RU
          en | U.S. AND SOVIET UNION SIGN | THE U.S. AND THE USSR SIGNED THE TREATY TODAY. | RU US
          en | Dutch farmers protest | Holland's farmers blocked the roads. | NL
          en | Burmese army chief speaks | He spoke in Yangon to Burma's officers. | MM
          en | King of Jordan in Egypt | The monarch met Egyptian officials about trade in Jordan. | EG JO
          en | Michael Jordan retires again | Jordan played for Chicago, in the United States. | US
          en | Turkey for dinner | The turkey should be roasted slowly, and the turkey rested. | -
          en | Turkey votes | Turkish voters chose a new parliament in Turkey. | TR
          en | Georgia counts its ballots | Officials in Atlanta said Georgia would finish on Friday. | US
          en | Georgia counts its ballots | Officials in Tbilisi said Georgian voters turned out. | GE
          en | Chad Miller wins the race | Chad Miller won again, and Chad was glad. | -
          en | Rebels near capital of Chad | Chadian troops left N'Djamena as rebels came. | TD
          en | Niger expels envoy | Officials in Niamey, Niger, gave no reason. | NE
          en | Nigeria raises rates | Nigerian banks in Lagos expected it. | NG
          en | Congo peace talks | Kinshasa sent its minister to the Congo talks. | CD
          en | Congo peace talks | Brazzaville sent its minister to the Congo talks. | CG
          en | Papua New Guinea floods | Papua New Guinea asked for help. | PG
          en | Guinea-Bissau coup | Soldiers in Bissau took the radio of Guinea-Bissau. | GW
          en | Equatorial Guinea finds oil | Equatorial Guinea's minister spoke in Malabo. | GQ
          en | Chinese Taipei takes gold | The team of Chinese Taipei won twice. | TW
          en | New England snow | Snow fell all over New England on Tuesday. | US
          en | Fires in Washington state | Washington state called out the guard. | US
          en | New Mexico elects | Voters in New Mexico chose a governor in New Mexico. | US
          en | Patrols in the South China Sea | Ships crossed the South China Sea again. | -
          en | Libyan port shut | Tripoli closed the port; Libya's oil stays. | LY
          en | Lebanese port open | Tripoli's port works again, Lebanon said. Tripoli is busy. | LB
          ko | 한국과 일본 정상 회담 | 한국 정부는 도쿄에서 일본 정부와 만났다고 밝혔다. | KR JP
          ko | 북한 미사일 발사 | 북한이 평양에서 미사일을 발사했다. | KP
          ja | 韓国の大統領 | 韓国の大統領はソウルで会見した。 | KR
          zh | 俄罗斯总统访问北京 | 俄罗斯总统抵达中国，中国外交部说。 | CN RU
          ru | Россия и Украина | Власти России ответили Киеву, сообщили в российском МИДе и на Украине. | RU UA
          de | Russlands Präsident in Peking | Der russische Präsident traf die chinesische Führung in China. | CN RU
          fr | La Corée du Sud réagit | Le gouvernement sud-coréen a réagi à Séoul. | KR
          es | Rusia responde | El gobierno ruso respondió desde Moscú. | RU
          """)
  void articleIsAboutItsSubjects(
      String language, String headline, String lede, @Nullable String expected) {
    assertThat(about(language, headline, null, lede))
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
  }

  @Test
  void passingMentionIsNoSubjectButIsKept() {
    Article article =
        COUNTRIES.tagged(
            article(
                "en",
                "Japan raises rates",
                "TOKYO",
                "Japan raised rates on Monday.",
                "The Bank of Japan said more would follow.",
                "Analysts said France might do the same."));
    assertThat(article.about()).containsExactly("JP");
    assertThat(article.countries()).extracting(Country::code).containsExactly("JP", "FR");
  }

  @Test
  void placeItWasFiledFromIsNotTheSubject() {
    assertThat(about("en", "Iran frees sailors", "SEOUL", "Iran freed the sailors, Tehran said."))
        .containsExactly("IR");
  }

  @Test
  void storyThatNamesNoCountryIsAboutTheOneItWasFiledFrom() {
    assertThat(about("en", "Ferry sinks", "BUSAN", "A ferry sank off the coast on Friday."))
        .containsExactly("KR");
    assertThat(about("en", "Bank opens", "PORTLAND, Ore.", "A bank opened on Friday."))
        .containsExactly("US");
  }

  @Test
  void doubtfulNameCountsWhereTheDatelineBacksIt() {
    assertThat(about("en", "Jordan holds vote", "AMMAN", "Jordan held a vote on Friday."))
        .containsExactly("JO");
  }

  @Test
  void moreSalientCountryComesFirst() {
    assertThat(
            about(
                "en",
                "India and Nepal trade",
                null,
                "Nepal opened its border with India.",
                "Nepalese traders welcomed it.",
                "Kathmandu said Nepal would gain."))
        .containsExactly("NP", "IN");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "KR, KR",
    "kr, KR",
    "South Korea, KR",
    "한국, KR",
    "대한민국, KR",
    "韓国, KR",
    "Südkorea, KR",
    "Corée du Sud, KR",
    "Южная Корея, KR",
    "korea, KR",
    "UK, GB",
    "u.s., US",
    "USSR, RU",
    "Soviet Union, RU",
    "Holland, NL",
    "burma, MM",
    "Côte d'Ivoire, CI",
    "Turkey, TR",
    "Türkiye, TR",
    "Georgia, GE",
    "Jordan, JO",
    "chad, TD",
    "French, FR",
    "Kosovo, XK",
    "中国, CN",
    "مصر, EG",
  })
  void countryGoesByItsCodeAndItsNames(String name, String code) {
    assertThat(COUNTRIES.code(name)).contains(code);
  }

  @ParameterizedTest(name = "{0} is no country")
  @CsvSource({"Atlantis", "South", "Korea summit", "Seoul", "''", "new mexico"})
  void whatIsNoCountryHasNoCode(String name) {
    assertThat(COUNTRIES.code(name)).isEmpty();
  }

  @ParameterizedTest(name = "{0} asks for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          country:KR | country:KR
          country:"South Korea" | country:KR
          re:한국 | country:KR
          country:(South Korea) | country:KR
          country:(Korea or Japan) | country:(KR OR JP)
          dateline:Seoul not country:Korea | dateline:Seoul AND NOT country:KR
          country:Atlantis | country:Atlantis
          headline:Korea | headline:Korea
          """)
  void namesBehindTheFieldBecomeCodes(String typed, String read) {
    assertThat(QueryPrinter.print(COUNTRIES.withCodes(query(typed)))).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0} names {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          south korea coffee | KR
          coffee in brazil and colombia exports now | BR CO
          "Soviet Union" barley | RU
          french wine not italy | FR
          headline:japan steel |
          new mexico elections |
          jordan trades |
          """)
  void queryNamesCountries(String typed, @Nullable String codes) {
    assertThat(COUNTRIES.namedIn(query(typed)))
        .containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(" "));
  }

  private static bureau.query.Query query(String typed) {
    return new QueryParser(LocalDate.of(2026, 11, 25)).parse(typed).query();
  }

  private static List<String> about(
      String language, String headline, @Nullable String place, String... paragraphs) {
    return COUNTRIES.tagged(article(language, headline, place, paragraphs)).about();
  }

  private static Article article(
      String language, String headline, @Nullable String place, String... paragraphs) {
    return Article.builder(new ArticleId("one"), new Source("one.html", "html", null, null))
        .headline(headline)
        .language(language)
        .dateline(place == null ? null : new Dateline(place, null, null))
        .body(Arrays.stream(paragraphs).map(Block::paragraph).toList())
        .build();
  }
}
