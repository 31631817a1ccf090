package bureau.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.ingest.Report.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
  @ParameterizedTest(name = "{0} before {1}")
  @CsvSource({
    "a.jsonl#9, a.jsonl#10",
    "a.jsonl, a.jsonl#1",
    "a2/b.html, a10/a.html",
    "p007.html, p8.html",
    "p07.html, p7.html",
    "a.html, b.html",
    "day 99999999999999999999.html, day 100000000000000000000.html"
  })
  void placesAreInTheOrderOfTheirNumbers(String one, String other) {
    assertThat(Listing.compare(one, other)).isNegative();
    assertThat(Listing.compare(other, one)).isPositive();
    assertThat(Listing.compare(one, one)).isZero();
  }

  @Test
  void firstPlacesAreKeptInWhateverOrderTheyCome() {
    List<Entry> entries =
        new ArrayList<>(
            IntStream.rangeClosed(1, 300).mapToObj(i -> new Entry("a#" + i, "bad")).toList());
    Collections.shuffle(entries, new Random(7));
    Listing listing = new Listing(20);

    entries.forEach(listing::add);

    assertThat(listing.entries())
        .extracting(Entry::where)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(i -> "a#" + i).toList());
  }

  @Test
  void equalPlacesAreListedEachTime() {
    Listing listing = new Listing(20);

    listing.add(new Entry("a", "once"));
    listing.add(new Entry("a", "twice"));

    assertThat(listing.entries()).extracting(Entry::why).containsExactly("once", "twice");
  }
}
