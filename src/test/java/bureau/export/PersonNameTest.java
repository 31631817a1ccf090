package bureau.export;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Marta Lindqvist         | en | Lindqvist      | Marta",
        "Ada M. Quill            | en | Quill          | Ada M.",
        "Ursula von der Heide    | de | von der Heide  | Ursula",
        "Robert De Marco         | en | De Marco       | Robert",
        "Omar al-Rashid          | en | al-Rashid      | Omar",
        "Kim Da-hyun             | en | Kim            | Da-hyun",
        "Tsao Ing-mei            | en | Tsao           | Ing-mei",
        "Hye-won Tarrant         | en | Tarrant        | Hye-won",
        "이서연                  | ko | 이             | 서연",
        "남궁민수                | ko | 남궁           | 민수",
        "王小明                  | zh | 王             | 小明",
        "歐陽小明                | zh-Hant | 歐陽      | 小明",
        "山田 太郎               | ja | 山田           | 太郎",
        "Анна Веретенникова      | ru | Веретенникова  | Анна",
      })
  void namesArePartedAndKeepTheirOrder(String name, String language, String family, String given) {
    PersonName parted = PersonName.of(new Author(name, null), language);

    assertThat(parted.family()).isEqualTo(family);
    assertThat(parted.given()).isEqualTo(given);
    assertThat(parted.printed()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"Cher, en", "山田太郎, ja", "王小明,", "さくら, ja"})
  void whatCannotBePartedStaysWhole(String name, String language) {
    assertThat(PersonName.of(new Author(name, null), language).isWhole()).isTrue();
  }

  @Test
  void agenciesStayWhole() {
    PersonName agency = PersonName.of(new Author("Meridian Wire", "agency"), "en");

    assertThat(agency.isWhole()).isTrue();
    assertThat(agency.body()).isTrue();
    assertThat(agency.inverted()).isEqualTo("Meridian Wire");
  }

  @Test
  void suffixStandsWhereEachFormatWantsIt() {
    PersonName name = PersonName.of(new Author("Sam Hale Porter Jr.", null), "en");

    assertThat(name.inverted()).isEqualTo("Porter, Sam Hale, Jr.");
    assertThat(name.invertedWithSuffixSecond()).isEqualTo("Porter, Jr., Sam Hale");
  }
}
