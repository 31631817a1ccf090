package bureau.lucene;

import bureau.search.InputFile;
import bureau.text.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * What the index knew of its input files when a change began, and which of their articles the
 * change takes out. Safe for use by several threads.
 */
final class FilesBefore implements AutoCloseable {
  /** The commit that the change began with; null if it began with nothing. */
  private final @Nullable DirectoryReader before;

  /** The articles of {@link #before} that are gone. Guarded by itself. */
  private final FixedBitSet gone;

  /** The files of {@link #before} that were asked for. Guarded by itself. */
  private final FixedBitSet met;

  /** So many files are looked up one by one, as when few are looked at. */
  private static final int FEW = 100;

  /** Where each file stands; null until more than a few are asked for. Guarded by {@link #met}. */
  private @Nullable FilePlaces places;

  /** How many files were asked for before {@link #places} was read. Guarded by {@link #met}. */
  private int asked;

  /** What is known of the files of {@link #statesOf}. Guarded by {@link #met}. */
  private @Nullable BinaryDocValues states;

  /** The segment that was read last; below 0 before the first. Guarded by {@link #met}. */
  private int statesOf = -1;

  private FilesBefore(@Nullable DirectoryReader before) {
    this.before = before;
    int documents = before == null ? 0 : before.maxDoc();
    this.gone = new FixedBitSet(documents);
    this.met = new FixedBitSet(documents);
  }

  /** Nothing, as before a rebuild. */
  static FilesBefore none() {
    return new FilesBefore(null);
  }

  /** What the last commit has, if there is one. */
  static FilesBefore of(IndexWriter writer) throws IOException {
    return writer.getDocStats().maxDoc == 0
        ? none()
        : new FilesBefore(DirectoryReader.open(writer));
  }

  /** The commit that the change began with; null if it began with nothing. */
  @Nullable DirectoryReader reader() {
    return before;
  }

  /** The articles of the {@link #reader} that were taken out, once no more are. */
  FixedBitSet gone() {
    return gone;
  }

  /** What was known of a file, which is taken to be there; empty if nothing. */
  Optional<InputFile> known(String path) {
    if (before == null) {
      return Optional.empty();
    }
    try {
      synchronized (met) {
        int document = document(before, path);
        return document < 0 ? Optional.empty() : Optional.of(read(before.leaves(), document));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document of a file, which is met with that; below 0 if nothing was known of it. */
  private int document(DirectoryReader reader, String path) throws IOException {
    if (places == null && ++asked > FEW) {
      places = FilePlaces.read(reader);
    }
    int document = places == null ? lookedUp(path) : places.of(path);
    if (document >= 0) {
      met.set(document);
    }
    return document;
  }

  /** Files are mostly asked for in the order in which they were indexed. */
  private InputFile read(List<LeafReaderContext> leaves, int document) throws IOException {
    int number = ReaderUtil.subIndex(document, leaves);
    LeafReaderContext leaf = leaves.get(number);
    int inLeaf = document - leaf.docBase;
    if (number != statesOf || states == null || states.docID() > inLeaf) {
      states = leaf.reader().getBinaryDocValues(Schema.FILE_STATE);
      statesOf = number;
    }
    return FileDocument.read(states, inLeaf);
  }

  private int lookedUp(String path) {
    List<Integer> found = new ArrayList<>();
    each(Schema.FILE, path, (leaf, document) -> found.add(leaf.docBase + document));
    return found.isEmpty() ? -1 : found.getFirst();
  }

  /** The files to which a file's articles gave way; empty if nothing was known of it. */
  Optional<List<String>> lostTo(String path) {
    return files(Schema.FILE, path, FileDocument::lostTo).stream().findFirst();
  }

  /** The files whose articles gave way to those of a file. */
  List<String> superseded(String path) {
    return files(Schema.LOST_TO, path, FileDocument::read).stream().map(InputFile::path).toList();
  }

  /**
   * The files that are there no more; as {@link bureau.search.Indexer#absent}.
   *
   * @param below looks only at the file of this path and at those below it; empty for all
   * @param present refuses the files that are not there
   */
  List<String> absent(String below, Predicate<String> present) {
    List<String> files = new ArrayList<>();
    if (before == null) {
      return files;
    }
    try {
      for (LeafReaderContext leaf : before.leaves()) {
        if (below.isEmpty()) {
          collectUnmet(leaf, "", files);
        } else {
          collectUnmet(leaf, below + "/", files);
          each(Schema.FILE, below, leaf, (in, document) -> files.add(below));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.removeIf(present);
    return files;
  }

  private void collectUnmet(LeafReaderContext leaf, String prefix, List<String> files)
      throws IOException {
    Terms terms = leaf.reader().terms(Schema.FILE);
    if (terms == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    TermsEnum each = terms.iterator();
    PostingsEnum documents = null;
    BytesRef start = new BytesRef(prefix);
    boolean more = each.seekCeil(start) != TermsEnum.SeekStatus.END;
    while (more && StringHelper.startsWith(each.term(), start)) {
      documents = each.postings(documents, PostingsEnum.NONE);
      int document = documents.nextDoc();
      if (document != DocIdSetIterator.NO_MORE_DOCS
          && (live == null || live.get(document))
          && !isMet(leaf, document)) {
        files.add(each.term().utf8ToString());
      }
      more = each.next() != null;
    }
  }

  private boolean isMet(LeafReaderContext leaf, int document) {
    synchronized (met) {
      return met.get(leaf.docBase + document);
    }
  }

  /** Notes that the articles that have a path in a field are gone. */
  void markGone(String field, String path) {
    each(
        field,
        path,
        (leaf, document) -> {
          synchronized (gone) {
            gone.set(leaf.docBase + document);
          }
        });
  }

  /** Reads the documents of the files that have a path in a field. */
  private <T> List<T> files(String field, String path, FileReader<T> reader) {
    List<T> files = new ArrayList<>();
    each(field, path, (leaf, document) -> files.add(reader.read(leaf.reader(), document)));
    return files;
  }

  /** Visits the documents that have a path in a field. */
  private void each(String field, String path, Visitor visitor) {
    if (before == null) {
      return;
    }
    try {
      for (LeafReaderContext leaf : before.leaves()) {
        each(field, path, leaf, visitor);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void each(String field, String path, LeafReaderContext leaf, Visitor visitor)
      throws IOException {
    Term term = new Term(field, Keys.cut(path));
    PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
    if (documents == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if (live == null || live.get(document)) {
        visitor.visit(leaf, document);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (before != null) {
      before.close();
    }
  }

  private interface FileReader<T> {
    T read(LeafReader reader, int document) throws IOException;
  }

  private interface Visitor {
    void visit(LeafReaderContext leaf, int document) throws IOException;
  }
}
