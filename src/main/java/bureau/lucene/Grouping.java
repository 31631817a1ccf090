package bureau.lucene;

import bureau.copies.Wording;
import bureau.lucene.Bands.Band;
import bureau.text.Keys;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
 * Groups the articles that are copies of one text, before a commit. Two articles are joined if one
 * is a copy of the other and they have a band in common, of which one is among the earliest. What
 * is joined, at whatever remove, is parted into groups: the earliest with all that share its text,
 * then the same with what is left.
 *
 * <p>So the groups follow from the articles alone, in whatever order they came. A change of the
 * index looks anew only at what it can have changed: the articles that were added, the bands of
 * which the earliest came or went, and all that is joined to those.
 */
final class Grouping {
  private final IndexWriter writer;
  private final DirectoryReader reader;
  private final Bands bands;
  private final Wordings wordings;
  private final FixedBitSet seen;

  private Grouping(IndexWriter writer, DirectoryReader reader) throws IOException {
    this.writer = writer;
    this.reader = reader;
    this.bands = new Bands(reader);
    this.wordings = new Wordings(reader);
    this.seen = new FixedBitSet(Math.max(1, reader.maxDoc()));
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
      if (!seen.getAndSet(document)) {
        part(joined(document));
      }
    }
  }

  /** An article and all that is joined to it, earliest first. */
  private List<Dated> joined(int start) throws IOException {
    List<Integer> joined = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int document = open.remove();
      joined.add(document);
      Wording wording = wordings.of(document).wording();
      for (int other : compared(document, wording)) {
        if (!seen.get(other) && wording.isCopyOf(wordings.of(other).wording())) {
          seen.set(other);
          open.add(other);
        }
      }
    }
    List<Dated> dated =
        Dated.read(reader, joined.stream().sorted().mapToInt(Integer::intValue).toArray());
    Collections.sort(dated);
    return dated;
  }

  /** The articles that one is compared with. */
  private Set<Integer> compared(int document, Wording wording) throws IOException {
    Set<Integer> compared = new TreeSet<>();
    for (long number : wording.bands()) {
      Band band = bands.band(number);
      compared.addAll(band.heads());
      if (band.heads().contains(document)) {
        compared.addAll(band.others());
      }
    }
    return compared;
  }

  private void part(List<Dated> joined) throws IOException {
    List<Dated> left = joined;
    while (!left.isEmpty()) {
      Dated first = left.getFirst();
      Wording wording = wordings.of(first.document()).wording();
      List<Dated> group = new ArrayList<>(List.of(first));
      List<Dated> others = new ArrayList<>();
      for (Dated each : left.subList(1, left.size())) {
        Wording other = wordings.of(each.document()).wording();
        (wording.sharesTextWith(other) ? group : others).add(each);
      }
      Long number = group.size() == 1 ? null : first.tie();
      for (Dated each : group) {
        write(each.document(), number);
      }
      left = others;
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
