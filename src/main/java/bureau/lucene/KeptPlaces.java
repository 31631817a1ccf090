package bureau.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalFilter;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** The places of a source that pass a test. */
final class KeptPlaces extends IntervalsSource {
  private final IntervalsSource source;
  private final PlaceTest test;

  KeptPlaces(IntervalsSource source, PlaceTest test) {
    this.source = source;
    this.test = test;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf)
      throws IOException {
    IntervalIterator places = source.intervals(field, leaf);
    return places == null ? null : new Kept(places, test.in(field, leaf));
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext leaf, int document) throws IOException {
    PlaceTest.InSegment segment = test.in(field, leaf);
    segment.read(document);
    IntervalMatchesIterator places = source.matches(field, leaf, document);
    while (places != null && places.next()) {
      if (segment.passes(places.startPosition(), places.endPosition())) {
        return new KeptMatches(
            Objects.requireNonNull(source.matches(field, leaf, document)), segment);
      }
    }
    return null;
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    source.visit(field, visitor);
  }

  @Override
  public int minExtent() {
    return source.minExtent();
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return source.pullUpDisjunctions().stream()
        .<IntervalsSource>map(part -> new KeptPlaces(part, test))
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeptPlaces places
        && source.equals(places.source)
        && test.equals(places.test);
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, test);
  }

  @Override
  public String toString() {
    return "KEPT(" + source + "," + test + ")";
  }

  /** The places that pass. */
  private static final class Kept extends IntervalFilter {
    private final PlaceTest.InSegment segment;
    private int read = -1;

    Kept(IntervalIterator places, PlaceTest.InSegment segment) {
      super(places);
      this.segment = segment;
    }

    @Override
    protected boolean accept() {
      try {
        if (read != docID()) {
          read = docID();
          segment.read(read);
        }
        return segment.passes(start(), end());
      } catch (IOException e) {
        throw LuceneSearcher.unreadable(e);
      }
    }
  }

  /** The same with the characters they stand at. */
  private record KeptMatches(IntervalMatchesIterator in, PlaceTest.InSegment segment)
      implements IntervalMatchesIterator {
    @Override
    public boolean next() throws IOException {
      while (in.next()) {
        if (segment.passes(in.startPosition(), in.endPosition())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int startPosition() {
      return in.startPosition();
    }

    @Override
    public int endPosition() {
      return in.endPosition();
    }

    @Override
    public int startOffset() throws IOException {
      return in.startOffset();
    }

    @Override
    public int endOffset() throws IOException {
      return in.endOffset();
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() throws IOException {
      return in.getSubMatches();
    }

    @Override
    public org.apache.lucene.search.@Nullable Query getQuery() {
      return in.getQuery();
    }

    @Override
    public int gaps() {
      return in.gaps();
    }

    @Override
    public int width() {
      return in.width();
    }
  }
}
