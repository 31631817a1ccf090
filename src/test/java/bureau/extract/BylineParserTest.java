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
          JANE DOE                                        | Jane Doe
          By JANE DOE AND TOM O'NEIL                      | Jane Doe; Tom O'Neil
          By Jane MCDONALD                                | Jane McDonald
          By JJ DOE                                       | JJ Doe
          By JANE DOE Associated Press                    | Jane Doe; Associated Press (agency)
          By Jane Doe, Ph.D.                              | Jane Doe
          By Jane Doe Jr.                                 | Jane Doe Jr.
          By Jane Doe for the Sample Post                 | Jane Doe
          By Jane Doe; Additional reporting by Kim Min-ji and Tom Lee | Jane Doe; Kim Min-ji (contributor); Tom Lee (contributor)
          Reporting by Jane Doe in London; Editing by Sam Cole | Jane Doe
          Jane Doe, Tom Lee contributed reporting         | Jane Doe; Tom Lee
          Jane Doe Senior Reporter                        | Jane Doe (Senior Reporter)
          Our Foreign Desk                                | Our Foreign Desk (outlet)
          By Jane Doe / Photos by Tom Lee                 | Jane Doe
          Von Anna Muster und Karl Beispiel, Berlin       | Anna Muster; Karl Beispiel
          Von Korrespondent Karl Beispiel in Moskau       | Karl Beispiel (Korrespondent)
          Par Jean Exemple (à Kiev) et Marie Exemple      | Jean Exemple; Marie Exemple
          Par Jean Exemple, envoyé spécial à Gaza         | Jean Exemple (envoyé spécial à Gaza)
          Por Ana Exemplo, de Brasília                    | Ana Exemplo
          Por José Ejemplo y Gasset                       | José Ejemplo y Gasset
          di Mario Esempio, corrispondente da Mosca       | Mario Esempio (corrispondente da Mosca)
          Tekst: Ola Eksempel Foto: Kari Eksempel         | Ola Eksempel
          Иван Примеров, корреспондент РИА Новости        | Иван Примеров (корреспондент РИА Новости)
          Текст: Мария Примерова, фото: Олег Примеров     | Мария Примерова
          Автори: Олена Приклад, Ігор Приклад             | Олена Приклад; Ігор Приклад
          أحمد علي - القاهرة                               | أحمد علي
          محمد حسن - مراسل الصحيفة                         | محمد حسن (مراسل الصحيفة)
          홍길동·김철수 기자                                 | 홍길동 (기자); 김철수 (기자)
          이영희 워싱턴 특파원                               | 이영희 (특파원)
          【ソウル＝佐藤花子】                               | 佐藤花子
          记者王小明、李大强 北京报道                         | 王小明 (记者); 李大强 (记者)
          Jane Doe (obe)                                  | Jane Doe
          Jane Doe, jane.doe@example.org                  | Jane Doe
          김철수 기자                                      | 김철수 (기자)
          워싱턴=이영희 특파원                               | 이영희 (특파원)
          山田太郎記者                                     | 山田太郎 (記者)
          记者 王小明                                      | 王小明 (记者)
          記者・佐藤花子                                   | 佐藤花子 (記者)
          Por Ana Carla da Silva, em Lisboa               | Ana Carla da Silva
          By Lee Jae-won. Kim Su-bin contributed reporting. | Lee Jae-won; Kim Su-bin (contributor)
          Von unserem Korrespondenten Karl Beispiel       | Karl Beispiel (unserem Korrespondenten)
          dal nostro inviato Mario Esempio                | Mario Esempio (nostro inviato)
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
