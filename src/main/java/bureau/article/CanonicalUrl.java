package bureau.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings the addresses under which one article is known to one form. */
public final class CanonicalUrl {
  /** Query parameters that say how a reader came, never which article is meant. */
  private static final Set<String> TRACKING =
      Set.of("fbclid", "gclid", "dclid", "msclkid", "yclid", "mc_cid", "mc_eid", "igshid", "ref");

  private static final Pattern DEFAULT_PORT = Pattern.compile(":(?:80|443)$");

  private CanonicalUrl() {}

  /**
   * The address without what does not name the article: the scheme, a leading {@code www.}, the
   * default port, the fragment, tracking parameters and a trailing slash. Host names compare
   * without regard to case; paths do not. For comparing only: the answer is no address.
   */
  public static String of(String url) {
    String rest = url.strip();
    int fragment = rest.indexOf('#');
    if (fragment >= 0) {
      rest = rest.substring(0, fragment);
    }
    int scheme = rest.indexOf("://");
    if (scheme >= 0) {
      rest = rest.substring(scheme + 3);
    }
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String place = question < 0 ? rest : rest.substring(0, question);
    int slash = place.indexOf('/');
    String host = (slash < 0 ? place : place.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "" : place.substring(slash);
    host = host.startsWith("www.") ? host.substring(4) : host;
    host = DEFAULT_PORT.matcher(host).replaceFirst("");
    path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .sorted()
            .collect(Collectors.joining("&"));
    return host + path + (kept.isEmpty() ? "" : "?" + kept);
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }
}
