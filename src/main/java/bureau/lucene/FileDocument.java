package bureau.lucene;

import bureau.search.InputFile;
import bureau.text.Keys;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The Lucene document of an input file: written, and read back. */
final class FileDocument {
  /**
   * The field of all text, with none. Where each document has a length of text, Lucene finds those
   * of articles at once; else it has to count the documents that have one, for every word that it
   * writes or scores.
   */
  private static final IndexableField NO_TEXT =
      new Field(Schema.TEXT, "", Schema.TEXT_WITH_OFFSETS);

  private FileDocument() {}

  /**
   * Makes the document.
   *
   * @param file what is remembered
   * @param lostTo the files to whose articles this file's gave way
   */
  static Document of(InputFile file, Collection<String> lostTo) {
    Document document = new Document();
    document.add(new StringField(Schema.FILE, Keys.cut(file.path()), Store.NO));
    document.add(new BinaryDocValuesField(Schema.FILE_STATE, encode(file)));
    document.add(NO_TEXT);
    for (String path : lostTo) {
      document.add(new StringField(Schema.LOST_TO, Keys.cut(path), Store.YES));
    }
    return document;
  }

  /** Reads the file that a document describes; the document must be one of a file. */
  static InputFile read(LeafReader reader, int document) throws IOException {
    return read(reader.getBinaryDocValues(Schema.FILE_STATE), document);
  }

  /** The same from the values of {@link Schema#FILE_STATE}, which may stand before it. */
  static InputFile read(@Nullable BinaryDocValues values, int document) throws IOException {
    if (values == null || !values.advanceExact(document)) {
      throw new IllegalStateException("Document " + document + " is not one of a file");
    }
    return decode(values.binaryValue());
  }

  /** Reads the files to which a file's articles gave way. */
  static List<String> lostTo(LeafReader reader, int document) throws IOException {
    return List.of(
        reader.storedFields().document(document, Set.of(Schema.LOST_TO)).getValues(Schema.LOST_TO));
  }

  private static BytesRef encode(InputFile file) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeString(file.path());
      out.writeZLong(file.bytes());
      out.writeZLong(file.modified().toEpochMilli());
      out.writeString(file.digest());
      return new BytesRef(out.toArrayCopy());
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
  }

  private static InputFile decode(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String path = in.readString();
    long size = in.readZLong();
    Instant modified = Instant.ofEpochMilli(in.readZLong());
    return new InputFile(path, size, modified, in.readString());
  }
}
