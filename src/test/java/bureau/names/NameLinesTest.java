package bureau.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a table of names is read. */
class NameLinesTest {
  @Test
  void lineGivesItsFormsInTheirOrder() throws IOException {
    Entry entry = read("# a comment\n\nplace | Kyiv | Kiev; Київ;Kyjiw\n").getFirst();
    assertThat(entry.kind()).isEqualTo(Kind.PLACE);
    assertThat(entry.forms())
        .extracting(Form::text)
        .containsExactly("Kyiv", "Kiev", "Київ", "Kyjiw");
  }

  @Test
  void everyGivenNameGoesWithEveryFamilyName() throws IOException {
    Entry entry = read("person | Ana/Anna Vask | Wask; Васк; Ana Marie Vask\n").getFirst();
    assertThat(entry.forms())
        .extracting(Form::text)
        .containsExactly(
            "Ana Vask", "Ana Wask", "Anna Vask", "Anna Wask", "Wask", "Васк", "Ana Marie Vask");
  }

  @Test
  void formThatIsListedTwiceCountsOnce() throws IOException {
    assertThat(read("place | Sana'a | Sanaa; Sanâa; صنعاء\n").getFirst().forms()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          place | Kyiv            ! it has 2 columns
          town | Kyiv | Kiev      ! its kind is “town”, which is none of person, place, body
          place | Kyiv | Kiev; ;  ! one of its forms is blank
          place | Kyiv | kyiv     ! “Kyiv” has no other form
          """)
  void wrongLineIsRefusedWithItsNumber(String line, String what) {
    assertThatThrownBy(() -> read("# names\n" + line))
        .isInstanceOf(NamesException.class)
        .hasMessageStartingWith("mine.txt, line 2: " + what)
        .hasMessageEndingWith("a line is: kind | name | other form; other form");
  }

  @Test
  void ownFileAddsToTheNamesThatComeWithBureau(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.txt");
    Files.writeString(file, "body | Haven Pact | HVP; Hafenpakt\n");
    Names names = Names.standard().with(file);
    assertThat(NamesTest.also(names, "\"haven pact\""))
        .containsExactly("HVP", "H.V.P.", "Hafenpakt");
    assertThat(NamesTest.also(names, "kyiv")).contains("Київ");
  }

  @Test
  void absentAndGarbledFilesAreRefusedByName(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.txt");
    assertThatThrownBy(() -> Names.standard().with(file))
        .isInstanceOf(NamesException.class)
        .hasMessage("There is no table of names at " + file);
    Files.write(file, new byte[] {'p', (byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> Names.standard().with(file))
        .hasMessage("The table of names " + file + " is not in UTF-8");
  }

  private static List<Entry> read(String text) throws IOException {
    return NameLines.read(new BufferedReader(new StringReader(text)), "mine.txt");
  }
}
