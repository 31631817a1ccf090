package bureau.web;

import bureau.article.ArticleId;
import bureau.article.Source;
import bureau.export.CitationFormat;
import bureau.export.ResultFormat;
import bureau.search.SearchRequest;
import bureau.search.SearchRequest.FacetFilter;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes this site's addresses. The same search always gets the same one. */
final class Addresses {
  private static final Pattern HOST =
      Pattern.compile("https?://(?:www\\.)?([^/?#:@]+)", Pattern.CASE_INSENSITIVE);

  /** What is in no host's name; a client may send anything. */
  private static final Pattern HOST_SIGNS = Pattern.compile("[^A-Za-z0-9.:\\[\\]_-]");

  private Addresses() {}

  /** What this server's addresses begin with, as the client wrote it: scheme, host and port. */
  static String root(Context context) {
    return context.scheme()
        + "://"
        + HOST_SIGNS.matcher(String.valueOf(context.host())).replaceAll("");
  }

  /** The page of a search. */
  static String search(SearchParameters search) {
    return withParameters("/search", search);
  }

  /** The data of a search. */
  static String searchJson(SearchParameters search) {
    return withParameters("/search.json", search);
  }

  /** All hits of a search in a form to take away. */
  static String export(SearchParameters search, ResultFormat format) {
    return withParameters("/search." + format.suffix(), search);
  }

  /** The page of a search with {@code FROM} and {@code TO} for the days it is narrowed to. */
  static String searchBetweenAnyDays(SearchParameters search) {
    String address = search(search.between(null, null));
    return address + (address.contains("?") ? "&" : "?") + "from=FROM&to=TO";
  }

  /** The page of an article, which remembers the search it was found by. */
  static String article(ArticleId id, SearchParameters search) {
    return withParameters("/articles/" + pathSegment(id.value()), search);
  }

  /** The citation of an article. */
  static String citation(ArticleId id, CitationFormat format) {
    return "/articles/" + pathSegment(id.value()) + "." + format.suffix();
  }

  /** The data of an article. */
  static String articleJson(ArticleId id) {
    return "/articles/" + pathSegment(id.value()) + ".json";
  }

  /** Whether an article's own address may be linked to. */
  static boolean isLinkable(String url) {
    String scheme = url.strip().toLowerCase(Locale.ROOT);
    return scheme.startsWith("https://") || scheme.startsWith("http://");
  }

  /** The outlet's name, or the site its article stands on where no name is stated. */
  static @Nullable String outlet(Source source) {
    if (source.publisher() != null || source.url() == null || !isLinkable(source.url())) {
      return source.publisher();
    }
    Matcher host = HOST.matcher(source.url().strip());
    return host.lookingAt() ? host.group(1) : null;
  }

  /** The search's parameters but for the typed text, each with its value. */
  static List<Parameter> besidesText(SearchParameters search) {
    List<Parameter> parameters = new ArrayList<>();
    if (search.sort() != null) {
      parameters.add(new Parameter("sort", search.sort().name().toLowerCase(Locale.ROOT)));
    }
    if (search.limit() != SearchRequest.DEFAULT_LIMIT) {
      parameters.add(new Parameter("limit", Integer.toString(search.limit())));
    }
    if (search.from() != null) {
      parameters.add(new Parameter("from", search.from().toString()));
    }
    if (search.to() != null) {
      parameters.add(new Parameter("to", search.to().toString()));
    }
    for (FacetFilter filter : search.filters()) {
      String value = (filter.exclude() ? "-" : "") + filter.value();
      parameters.add(new Parameter(filter.field().label(), value));
    }
    if (!search.names().on()) {
      parameters.add(new Parameter("names", "off"));
    } else if (search.names().metonyms()) {
      parameters.add(new Parameter("names", "metonyms"));
    }
    search.names().without().stream()
        .sorted()
        .forEach(text -> parameters.add(new Parameter("without", text)));
    if (!search.grouped()) {
      parameters.add(new Parameter("duplicates", "all"));
    }
    if (search.wanted().explanations()) {
      parameters.add(new Parameter("explain", "true"));
    }
    if (search.rank() == SearchRequest.Rank.DEEP) {
      parameters.add(new Parameter("rank", "deep"));
    }
    if (search.wanted().unit() != null) {
      parameters.add(new Parameter("unit", search.wanted().unit().label()));
    }
    if (search.shares()) {
      parameters.add(new Parameter("timeline", "share"));
    }
    if (search.strict()) {
      parameters.add(new Parameter("syntax", "strict"));
    }
    if (search.cursor() != null) {
      parameters.add(new Parameter("cursor", search.cursor()));
    }
    return parameters;
  }

  /**
   * One parameter of an address.
   *
   * @param name its name
   * @param value its value, not yet encoded
   */
  record Parameter(String name, String value) {}

  /** A path with all that a search asks for. */
  static String withParameters(String path, SearchParameters search) {
    List<Parameter> parameters = new ArrayList<>();
    if (!search.text().isEmpty()) {
      parameters.add(new Parameter("q", search.text()));
    }
    parameters.addAll(besidesText(search));
    StringBuilder address = new StringBuilder(path);
    char separator = '?';
    for (Parameter parameter : parameters) {
      address
          .append(separator)
          .append(parameter.name())
          .append('=')
          .append(encode(parameter.value()));
      separator = '&';
    }
    return address.toString();
  }

  private static String pathSegment(String text) {
    return encode(text).replace("+", "%20");
  }

  /** A text as the value of a parameter. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
