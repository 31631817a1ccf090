package bureau.read;

import bureau.article.Byline;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import bureau.extract.DateParser;
import bureau.extract.ExportExtractor;
import bureau.extract.Extraction;
import bureau.extract.PageExtractor;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads e-mails (RFC 5322, MIME by RFC 2045 to 2049) and pages that browsers saved as MHTML (RFC
 * 2557): the first part in HTML, or the first in plain text. What was sent along is read as a file
 * of its own, {@code mail.eml!file}.
 *
 * @param pages reads HTML
 * @param texts reads plain text
 * @param dates reads dates
 * @param inner reads what was sent along
 */
record Mail(PageExtractor pages, ExportExtractor texts, DateParser dates, Cutter inner)
    implements Cutter {
  /** Parts that lie in more others are not read. */
  private static final int DEEPEST = 20;

  /** The most parts that are read of one mail. */
  private static final int MOST_PARTS = 10_000;

  private static final int LONGEST_FIELD = 256 << 10;

  private static final Pattern FIELD =
      Pattern.compile("\\A(?:From [^\\n]{0,500}\\r?\\n)?[A-Za-z][A-Za-z0-9-]{1,60}:[ \\t\\r\\n]");

  private static final Pattern SIGN =
      Pattern.compile(
          "(?im)^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To):[ \\t\\r\\n]");

  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(ArticleReader.LARGEST_PAGE)
          .setMaxHeaderLen(LONGEST_FIELD)
          .setMaxHeaderCount(1_000)
          .setMaxContentLen(-1)
          .build();

  /** Whether a file that begins like this is an e-mail or MHTML. */
  static boolean is(String start) {
    int end = start.indexOf("\n\n") < 0 ? start.length() : start.indexOf("\n\n");
    int dos = start.indexOf("\r\n\r\n");
    String header = start.substring(0, dos < 0 ? end : Math.min(dos, end));
    return FIELD.matcher(start).find() && SIGN.matcher(header).find();
  }

  /** What a walk through the parts keeps. */
  private static final class Found {
    private final MailHeader header = new MailHeader();
    private byte @Nullable [] html;
    private byte @Nullable [] text;
    private @Nullable String htmlCharset;
    private @Nullable String textCharset;
    private @Nullable String location;
  }

  @Override
  public void cut(Input input, Pieces pieces) throws IOException {
    MimeTokenStream parts = new MimeTokenStream(LIMITS);
    parts.setRecursionMode(RecursionMode.M_NO_RECURSE);
    parts.parse(input.bytes());
    Found found = new Found();
    String damage = null;
    try {
      walk(parts, found, input, pieces);
    } catch (MimeException e) {
      damage = "broken as an e-mail: " + e.getMessage() + "; what stands behind it is not read";
    }
    int held = length(found.html) + length(found.text);
    if (held > 0) {
      pieces.take(Piece.of(input.path(), held, () -> List.of(read(found, input))));
    } else if (damage == null) {
      pieces.take(Piece.skipped(input.path(), "an e-mail without text"));
    }
    if (damage != null) {
      pieces.take(Piece.failed(input.path(), damage));
    }
  }

  private static int length(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  private void walk(MimeTokenStream parts, Found found, Input input, Pieces pieces)
      throws IOException, MimeException {
    int depth = 0;
    int count = 0;
    MailHeader part = found.header;
    for (EntityState at = parts.getState(); at != EntityState.T_END_OF_STREAM; at = parts.next()) {
      switch (at) {
        case T_START_MULTIPART -> depth++;
        case T_END_MULTIPART -> depth--;
        case T_START_BODYPART -> part = new MailHeader();
        case T_FIELD -> part.add(parts.getField());
        case T_BODY -> {
          count++;
          body(parts, part, found, input, pieces);
        }
        default -> {}
      }
      if (depth > DEEPEST || count > MOST_PARTS) {
        throw new MimeException("more parts than are read of one e-mail");
      }
    }
  }

  private void body(MimeTokenStream parts, MailHeader part, Found found, Input input, Pieces pieces)
      throws IOException {
    String type = parts.getBodyDescriptor().getMimeType();
    boolean page = found.header.isPage();
    String file = part.fileName();
    boolean message = type.equals("message/rfc822");
    if (!page && (message || part.isAttachment() || (file != null && !type.startsWith("text/")))) {
      String name = file == null ? (message ? "forwarded.eml" : "attachment") : file;
      InputStream bytes = new Unclosed(parts.getDecodedInputStream());
      inner.cut(input.within(bytes, input.path() + "!" + name, name), pieces);
    } else if (type.equals("text/html") && found.html == null) {
      found.html = content(parts);
      found.htmlCharset = parts.getBodyDescriptor().getCharset();
      found.location = part.get("content-location");
    } else if (type.equals("text/plain") && found.text == null && !page) {
      found.text = content(parts);
      found.textCharset = parts.getBodyDescriptor().getCharset();
    }
  }

  private static byte[] content(MimeTokenStream parts) throws IOException {
    byte[] content = parts.getDecodedInputStream().readNBytes(ArticleReader.LARGEST_PAGE + 1);
    if (content.length > ArticleReader.LARGEST_PAGE) {
      throw new UnreadableException(HttpContent.TOO_LARGE);
    }
    return content;
  }

  private Extraction read(Found found, Input input) {
    if (found.header.isPage()) {
      return page(found, input);
    }
    Fallback fallback = found.header.fallback(dates);
    Extraction extraction = new Extraction.Nothing("an e-mail without an article's text");
    if (found.html != null) {
      Document document = Jsoup.parse(Charsets.decode(found.html, found.htmlCharset));
      if (fallback.title() != null) {
        // Nobody sees a mail's own title; what is in it often is a template's.
        document.title(fallback.title());
      }
      extraction = pages.extract(document.outerHtml(), input.path(), input.saved());
    }
    if (found.text != null && extraction instanceof Extraction.Nothing) {
      String text = fallback.titled(Charsets.decode(found.text, found.textCharset));
      extraction = texts.extract(text, input.path()).getFirst();
    }
    return extraction instanceof Extraction.Nothing
        ? new Extraction.Nothing("an e-mail without an article's text")
        : fallback.complete(extraction);
  }

  private Extraction page(Found found, Input input) {
    if (found.html == null) {
      return new Extraction.Nothing("a saved page without HTML");
    }
    MailHeader header = found.header;
    String address =
        Xml.first(
            header.get("snapshot-content-location"),
            found.location,
            header.get("content-location"));
    String date = header.get("date");
    Instant saved =
        date == null
            ? null
            : dates.first(date, Origin.FILE, false).flatMap(Stamp::instant).orElse(null);
    Extraction extraction =
        pages.extract(
            Charsets.decode(found.html, found.htmlCharset),
            input.path(),
            Xml.first(saved, input.saved()),
            address != null && address.startsWith("http") ? address : null);
    return new Fallback("mhtml", null, Byline.NONE, null, null).complete(extraction);
  }

  /** Part of a mail that goes on behind it. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
