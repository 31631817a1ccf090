package bureau.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names by which a page calls its own outlet. */
final class Outlet {
  private static final Pattern DOMAIN =
      Pattern.compile("[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{Ll}{2,6}");

  private final List<String> keys = new ArrayList<>();

  Outlet(Page page, @Nullable String publisher, @Nullable String url) {
    add(publisher);
    add(page.metas().first("og:site_name"));
    add(page.metas().first("application-name"));
    add(url == null ? null : host(url));
  }

  private void add(@Nullable String name) {
    String key = Text.key(Objects.requireNonNullElse(name, ""));
    if (key.length() > 1) {
      keys.add(key);
    }
  }

  private static @Nullable String host(String url) {
    try {
      String host = Objects.requireNonNullElse(URI.create(url).getHost(), "");
      String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
      return labels.length < 2 ? null : labels[labels.length - 2];
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  boolean is(String name) {
    String key = Text.key(name);
    return DOMAIN.matcher(name).matches()
        || keys.stream()
            .anyMatch(own ->
                own.equals(key)
                    || (own.length() > 4 && key.startsWith(own))
                    || (key.length() > 4 && own.startsWith(key)));
  }
}
