package bureau.read;

import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import bureau.extract.DateParser;
import bureau.extract.PageExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * Reads the captures of web pages in a web archive: {@code response} records with an HTTP answer of
 * status 200, and {@code resource} records.
 */
final class WarcCaptures {
  private static final int OK = 200;

  private final PageExtractor pages;
  private final DateParser dates;

  WarcCaptures(PageExtractor pages, DateParser dates) {
    this.pages = pages;
    this.dates = dates;
  }

  /**
   * Takes from a record what is needed to read it.
   *
   * @throws IOException if its body cannot be had
   */
  Piece piece(WarcRecord record, Place place, Seen seen) throws IOException {
    String where = place.where();
    if (record instanceof WarcRevisit) {
      return Piece.skipped(where, "a record that a page had not changed (revisit)");
    }
    if (!(record instanceof WarcResponse || record instanceof WarcResource)) {
      return Piece.skipped(where, "a record about a capture, not of a page");
    }
    String address = address(record.headers());
    if (!address.startsWith("http://") && !address.startsWith("https://")) {
      return Piece.skipped(where, "a capture of something else than an address on the web");
    }
    if (record.headers().first("WARC-Truncated").isPresent()
        || record.headers().first("WARC-Segment-Number").isPresent()) {
      return Piece.skipped(where, "a page that was captured in part only");
    }
    return record instanceof WarcResponse
        ? response(record, address, place, seen)
        : page(record, record.headers(), record.body().stream(), address, place, seen);
  }

  private Piece response(WarcRecord record, String address, Place place, Seen seen)
      throws IOException {
    HttpResponse http = HttpResponse.parse(record.body());
    if (http.status() != OK) {
      return Piece.skipped(place.where(), "a server's answer with another status than 200");
    }
    return page(record, http.headers(), http.body().stream(), address, place, seen);
  }

  private Piece page(
      WarcRecord record,
      MessageHeaders headers,
      InputStream body,
      String address,
      Place place,
      Seen seen)
      throws IOException {
    String type = headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("text/html") && !type.startsWith("application/xhtml+xml")) {
      return Piece.skipped(place.where(), "a capture of something else than a web page");
    }
    byte[] bytes = body.readNBytes(ArticleReader.LARGEST_PAGE + 1);
    if (bytes.length > ArticleReader.LARGEST_PAGE) {
      return Piece.failed(place.where(), HttpContent.TOO_LARGE);
    }
    if (!seen.add(address, bytes)) {
      return Piece.skipped(place.where(), "captured before in this archive, with the same content");
    }
    HttpContent content =
        new HttpContent(
            bytes,
            String.join(",", headers.all("Content-Encoding")),
            MediaType.parseLeniently(type).parameters().get("charset"));
    Optional<String> date = record.headers().first("WARC-Date");
    return Piece.of(
        place.where(),
        bytes.length,
        () ->
            List.of(pages.extract(content.text(), place.where(), saved(date.orElse("")), address)));
  }

  private @Nullable Instant saved(String date) {
    return dates.first(date, Origin.FILE, false).flatMap(Stamp::instant).orElse(null);
  }

  /** Some programs put the address into angle brackets, as drafts of the standard had it. */
  private static String address(MessageHeaders headers) {
    return headers.first("WARC-Target-URI").orElse("").strip().replaceAll("^<|>$", "");
  }
}
