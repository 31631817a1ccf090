package bureau.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Any bytes, read as each kind of file, give an article, a stated reason or a stated error for each
 * entry, and nothing else. {@code script/fuzz} looks for bytes that break this; {@link
 * ReaderFuzzTest} replays those that are kept.
 */
public final class ReaderFuzz {
  private static final ArticleReader READER = new ArticleReader();

  private ReaderFuzz() {}

  /** Reads bytes as a file of a name. */
  static void check(byte[] bytes, String path) throws IOException {
    Told told = new Told();
    READER.read(new ByteArrayInputStream(bytes), path, told);
    for (String error : told.failed) {
      if (error.contains("cannot be read")) {
        throw new IllegalStateException(error);
      }
    }
    if (told.articles.size() + told.skipped.size() + told.failed.size() == 0) {
      throw new IllegalStateException("nothing is told of " + path);
    }
  }

  /** Web pages. */
  public static final class Page {
    private Page() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      check(bytes, "page.html");
    }
  }

  /** Text exports. */
  public static final class Export {
    private Export() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      check(bytes, "export.txt");
    }
  }

  /** Press databases' downloads. */
  public static final class Download {
    private Download() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      check(bytes, "download.txt");
    }
  }

  /** JSON Lines. */
  public static final class Lines {
    private Lines() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      check(bytes, "lines.jsonl");
    }
  }

  /**
   * Containers and single documents whose kind their content tells: XML, JSON, tables, archives.
   */
  public static final class Container {
    private Container() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      check(bytes, "container.dat");
    }
  }

  /** Web archives. */
  public static final class WebArchive {
    private WebArchive() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      check(bytes, "crawl.warc");
    }
  }

  /** Word documents: the text of one, which is packed first. */
  public static final class Docx {
    private Docx() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(file)) {
        for (String name :
            List.of("[Content_Types].xml", "docProps/core.xml", "word/document.xml")) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write(bytes);
        }
      }
      check(file.toByteArray(), "document.docx");
    }
  }

  /** PDF documents. */
  public static final class Pdf {
    private Pdf() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      check(bytes, "document.pdf");
    }
  }

  /** E-mails and MHTML. */
  public static final class Mails {
    private Mails() {}

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      check(bytes, "mail.eml");
    }
  }
}
