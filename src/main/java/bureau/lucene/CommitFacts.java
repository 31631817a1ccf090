package bureau.lucene;

import bureau.search.FacetField;
import bureau.search.IndexSummary;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out about one commit once, when it is first asked for, and used by all searches.
 * It takes the time it takes: half of it would be wrong for whoever comes after.
 */
final class CommitFacts {
  private final IndexSearcher searcher;
  private final IndexReader reader;
  private final Map<FacetField, StringDocValuesReaderState> facetStates = new ConcurrentHashMap<>();
  private volatile @Nullable NavigableMap<Long, Long> publishedByDay;
  private volatile @Nullable Copies copies;
  private volatile @Nullable IndexSummary summary;

  /**
   * Begins with nothing worked out.
   *
   * @param whole searches the commit without a limit of time
   */
  CommitFacts(View whole) {
    searcher = whole;
    reader = whole.reader();
  }

  /**
   * What this commit holds. To be asked for the first time as soon as the commit is opened: the
   * next one takes the names of its files away.
   */
  IndexSummary summary() throws IOException {
    IndexSummary known = summary;
    if (known == null) {
      known =
          new IndexSummary(
              searcher.count(FieldQueries.articles()),
              Commits.time(committed().getIndexCommit()),
              bytes());
      summary = known;
    }
    return known;
  }

  /** The reader of what is on a disk; there is none of {@link ArticlesInMemory}. */
  private DirectoryReader committed() {
    return (DirectoryReader) reader;
  }

  /** Works out what has been asked of another commit, before anybody waits for it. */
  void workOutAs(CommitFacts other) throws IOException {
    for (FacetField facet : other.facetStates.keySet()) {
      facetState(facet);
    }
    if (other.copies != null) {
      copies();
    }
    if (other.publishedByDay != null) {
      publishedByDay();
    }
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (String file : committed().getIndexCommit().getFileNames()) {
      try {
        bytes += committed().directory().fileLength(file);
      } catch (NoSuchFileException | FileNotFoundException e) {
        // A later commit was quicker; what is open can be read all the same.
      }
    }
    return bytes;
  }

  /** How the values of a facet are numbered over all segments. */
  StringDocValuesReaderState facetState(FacetField facet) throws IOException {
    StringDocValuesReaderState state = facetStates.get(facet);
    if (state == null) {
      state = new StringDocValuesReaderState(reader, Schema.facetOf(facet));
      facetStates.put(facet, state);
    }
    return state;
  }

  /** Which articles are copies of one text. */
  Copies copies() throws IOException {
    Copies read = copies;
    if (read == null) {
      read = Copies.read(reader);
      copies = read;
    }
    return read;
  }

  /** How many articles were printed on each day, by days since 1970. */
  NavigableMap<Long, Long> publishedByDay() throws IOException {
    NavigableMap<Long, Long> days = publishedByDay;
    if (days == null) {
      FacetsCollector all = searcher.search(FieldQueries.articles(), new FacetsCollectorManager());
      days = new TreeMap<>(TimelineCounting.byDay(all));
      publishedByDay = days;
    }
    return days;
  }
}
