package bureau.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables that come with Bureau are well formed. */
class NameTablesTest {
  private static final int FEWEST = 400;

  private final List<Entry> entries = Names.standardEntries();

  @Test
  void tablesAreLargeEnough() {
    assertThat(entries).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  @Test
  void noNameIsListedTwice() {
    Map<String, String> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Entry entry : entries) {
      String before = seen.put(Spelt.key(entry.canonical()), entry.canonical());
      if (before != null) {
        twice.add(entry.canonical());
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void noFormStandsForTwoNames() {
    Map<String, Entry> owner = new HashMap<>();
    List<String> shared = new ArrayList<>();
    for (Entry entry : entries) {
      for (Form form : entry.forms()) {
        Entry before = owner.put(form.key(), entry);
        if (before != null && !before.equals(entry)) {
          shared.add(form.text() + ": " + before.canonical() + ", " + entry.canonical());
        }
      }
    }
    assertThat(shared).isEmpty();
  }

  @Test
  void noFormOfOneWordIsACommonWordWithoutItsCapital() throws IOException {
    Set<String> common = commonWords();
    List<String> taken = new ArrayList<>();
    for (Entry entry : entries) {
      for (Form form : entry.forms()) {
        boolean word = form.words().size() == 1 && !form.proper() && !Spelt.isCapitals(form.text());
        if (word && common.contains(form.key())) {
          taken.add(form.text() + ": " + entry.canonical());
        }
      }
    }
    assertThat(taken).as("mark these with ^").isEmpty();
  }

  @Test
  void noFormIsShorterThanTwoCharactersOrEmpty() {
    for (Entry entry : entries) {
      assertThat(entry.forms())
          .as(entry.canonical())
          .allMatch(form -> form.key().length() >= 2)
          .hasSizeGreaterThan(1);
    }
  }

  private static Set<String> commonWords() throws IOException {
    Set<String> words = new HashSet<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    NameTablesTest.class.getResourceAsStream("/names/common-words.txt")),
                StandardCharsets.UTF_8))) {
      in.lines().flatMap(line -> java.util.Arrays.stream(line.split(" ", -1))).forEach(words::add);
    }
    return words;
  }
}
