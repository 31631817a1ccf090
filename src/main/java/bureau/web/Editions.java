package bureau.web;

import bureau.web.pages.Messages;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the pages come in, and which one a reader gets: the one of {@code ?lang=},
 * which is remembered in a cookie; else the one of the cookie; else the first that the browser asks
 * for; else English.
 */
final class Editions {
  /** English as most of the world writes its dates. */
  private static final Locale ENGLISH = Locale.forLanguageTag("en-001");

  /** The languages, each with the locale that is meant where a reader names no region. */
  static final Map<String, Locale> LANGUAGES = Map.of("en", ENGLISH, "ko", Locale.KOREA);

  private static final String PARAMETER = "lang";
  private static final int YEAR_SECONDS = Math.toIntExact(Duration.ofDays(365).toSeconds());

  private final Map<String, Map<String, String>> texts =
      LANGUAGES.keySet().stream().collect(Collectors.toMap(language -> language, Editions::load));
  private final Map<Locale, Messages> made = new ConcurrentHashMap<>();

  /** What the reader of a request gets; remembers the language if the address chooses one. */
  Edition of(Context context) {
    Optional<String> chosen = QueryString.of(context.queryString()).first(PARAMETER);
    Optional<Locale> locale = chosen.flatMap(Editions::supported);
    locale.ifPresent(one -> remember(context, one.getLanguage()));
    String accepted = context.header("Accept-Language");
    Messages messages =
        in(
            locale
                .or(() ->
                    Optional.ofNullable(context.cookie(PARAMETER)).flatMap(Editions::supported))
                .map(one -> withRegion(one, accepted))
                .orElseGet(() -> wanted(accepted)));
    return new Edition(messages, besides(context.queryString()));
  }

  /** The parameters but for the language. */
  private static String besides(@Nullable String parameters) {
    return parameters == null
        ? ""
        : Arrays.stream(parameters.split("&", -1))
            .filter(one -> !one.isEmpty() && !one.startsWith(PARAMETER + "="))
            .map(one -> one + "&")
            .collect(Collectors.joining());
  }

  /** The pages' texts for one locale of a language that they come in. */
  Messages in(Locale locale) {
    return made.computeIfAbsent(
        locale, one -> new Messages(one, texts.getOrDefault(one.getLanguage(), Map.of())));
  }

  /** The value that an address gives if the pages do not come in it; else empty. */
  static Optional<BadParameter> bad(QueryString address) {
    return address
        .first(PARAMETER)
        .filter(value -> supported(value).isEmpty())
        .map(value ->
            new BadParameter(
                PARAMETER, "lang cannot be “%s”; it may be en or ko".formatted(value)));
  }

  private static Optional<Locale> supported(String tag) {
    return Optional.ofNullable(LANGUAGES.get(Locale.forLanguageTag(tag).getLanguage()));
  }

  /**
   * The same language as the browser's reader writes it: an American's dates are not a Briton's.
   */
  private static Locale withRegion(Locale chosen, @Nullable String accepted) {
    return locales(accepted)
        .filter(one -> one.getLanguage().equals(chosen.getLanguage()))
        .findFirst()
        .orElse(chosen);
  }

  private static Locale wanted(@Nullable String accepted) {
    return locales(accepted).findFirst().orElse(ENGLISH);
  }

  /** The accepted locales that the pages come in, the most wanted first. */
  private static Stream<Locale> locales(@Nullable String accepted) {
    return ranges(accepted).stream()
        .filter(range -> range.getWeight() > 0)
        .map(range -> Locale.forLanguageTag(range.getRange()))
        .filter(one -> LANGUAGES.containsKey(one.getLanguage()))
        .map(one ->
            one.getCountry().isEmpty()
                ? LANGUAGES.getOrDefault(one.getLanguage(), ENGLISH)
                // What else a tag may say is left out, or there would be Messages without end.
                : Locale.of(one.getLanguage(), one.getCountry()));
  }

  private static List<LanguageRange> ranges(@Nullable String accepted) {
    if (accepted == null || accepted.isBlank()) {
      return List.of();
    }
    try {
      return LanguageRange.parse(accepted);
    } catch (IllegalArgumentException e) {
      return List.of(); // a header that says nothing of use is as good as none
    }
  }

  private static void remember(Context context, String language) {
    Cookie cookie = new Cookie(PARAMETER, language);
    cookie.setMaxAge(YEAR_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSecure(context.req().isSecure());
    cookie.setSameSite(SameSite.LAX);
    context.cookie(cookie);
  }

  private static Map<String, String> load(String language) {
    String file = "/web/messages/" + language + ".properties";
    try (InputStream in = Editions.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The program's jar lacks " + file + "; build it again");
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts.stringPropertyNames().stream()
          .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + " of the program's jar", e);
    }
  }
}
