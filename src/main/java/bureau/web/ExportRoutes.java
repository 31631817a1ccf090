package bureau.web;

import bureau.export.ResultFormat;
import bureau.export.Site;
import bureau.export.WholeAnswer;
import bureau.query.ParsedQuery;
import bureau.search.AllPages;
import bureau.search.IndexUnavailableException;
import bureau.search.InvalidCursorException;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.Sort;
import bureau.search.Wanted;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers searches with all their hits, in the forms that people and programs take away. */
final class ExportRoutes {
  /** Entries of a feed that asks for no number: a feed is fetched again and again. */
  private static final int FEED_ENTRIES = 50;

  private final Logger log = LoggerFactory.getLogger(ExportRoutes.class);
  private final GuardedSearcher searcher;
  private final QueryReader reader;

  ExportRoutes(GuardedSearcher searcher, QueryReader reader) {
    this.searcher = searcher;
    this.reader = reader;
  }

  /**
   * Answers {@code /search.csv}, {@code /search.jsonl} and so on. What fails before the first byte
   * is an error as everywhere; what fails later breaks the connection off, so that nobody takes a
   * part for the whole.
   */
  void answer(Context context, ResultFormat format) {
    QueryString address = QueryString.of(context.queryString());
    SearchParameters search = reader.withCodes(SearchParameters.read(address));
    if (!search.bad().isEmpty()) {
      throw new FailureException(Failure.badParameter(search.bad().getFirst()));
    }
    ParsedQuery query = reader.read(search);
    WholeAnswer answer =
        new WholeAnswer(
            query,
            pages(search, query, most(address, search, format), format),
            site(context, search, format));
    context.contentType(format.mediaType() + "; charset=utf-8");
    if (format != ResultFormat.ATOM) {
      context.header(
          "Content-Disposition", "attachment; filename=\"bureau." + format.suffix() + "\"");
    }
    if (!context.method().equals(HandlerType.HEAD)) {
      searcher.workload().atLength(() -> send(context, format, answer));
    }
  }

  private AllPages pages(
      SearchParameters search, ParsedQuery query, long most, ResultFormat format) {
    SearchParameters ordered =
        format == ResultFormat.ATOM && search.sort() == null
            ? search.sortedBy(Sort.NEWEST)
            : search;
    SearchRequest request = reader.request(ordered, query).wanting(Wanted.ARTICLES);
    try {
      return new AllPages(searcher::part, request, most);
    } catch (InvalidCursorException e) {
      throw new FailureException(
          Failure.badParameter(new BadParameter("cursor", String.valueOf(e.getMessage()))));
    }
  }

  private static long most(QueryString address, SearchParameters search, ResultFormat format) {
    Optional<String> limit = address.first("limit");
    if (limit.isPresent()) {
      return search.limit();
    }
    return format == ResultFormat.ATOM ? FEED_ENTRIES : Long.MAX_VALUE;
  }

  private static Site site(Context context, SearchParameters search, ResultFormat format) {
    String root = Addresses.root(context);
    return new Site(
        root + Addresses.export(search, format),
        root + Addresses.search(search),
        id -> root + Addresses.article(id, new SearchParameters.Builder("").build()));
  }

  private void send(Context context, ResultFormat format, WholeAnswer answer) {
    try {
      Writer out =
          new BufferedWriter(
              new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
      format.write(answer, out);
    } catch (RuntimeException e) {
      if (isGone(e)) {
        log.debug("{} was not fetched to its end", LogText.of(context));
      } else {
        log.error("{} broke off", LogText.of(context), e);
      }
      // Ending the answer properly would pass a part off as the whole.
      ServletContextRequest.getServletContextRequest(context.req())
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close(e);
    }
  }

  /** Whether the client went away, or was so slow that it was hung up on. */
  private static boolean isGone(RuntimeException failure) {
    return !(failure instanceof IndexUnavailableException)
        && Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(IOException.class::isInstance);
  }
}
