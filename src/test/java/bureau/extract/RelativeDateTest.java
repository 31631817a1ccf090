package bureau.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeDateTest {
  private static final Instant SAVED = Instant.parse("2025-05-15T02:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "3 hours ago, 2025-05-14",
    "an hour ago, 2025-05-15",
    "Published 2 days ago, 2025-05-13",
    "1 week ago, 2025-05-08",
    "vor 3 Stunden, 2025-05-14",
    "vor einem Tag, 2025-05-14",
    "il y a 2 jours, 2025-05-13",
    "hace 2 días, 2025-05-13",
    "3 ore fa, 2025-05-14",
    "há 2 dias, 2025-05-13",
    "3 часа назад, 2025-05-14",
    "2 дні тому, 2025-05-13",
    "3 saat önce, 2025-05-14",
    "2 hari yang lalu, 2025-05-13",
    "1 minggu lalu, 2025-05-08",
    "3시간 전, 2025-05-14",
    "2日前, 2025-05-13",
    "3小时前, 2025-05-14",
    "منذ 3 ساعات, 2025-05-14",
    "5 dakika önce, 2025-05-15"
  })
  void dayIsCountedBackFromTheTimeOfSaving(String printed, LocalDate day) {
    assertThat(RelativeDate.day(printed, SAVED)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 hours", "hours ago", "It happened long ago", "2 days before"})
  void textWithoutACountTellsNoDay(String printed) {
    assertThat(RelativeDate.day(printed, SAVED)).isEmpty();
  }
}
