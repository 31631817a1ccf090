package bureau.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/query-syntax.md says is so. */
class QuerySyntaxPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("\\| `(.+?)` \\| `(.+)` \\|");
  private static final Pattern FIELD = Pattern.compile("\\| ([a-z]+) \\| ([a-z, ]*)\\| .+ \\|");

  private final QueryParser parser = new QueryParser(LocalDate.of(2026, 11, 24));

  private static List<String> lines() throws IOException {
    return Files.readAllLines(Path.of("docs/query-syntax.md"));
  }

  @Test
  void examplesAreReadAsThePageSays() throws IOException {
    int examples = 0;
    for (String line : lines()) {
      Matcher example = EXAMPLE.matcher(line);
      if (example.matches()) {
        examples++;
        assertThat(parser.parse(example.group(1)).readAs())
            .as(example.group(1))
            .isEqualTo(example.group(2));
      }
    }
    assertThat(examples).isGreaterThan(80);
  }

  @Test
  void examplesAreCorrectUpToTheLenientOnes() throws IOException {
    List<String> lines = lines();
    int lenient = lines.indexOf("## What is read leniently");
    for (int i = 0; i < lines.size(); i++) {
      Matcher example = EXAMPLE.matcher(lines.get(i));
      if (example.matches()) {
        assertThat(parser.parse(example.group(1)).notes().isEmpty())
            .as(example.group(1))
            .isEqualTo(i < lenient);
      }
    }
  }

  @Test
  void allFieldsAreThereWithTheirNames() throws IOException {
    Map<String, List<String>> page =
        lines().stream()
            .map(FIELD::matcher)
            .filter(Matcher::matches)
            .filter(row -> !row.group(1).equals("field"))
            .collect(
                Collectors.toMap(
                    row -> row.group(1),
                    row ->
                        Arrays.stream(row.group(2).split(","))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList()));
    Map<String, List<String>> fields =
        Arrays.stream(Field.values())
            .collect(
                Collectors.toMap(
                    Field::label, field -> field.names().subList(1, field.names().size())));
    assertThat(page).isEqualTo(fields);
  }
}
