package bureau.lucene;

import bureau.search.FacetField;
import bureau.search.IndexSummary;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One commit, opened, with what is worked out about it once and used by many searches. */
final class View extends IndexSearcher {
  private final Map<FacetField, StringDocValuesReaderState> facetStates = new ConcurrentHashMap<>();
  private volatile @Nullable NavigableMap<Long, Long> publishedByDay;

  private volatile @Nullable Copies copies;

  private volatile @Nullable IndexSummary summary;

  private final Terms terms;
  private final WordFamily families;
  private final List<Ranking> rankings;
  private final Map<Ranking, IndexSearcher> searchers = new HashMap<>();

  View(DirectoryReader reader) throws IOException {
    this(reader, Ranking.ALL);
  }

  /**
   * A view that ranks in its own way.
   *
   * @param rankings as in {@link Ranking#ALL}
   */
  View(DirectoryReader reader, List<Ranking> rankings) throws IOException {
    super(reader);
    this.rankings = rankings;
    terms = new Terms(reader, languages(reader));
    families = new WordFamily(terms);
    for (Ranking ranking : rankings) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(ranking.similarity());
      searchers.put(ranking, searcher);
    }
  }

  /** How a query of so many words is ranked. */
  Ranking ranking(int words) {
    return rankings.stream().filter(each -> words <= each.mostWords()).findFirst().orElseThrow();
  }

  /** What ranks for a query of so many words. */
  IndexSearcher searcher(int words) {
    return Objects.requireNonNull(searchers.get(ranking(words)));
  }

  /** The terms of the index. */
  Terms terms() {
    return terms;
  }

  /** The words of the index by their families. */
  WordFamily families() {
    return families;
  }

  private static Set<Language> languages(DirectoryReader reader) throws IOException {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    org.apache.lucene.index.Terms tags = MultiTerms.getTerms(reader, Schema.LANGUAGE);
    if (tags != null) {
      TermsEnum each = tags.iterator();
      for (BytesRef tag = each.next(); tag != null; tag = each.next()) {
        languages.add(Language.of(tag.utf8ToString()));
      }
    }
    return languages;
  }

  DirectoryReader reader() {
    return (DirectoryReader) getIndexReader();
  }

  /** What this commit holds. */
  IndexSummary summary() throws IOException {
    IndexSummary known = summary;
    if (known == null) {
      long bytes = 0;
      for (String file : reader().getIndexCommit().getFileNames()) {
        bytes += reader().directory().fileLength(file);
      }
      known =
          new IndexSummary(
              count(QueryTranslation.articles()), Commits.time(reader().getIndexCommit()), bytes);
      summary = known;
    }
    return known;
  }

  /** How the values of a facet are numbered over all segments. */
  StringDocValuesReaderState facetState(FacetField facet) throws IOException {
    StringDocValuesReaderState state = facetStates.get(facet);
    if (state == null) {
      state = new StringDocValuesReaderState(reader(), Schema.facetOf(facet));
      facetStates.put(facet, state);
    }
    return state;
  }

  /** Which articles are copies of one text. */
  Copies copies() throws IOException {
    Copies read = copies;
    if (read == null) {
      read = Copies.read(reader());
      copies = read;
    }
    return read;
  }

  /** How many articles were printed on each day, by days since 1970. */
  NavigableMap<Long, Long> publishedByDay() throws IOException {
    NavigableMap<Long, Long> days = publishedByDay;
    if (days == null) {
      FacetsCollector all = search(QueryTranslation.articles(), new FacetsCollectorManager());
      days = new TreeMap<>(TimelineCounting.byDay(all));
      publishedByDay = days;
    }
    return days;
  }
}
