package bureau.lucene;

import bureau.copies.Groups;
import bureau.copies.Wording;
import bureau.lucene.Bands.Band;
import bureau.text.Keys;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Groups the articles that are copies of one text, before a commit, as {@link Groups} says. A
 * change of the index looks anew only at what it can have changed.
 */
final class Grouping {
  private final IndexWriter writer;
  private final DirectoryReader reader;
  private final Bands bands;
  private final Wordings wordings;
  private final FixedBitSet settled;
  private final Groups<Integer> groups = new Groups<>(new Numbered());

  private Grouping(IndexWriter writer, DirectoryReader reader) throws IOException {
    this.writer = writer;
    this.reader = reader;
    this.bands = new Bands(reader);
    this.wordings = new Wordings(reader);
    this.settled = new FixedBitSet(Math.max(1, reader.maxDoc()));
  }

  /**
   * What was taken out of the index.
   *
   * @param before the index as it was
   * @param articles the articles of it that are gone
   */
  record Gone(DirectoryReader before, FixedBitSet articles) {}

  /** Groups all articles of an index. */
  static void all(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Grouping grouping = new Grouping(writer, reader);
      grouping.settle(grouping.bands.shared());
    }
  }

  /**
   * Groups what a change of an index can have affected.
   *
   * @param change the number of the change, which the added articles bear
   */
  static void changed(IndexWriter writer, Gone gone, long change) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Grouping grouping = new Grouping(writer, reader);
      FixedBitSet affected = new FixedBitSet(Math.max(1, reader.maxDoc()));
      grouping.markAdded(change, affected);
      grouping.markBandsOf(grouping.wordings, reader, affected.clone(), affected);
      grouping.markBandsOf(new Wordings(gone.before()), gone.before(), gone.articles(), affected);
      grouping.settle(affected);
    }
  }

  private void markAdded(long change, FixedBitSet affected) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues changes = leaf.reader().getNumericDocValues(Schema.CHANGE);
      if (changes == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      for (int document = changes.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = changes.nextDoc()) {
        if (changes.longValue() == change && (live == null || live.get(document))) {
          affected.set(leaf.docBase + document);
        }
      }
    }
  }

  /**
   * Marks what articles that came or went can have joined or parted: the heads of their bands, and
   * where they are or were heads themselves, all others there.
   */
  private void markBandsOf(
      Wordings source, DirectoryReader from, FixedBitSet articles, FixedBitSet affected)
      throws IOException {
    DocIdSetIterator each = new BitSetIterator(articles, 0);
    for (int document = each.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = each.nextDoc()) {
      Dated article = Dated.read(from, new int[] {document}).getFirst();
      for (long number : source.of(document).wording().bands()) {
        Band band = bands.band(number);
        band.heads().forEach(affected::set);
        if (band.leads(article)) {
          band.others().forEach(affected::set);
        }
      }
    }
  }

  private void settle(FixedBitSet affected) throws IOException {
    DocIdSetIterator each = new BitSetIterator(affected, 0);
    for (int document = each.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = each.nextDoc()) {
      groups.settle(document);
    }
  }

  /** The articles by their numbers. */
  private final class Numbered implements Groups.Articles<Integer> {
    @Override
    public Wording wording(Integer document) throws IOException {
      return wordings.of(document).wording();
    }

    @Override
    public Groups.Band<Integer> band(long number) throws IOException {
      Band band = bands.band(number);
      return new Groups.Band<>(band.heads(), band.others());
    }

    @Override
    public List<Integer> earliestFirst(Collection<Integer> some) throws IOException {
      int[] ascending = some.stream().sorted().mapToInt(Integer::intValue).toArray();
      return Dated.read(reader, ascending).stream().sorted().map(Dated::document).toList();
    }

    @Override
    public boolean isSettled(Integer document) {
      return settled.get(document);
    }

    @Override
    public void settled(Integer document) {
      settled.set(document);
    }

    @Override
    public void take(List<Integer> group) throws IOException {
      Long number =
          group.size() == 1
              ? null
              : Dated.read(reader, new int[] {group.getFirst()}).getFirst().tie();
      for (int document : group) {
        write(document, number);
      }
    }
  }

  private void write(int document, @Nullable Long group) throws IOException {
    if (!Objects.equals(group, written(document))) {
      Term path = new Term(Schema.KEY, Keys.cut(wordings.of(document).path()));
      writer.updateDocValues(path, new NumericDocValuesField(Schema.GROUP, group));
    }
  }

  private @Nullable Long written(int document) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    NumericDocValues groups = leaf.reader().getNumericDocValues(Schema.GROUP);
    return groups != null && groups.advanceExact(document - leaf.docBase)
        ? groups.longValue()
        : null;
  }
}
