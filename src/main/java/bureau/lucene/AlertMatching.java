package bureau.lucene;

import bureau.article.ArticleId;
import bureau.search.Alert;
import bureau.search.Alerts.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * Finds which saved searches match what a change added, before it is committed. Each is the query
 * that a search after the commit would run, translated with the terms of the whole index and run on
 * the segments that have just been written: these hold the articles as they were analysed for
 * indexing, so that nothing is analysed twice and no article can match one way and not the other.
 *
 * @param writer the change
 * @param before the index as it was; null if there was none
 * @param change the number of the change
 */
record AlertMatching(IndexWriter writer, @Nullable DirectoryReader before, long change) {

  /** Tells what is found, searches in the order of the list. */
  void match(ReverseIndex reverse, List<Alert> alerts, Found found) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      List<Arrivals> arrivals = Arrivals.in(reader, before, change);
      if (arrivals.isEmpty()) {
        return;
      }
      View view = new View(reader);
      reverse.prepare(alerts, view);
      List<Candidates> candidates = new ArrayList<>();
      BitSet any = new BitSet();
      for (Arrivals segment : arrivals) {
        candidates.add(reverse.candidates(segment));
        any.or(candidates.getLast().places());
      }
      for (int place = any.nextSetBit(0); place >= 0; place = any.nextSetBit(place + 1)) {
        List<ArticleId> matching = new ArrayList<>();
        for (Candidates segment : candidates) {
          segment.collect(place, view, matching);
        }
        if (!matching.isEmpty()) {
          found.take(alerts.get(place), matching);
        }
      }
    }
  }
}
