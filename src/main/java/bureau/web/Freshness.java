package bureau.web;

import bureau.search.Searcher;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Spares those who ask again what they have already: data follows from the address, the commit, and
 * the day that words such as "today" mean. The tags are weak (RFC 9110, section 8.8.1), since
 * answers also say how long they took.
 */
final class Freshness {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /** A run that fills the index changes this without a commit. */
  private static final String CHANGING = "/status.json";

  private final Searcher searcher;
  private final Clock clock;

  Freshness(Searcher searcher, Clock clock) {
    this.searcher = searcher;
    this.clock = clock;
  }

  /** Puts the tag, and ends the request if the client has what it stands for. */
  void check(Context context) {
    if (!Failures.isDataFile(context.path()) || context.path().equals(CHANGING)) {
      return;
    }
    String tag = tag(context);
    context.header("ETag", tag);
    String known = context.header("If-None-Match");
    if (known != null && List.of(COMMA.split(known.strip(), -1)).contains(tag)) {
      context.status(HttpStatus.NOT_MODIFIED).skipRemainingHandlers();
    }
  }

  private String tag(Context context) {
    String content =
        String.join(
            "\n",
            searcher.summary().committed().toString(),
            LocalDate.now(clock).toString(),
            Addresses.root(context),
            context.path(),
            String.valueOf(context.queryString()));
    return "W/\"" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)) + "\"";
  }
}
