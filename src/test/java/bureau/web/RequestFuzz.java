package bureau.web;

import bureau.names.Countries;
import bureau.names.Names;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Any parameters are read, or refused with a reason, and the address of what was read reads the
 * same. {@code script/fuzz Request} looks for bytes that break this; {@link RequestFuzzTest}
 * replays those that are kept.
 */
public final class RequestFuzz {
  private static final QueryReader READER =
      new QueryReader(
          Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC),
          Names.standard(),
          Countries.standard());

  private RequestFuzz() {}

  /** Called by Jazzer with each input: what stands behind an address's question mark. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    check(new String(bytes, StandardCharsets.UTF_8));
  }

  static void check(String raw) {
    QueryString address = QueryString.of(raw);
    SearchParameters search = READER.withCodes(SearchParameters.read(address));
    if (search.bad().isEmpty()) {
      String written = Addresses.search(search);
      int mark = written.indexOf('?');
      SearchParameters again =
          SearchParameters.read(QueryString.of(mark < 0 ? "" : written.substring(mark + 1)));
      if (!again.bad().isEmpty() || !again.text().equals(search.text())) {
        throw new IllegalStateException("written as what reads otherwise: " + written);
      }
    }
    refusing(() -> READER.request(search, READER.read(search)));
    refusing(() -> KwicParameters.read(address, READER));
    refusing(() -> TrendsParameters.read(address, READER));
    Typing.of(address.untrimmed("q"));
  }

  /** What is refused is refused with a reason, and with nothing else. */
  private static void refusing(Runnable reading) {
    try {
      reading.run();
    } catch (FailureException e) {
      if (e.failure().status() != 400 || e.failure().message().isBlank()) {
        throw new IllegalStateException("refused as " + e.failure(), e);
      }
    }
  }
}
