package bureau.extract;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Author;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineParserTest {
  private final BylineParser parser = new BylineParser();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Mina Park, Seoul correspondent               | Mina Park (Seoul correspondent)
          By Jane Doe and Ivan Petrov in Kyiv             | Jane Doe; Ivan Petrov
          Von Anna Muster und Karl Beispiel               | Anna Muster; Karl Beispiel
          Par Marie Exemple                               | Marie Exemple
          Por Juan Ejemplo y Ana Muestra                  | Juan Ejemplo; Ana Muestra
          Di Mario Esempio                                | Mario Esempio
          Текст: Иван Примеров                            | Иван Примеров
          JANE DOE                                        | JANE DOE
          Jane Doe (obe)                                  | Jane Doe
          Jane Doe, jane.doe@example.org                  | Jane Doe
          김철수 기자                                      | 김철수 (기자)
          워싱턴=이영희 특파원                               | 이영희 (특파원)
          山田太郎記者                                     | 山田太郎 (記者)
          记者 王小明                                      | 王小明 (记者)
          By Choi Min-june                                | Choi Min-june
          dpa                                             | dpa (agency)
          Jane Doe, AP                                    | Jane Doe; AP (agency)
          """)
  void bylineIsTakenApart(String printed, String expected) {
    assertThat(shown(parser.authors(printed))).isEqualTo(expected);
  }

  private static String shown(List<Author> authors) {
    return authors.stream()
        .map(author -> author.name() + (author.role() == null ? "" : " (" + author.role() + ")"))
        .collect(Collectors.joining("; "));
  }
}
