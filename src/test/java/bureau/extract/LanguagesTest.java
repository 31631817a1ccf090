package bureau.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bureau.article.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One short sentence in each of fifty languages, and what declarations are worth. */
class LanguagesTest {
  private static final String GERMAN =
      "Die beiden Hafenminister einigten sich am Montag darauf, die Fähre über die Meerenge wieder"
          + " fahren zu lassen, die seit den Winterstürmen vor sechs Jahren nicht mehr gefahren ist."
          + " Behördenvertreter sagten, das erste Boot werde im April ablegen, sobald der neue"
          + " Anleger abgenommen sei. Der Inselrat will bei den Preisen mitreden, die die Minister"
          + " bisher für sich behalten haben, und hat angekündigt, dass er sonst vor Gericht zieht,"
          + " wie eine Sprecherin am Abend nach der Sitzung mitteilte.";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The two ministers agreed on Monday to reopen the ferry across the strait.
          de | Die beiden Minister einigten sich am Montag darauf, die Fähre wieder fahren zu lassen.
          fr | Les deux ministres ont décidé lundi de rouvrir la ligne de ferry entre les deux rives.
          es | Los dos ministros acordaron el lunes volver a abrir la línea del transbordador.
          pt | Os dois ministros concordaram na segunda-feira em reabrir a linha da balsa no estreito.
          it | I due ministri hanno deciso lunedì di riaprire la linea del traghetto nello stretto.
          nl | De twee ministers spraken maandag af dat de veerboot weer over de zeestraat mag varen.
          sv | De två ministrarna enades på måndagen om att färjan ska börja gå över sundet igen.
          no | De to ministrene ble mandag enige om at ferjen skal begynne å gå over sundet igjen.
          da | De to ministre blev mandag enige om, at færgen skal begynde at sejle over sundet igen.
          fi | Molemmat ministerit sopivat maanantaina, että lautta alkaa taas kulkea salmen yli.
          is | Ráðherrarnir tveir ákváðu á mánudag að ferjan skyldi aftur sigla yfir sundið.
          pl | Obaj ministrowie uzgodnili w poniedziałek, że prom znów będzie pływał przez cieśninę.
          cs | Oba ministři se v pondělí dohodli, že trajekt bude znovu plout přes průliv.
          sk | Obaja ministri sa v pondelok dohodli, že trajekt bude opäť premávať cez prieliv.
          hu | A két miniszter hétfőn megállapodott abban, hogy a komp ismét közlekedik a szoroson.
          ro | Cei doi miniștri au convenit luni să redeschidă linia de feribot peste strâmtoare.
          bg | Двамата министри се споразумяха в понеделник фериботът отново да плава през пролива.
          ru | Оба министра договорились в понедельник вновь открыть паромную переправу через пролив.
          uk | Обидва міністри домовилися в понеділок знову відкрити поромну переправу через протоку.
          sr | Двојица министара договорила су се у понедељак да трајект поново плови преко мореуза.
          hr | Dvojica ministara dogovorila su se u ponedjeljak da će trajekt ponovno ploviti preko tjesnaca.
          sl | Ministra sta se v ponedeljek dogovorila, da bo trajekt spet plul čez ožino.
          el | Οι δύο υπουργοί συμφώνησαν τη Δευτέρα να ανοίξει ξανά η γραμμή του πορθμείου.
          tr | İki bakan pazartesi günü feribotun boğazda yeniden sefer yapması konusunda anlaştı.
          ar | اتفق الوزيران يوم الاثنين على إعادة فتح خط العبارة عبر المضيق بعد ست سنوات.
          fa | دو وزیر روز دوشنبه توافق کردند که خط کشتی در تنگه دوباره باز شود.
          he | שני השרים הסכימו ביום שני לפתוח מחדש את קו המעבורת במצר.
          hi | दोनों मंत्रियों ने सोमवार को जलडमरूमध्य के पार नौका सेवा फिर से खोलने पर सहमति जताई।
          bn | দুই মন্ত্রী সোমবার প্রণালী জুড়ে ফেরি চলাচল আবার চালু করতে সম্মত হয়েছেন।
          ur | دونوں وزراء نے پیر کو آبنائے کے پار کشتی سروس دوبارہ کھولنے پر اتفاق کیا۔
          ta | இரு அமைச்சர்களும் திங்கட்கிழமை படகு சேவையை மீண்டும் தொடங்க ஒப்புக்கொண்டனர்.
          th | รัฐมนตรีทั้งสองตกลงกันเมื่อวันจันทร์ว่าจะเปิดเดินเรือข้ามช่องแคบอีกครั้ง
          vi | Hai bộ trưởng hôm thứ Hai đã đồng ý mở lại tuyến phà qua eo biển sau sáu năm.
          id | Kedua menteri sepakat pada hari Senin untuk membuka kembali jalur feri di selat itu.
          ko | 두 장관은 월요일 해협을 건너는 여객선 운항을 재개하기로 합의했다.
          ja | 両大臣は月曜日、海峡を渡るフェリーの運航を再開することで合意した。
          zh | 两位部长星期一同意重新开放海峡渡轮航线。
          et | Mõlemad ministrid leppisid esmaspäeval kokku, et praam hakkab taas üle väina sõitma.
          lv | Abi ministri pirmdien vienojās, ka prāmis atkal kursēs pāri jūras šaurumam.
          lt | Abu ministrai pirmadienį susitarė, kad keltas vėl plauks per sąsiaurį.
          ca | Els dos ministres van acordar dilluns tornar a obrir la línia del transbordador.
          sw | Mawaziri hao wawili walikubaliana Jumatatu kufungua tena njia ya kivuko.
          ka | ორივე მინისტრი ორშაბათს შეთანხმდა, რომ ბორანი კვლავ ივლის სრუტეში.
          hy | Երկու նախարարները երկուշաբթի պայմանավորվեցին վերաբացել լաստանավի երթուղին։
          sq | Dy ministrat ranë dakord të hënën që trageti të lundrojë sërish përmes ngushticës.
          mk | Двајцата министри се договорија во понеделникот траектот повторно да вози преку теснецот.
          az | İki nazir bazar ertəsi bərənin boğazda yenidən işləməsi barədə razılığa gəldi.
          af | Die twee ministers het Maandag ooreengekom om die veerboot weer oor die seestraat te laat vaar.
          tl | Nagkasundo ang dalawang ministro noong Lunes na muling buksan ang biyahe ng lantsa sa kipot.
          """)
  void shortSentenceTellsItsLanguage(String language, String sentence) {
    assertThat(Languages.of(body(sentence), new Evidence())).isEqualTo(language);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "en_US, en",
    "EN, en",
    "de-AT, de",
    "nb-NO, no",
    "nn, no",
    "zh-TW, zh-Hant",
    "zh-CN, zh",
    "zh-Hant-HK, zh-Hant",
    "xx-bogus-tag-that-is-far-too-long, xx"
  })
  void declarationIsBroughtToATag(String declared, String tag) {
    assertThat(Languages.tag(declared)).isEqualTo(tag);
  }

  @Test
  void longTextInAnotherLanguageBeatsTheDeclaration() {
    Evidence evidence = new Evidence();

    assertThat(Languages.checked("en", body(GERMAN), evidence)).isEqualTo("de");
    assertThat(evidence.clues())
        .filteredOn(clue -> clue.field().equals("language"))
        .extracting(Clue::value, Clue::chosen)
        .containsExactlyInAnyOrder(tuple("en", false), tuple("de", true));
  }

  @Test
  void shortTextDoesNotBeatTheDeclaration() {
    assertThat(Languages.checked("en", body("Die Fähre fährt wieder."), new Evidence()))
        .isEqualTo("en");
  }

  @Test
  void lettersBeatTheDeclarationAtAnyLength() {
    assertThat(Languages.checked("en", body("여객선 운항을 재개하기로 합의했다."), new Evidence()))
        .isEqualTo("ko");
  }

  @Test
  void lettersThatALanguageDoesNotUseContradictIt() {
    Evidence evidence = new Evidence();
    assertThat(Languages.checked("ko", body(GERMAN), evidence)).isEqualTo("de");
    assertThat(Languages.checked("ja", body("Die Fähre fährt wieder."), evidence)).isEqualTo("ja");
  }

  @Test
  void traditionalChineseKeepsItsScript() {
    assertThat(Languages.checked("zh-Hant", body("兩位部長星期一同意重新開放海峽渡輪航線。"), new Evidence()))
        .isEqualTo("zh-Hant");
  }

  @Test
  void hardlyAnyTextHasNoLanguage() {
    assertThat(Languages.of(body("1, 2, 3"), new Evidence())).isNull();
    assertThat(Languages.of(body("123456 / 7890123 / 45678"), new Evidence())).isNull();
  }

  private static List<Block> body(String text) {
    return List.of(Block.paragraph(text));
  }
}
