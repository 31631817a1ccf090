package bureau.web;

import bureau.export.ResultFormat;
import bureau.search.IndexUnavailableException;
import bureau.search.OutOfTimeException;
import bureau.web.pages.ErrorPage;
import bureau.web.pages.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The one place where what goes wrong becomes an answer: data for data, a page for a page. */
final class Failures {
  /** The failures whose messages say nothing of the request, and so stand with the other texts. */
  private static final Set<String> TRANSLATED =
      Set.of("no_article", "not_found", "method_not_allowed", "internal");

  /** After so many seconds it is worth asking again what cannot be answered now. */
  private static final long SOON = 5;

  private final Logger log = LoggerFactory.getLogger(Failures.class);

  /** The ends of addresses that programs ask for. */
  private static final List<String> DATA =
      Stream.concat(
              Stream.of(".json", ".txt"),
              Arrays.stream(ResultFormat.values()).map(format -> "." + format.suffix()))
          .toList();

  private final JsonFactory json = new JsonFactory();
  private final Frames frames;
  private final Editions editions;
  private final Pages pages;

  Failures(Frames frames, Editions editions, Pages pages) {
    this.frames = frames;
    this.editions = editions;
    this.pages = pages;
  }

  /** Catches everything that a route throws. */
  void catchAll(RoutesConfig routes) {
    routes.exception(FailureException.class, (e, context) -> answer(context, e.failure()));
    routes.exception(
        IndexUnavailableException.class, (e, context) -> answer(context, unavailable(e)));
    routes.exception(BusyException.class, (e, context) -> answer(context, busy(e)));
    routes.exception(OutOfTimeException.class, (e, context) -> answer(context, outOfTime(e)));
    routes.exception(HttpResponseException.class, (e, context) -> answer(context, http(e)));
    routes.exception(Exception.class, (e, context) -> answer(context, fault(context, e)));
  }

  private static Failure unavailable(IndexUnavailableException e) {
    return Failure.later(503, "index_unavailable", String.valueOf(e.getMessage()), SOON);
  }

  private static Failure busy(BusyException e) {
    return Failure.later(503, "busy", String.valueOf(e.getMessage()), SOON);
  }

  private static Failure outOfTime(OutOfTimeException e) {
    return Failure.later(503, "out_of_time", String.valueOf(e.getMessage()), SOON);
  }

  /** What the router itself refuses. */
  private static Failure http(HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 -> Failure.of(404, "not_found", "There is nothing at this address.");
      case 405 -> Failure.of(405, "method_not_allowed", "This address only answers GET and HEAD.");
      default -> Failure.of(e.getStatus(), "refused", "The request cannot be answered.");
    };
  }

  private Failure fault(Context context, Exception e) {
    log.error("{} failed", LogText.of(context), e);
    return Failure.of(
        500, "internal", "Something went wrong here; the server’s log has the details.");
  }

  private void answer(Context context, Failure failure) {
    context.status(failure.status()).removeHeader("ETag");
    if (failure.status() == 405) {
      context.header("Allow", context.path().startsWith("/admin/") ? "POST" : "GET, HEAD");
    }
    if (failure.retryAfter() != null) {
      context.header("Retry-After", Long.toString(failure.retryAfter()));
    }
    if (failure.status() == 401) {
      context.header("WWW-Authenticate", "Basic realm=\"Bureau\", charset=\"UTF-8\"");
    }
    String path = context.path();
    if (isData(path)) {
      context.contentType("application/json; charset=utf-8").result(data(failure));
    } else {
      SearchParameters search = SearchParameters.read(QueryString.of(context.queryString()));
      context
          .contentType("text/html; charset=utf-8")
          .result(page(failure, search, editions.of(context)));
    }
  }

  /** Whether an address is of data that stands for a page or an article. */
  static boolean isDataFile(String path) {
    return DATA.stream().anyMatch(path::endsWith);
  }

  private static boolean isData(String path) {
    return isDataFile(path)
        || path.equals("/readyz")
        || path.equals("/healthz")
        || path.startsWith("/admin/");
  }

  private byte[] page(Failure failure, SearchParameters search, Edition edition) {
    String heading = edition.messages().text("error." + heading(failure));
    boolean translated = TRANSLATED.contains(failure.code());
    return pages.set(
        new ErrorPage(
            frames.of(edition, heading, search),
            failure.status(),
            heading,
            translated
                ? edition.messages().text("error." + failure.code() + ".text")
                : failure.message(),
            !translated,
            place(search.text(), failure.position())));
  }

  private static ErrorPage.@Nullable Place place(String text, @Nullable Integer position) {
    if (position == null) {
      return null;
    }
    int at = Math.clamp(position, 0, text.length());
    return new ErrorPage.Place(text.substring(0, at), text.substring(at));
  }

  /** The last part of the key of its heading. */
  private static String heading(Failure failure) {
    return switch (failure.code()) {
      case "query_syntax", "no_article", "not_found", "index_unavailable", "internal" ->
          failure.code();
      default -> "refused";
    };
  }

  private String data(Failure failure) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      out.writeObjectPropertyStart("error");
      out.writeStringProperty("code", failure.code());
      out.writeStringProperty("message", failure.message());
      out.writeName("parameter");
      if (failure.parameter() == null) {
        out.writeNull();
      } else {
        out.writeString(failure.parameter());
      }
      if (failure.position() != null) {
        out.writeNumberProperty("position", failure.position());
      }
      out.writeEndObject();
      out.writeEndObject();
    }
    return text.toString();
  }
}
