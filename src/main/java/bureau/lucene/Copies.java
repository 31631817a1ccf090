package bureau.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The groups of copies in one commit, as {@link Grouping} wrote them. Articles without copies are
 * in none.
 */
final class Copies {
  /** The articles that have copies, by their numbers in the view, ascending. */
  private final int[] documents;

  /** For each of them, where its group begins in {@link #members}. */
  private final int[] starts;

  /** The articles of each group, earliest first, one group behind the other. */
  private final int[] members;

  private Copies(int[] documents, int[] starts, int[] members) {
    this.documents = documents;
    this.starts = starts;
    this.members = members;
  }

  private record Member(long group, Dated article) {}

  static Copies read(IndexReader reader) throws IOException {
    List<Long> groups = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(Schema.GROUP);
      if (values == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      for (int document = values.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = values.nextDoc()) {
        if (live == null || live.get(document)) {
          found.add(leaf.docBase + document);
          groups.add(values.longValue());
        }
      }
    }
    int[] documents = found.stream().mapToInt(Integer::intValue).toArray();
    return of(documents, groups, Dated.read(reader, documents));
  }

  private static Copies of(int[] documents, List<Long> groups, List<Dated> dated) {
    List<Member> sorted = new ArrayList<>(documents.length);
    for (int i = 0; i < documents.length; i++) {
      sorted.add(new Member(groups.get(i), dated.get(i)));
    }
    sorted.sort(Comparator.comparingLong(Member::group).thenComparing(Member::article));
    int[] starts = new int[documents.length];
    int[] members = new int[documents.length];
    int start = 0;
    for (int i = 0; i < members.length; i++) {
      if (sorted.get(i).group() != sorted.get(start).group()) {
        start = i;
      }
      members[i] = sorted.get(i).article().document();
      starts[Arrays.binarySearch(documents, members[i])] = start;
    }
    return new Copies(documents, starts, members);
  }

  /** Whether no article has a copy. */
  boolean none() {
    return documents.length == 0;
  }

  /** An article and its copies, earliest first; empty if it has none. */
  List<Integer> of(int document) {
    int at = Arrays.binarySearch(documents, document);
    if (at < 0) {
      return List.of();
    }
    List<Integer> group = new ArrayList<>();
    for (int i = starts[at]; i < members.length && startOf(members[i]) == starts[at]; i++) {
      group.add(members[i]);
    }
    return group;
  }

  private int startOf(int member) {
    return starts[Arrays.binarySearch(documents, member)];
  }
}
