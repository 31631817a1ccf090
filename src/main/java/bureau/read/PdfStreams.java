package bureau.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens a PDF document whose compressed parts are tried before PDFBox expands them into memory,
 * where it knows no bound. Parts are tried after they are decrypted, and chains of compressions as
 * a whole.
 */
final class PdfStreams extends PDFParser {
  /** The most that one part may become, in bytes: 64 MiB. */
  static final int LARGEST = 64 << 20;

  /** The most that all parts may become, in bytes: 1 GiB. */
  private static final long MOST = 1L << 30;

  private long left = MOST;

  private PdfStreams(byte[] bytes) throws IOException {
    super(new RandomAccessReadBuffer(bytes));
    // PDFBox has no other place to say of what its documents are made.
    COSDocument unbounded = document;
    document = new Tried();
    unbounded.close();
  }

  /**
   * Opens a document, with the empty password if it is encrypted.
   *
   * @throws IOException if it is damaged, or needs a password
   * @throws UnreadableException if what is read of it expands to too much
   */
  static PDDocument open(byte[] bytes) throws IOException {
    return new PdfStreams(bytes).parse();
  }

  /** A document of streams that are tried. */
  private final class Tried extends COSDocument {
    Tried() {
      super(IOUtils.createMemoryOnlyStreamCache(), PdfStreams.this);
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream = new TriedStream(createRandomAccessReadView(start, length));
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  /** A stream that is tried before it is first read. */
  private final class TriedStream extends COSStream {
    private boolean tried;

    TriedStream(RandomAccessReadView view) throws IOException {
      super(IOUtils.createMemoryOnlyStreamCache().create(), view);
    }

    /** What is expanded comes from here, in one piece or as it is parsed. */
    @Override
    public InputStream createRawInputStream() throws IOException {
      expand();
      return super.createRawInputStream();
    }

    /** What is decrypted is written here, and is to be tried anew. */
    @Override
    public OutputStream createRawOutputStream() throws IOException {
      tried = false;
      return super.createRawOutputStream();
    }

    private void expand() {
      if (tried) {
        return;
      }
      tried = true;
      try {
        decode(filters());
      } catch (IOException e) {
        // Damaged, or not yet decrypted. PDFBox will say so if it matters.
      }
    }

    private void decode(List<COSName> filters) throws IOException {
      InputStream in = super.createRawInputStream();
      for (int i = 0; i < filters.size(); i++) {
        boolean last = i + 1 == filters.size();
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        OutputStream out = new Bounded(last ? OutputStream.nullOutputStream() : held);
        FilterFactory.INSTANCE
            .getFilter(filters.get(i))
            .decode(in, out, this, i, DecodeOptions.DEFAULT);
        in = new ByteArrayInputStream(held.toByteArray());
      }
    }

    /** As PDFBox applies them: each once. */
    private List<COSName> filters() {
      COSBase filters = getFilters();
      Set<COSName> names = new LinkedHashSet<>();
      if (filters instanceof COSName one) {
        names.add(one);
      } else if (filters instanceof COSArray several) {
        several.forEach(name -> {
          if (name instanceof COSName known) {
            names.add(known);
          }
        });
      }
      return new ArrayList<>(names);
    }
  }

  /** Counts what a part becomes. */
  private final class Bounded extends OutputStream {
    private final OutputStream out;
    private int size;

    Bounded(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      count(1);
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      count(length);
      out.write(bytes, from, length);
    }

    private void count(int length) {
      size += length;
      left -= length;
      if (size > LARGEST || left < 0) {
        throw new UnreadableException(
            "has a part that expands to more than "
                + (LARGEST >> 20)
                + " MiB, or parts to more than "
                + (MOST >> 30)
                + " GiB; it is not read on");
      }
    }
  }
}
