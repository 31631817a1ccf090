package bureau.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** A page as a server sent it (RFC 9110). */
final class HttpContent {
  /** What is said of a page that is more than is read. */
  static final String TOO_LARGE =
      "larger than "
          + (ArticleReader.LARGEST_PAGE >> 20)
          + " MiB, the most that is read of one web page";

  private final byte[] bytes;
  private final String codings;
  private final @Nullable String charset;

  /**
   * A page.
   *
   * @param bytes its content, still coded
   * @param codings what {@code Content-Encoding} says, in the order in which they were applied; may
   *     be empty
   * @param charset the encoding that {@code Content-Type} states; null if it states none
   */
  HttpContent(byte[] bytes, String codings, @Nullable String charset) {
    this.bytes = bytes;
    this.codings = codings;
    this.charset = charset;
  }

  /** The page's text. */
  String text() {
    return Charsets.decode(decoded(), charset);
  }

  private byte[] decoded() {
    byte[] content = bytes;
    for (String coding : List.of(codings.split(",")).reversed()) {
      content = decoded(content, coding.strip().toLowerCase(Locale.ROOT));
    }
    return content;
  }

  private static byte[] decoded(byte[] content, String coding) {
    try (InputStream decoding = decoding(content, coding)) {
      byte[] decoded = decoding.readNBytes(ArticleReader.LARGEST_PAGE + 1);
      if (decoded.length > ArticleReader.LARGEST_PAGE) {
        throw new UnreadableException(TOO_LARGE);
      }
      return decoded;
    } catch (IOException e) {
      throw new UnreadableException("broken as " + coding + " content: " + e.getMessage());
    }
  }

  /** Capturing programs may keep the header of a coding that they took away. */
  private static InputStream decoding(byte[] content, String coding) throws IOException {
    ByteArrayInputStream coded = new ByteArrayInputStream(content);
    int first = content.length == 0 ? -1 : content[0] & 0xff;
    return switch (coding) {
      case "", "identity", "none" -> coded;
      case "gzip", "x-gzip" -> first == 0x1f ? new GzipMembers(coded) : coded;
      // The coding has a zlib header, which some servers leave out.
      case "deflate" -> new InflaterInputStream(coded, new Inflater((first & 0xf) != 8));
      case "br" -> first == '<' ? coded : new BrotliInputStream(coded);
      default -> throw new UnreadableException("content in the coding " + coding + " is not read");
    };
  }
}
