package bureau.web;

import bureau.web.pages.Frame;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that pages load, kept in memory. */
final class Assets {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final List<Asset> styles =
      load("text/css; charset=utf-8", "style.css", "results.css", "reading.css");
  private final List<Asset> scripts =
      load(
          "text/javascript; charset=utf-8",
          "swap.js",
          "suggest.js",
          "keys.js",
          "narrow.js",
          "timeline.js",
          "marks.js",
          "saved.js",
          "reading.js");
  private final Asset icon = Asset.load("favicon.svg", "image/svg+xml");
  private final Map<String, Asset> byName =
      Stream.of(styles, scripts, List.of(icon))
          .flatMap(List::stream)
          .collect(Collectors.toMap(Asset::name, Function.identity()));

  private static List<Asset> load(String contentType, String... files) {
    return Arrays.stream(files).map(file -> Asset.load(file, contentType)).toList();
  }

  /** Their addresses, for the head of a page. */
  Frame.Links links() {
    return new Frame.Links(paths(styles), paths(scripts), icon.path());
  }

  private static List<String> paths(List<Asset> assets) {
    return assets.stream().map(Asset::path).toList();
  }

  /** Answers {@code /assets/{name}}. */
  void serve(Context context) {
    Asset asset = byName.get(context.pathParam("name"));
    if (asset == null) {
      throw new FailureException(Failure.of(404, "not_found", "There is no such file here."));
    }
    context.header("Cache-Control", FOR_EVER).header("Vary", "Accept-Encoding");
    context.contentType(asset.contentType()).result(asset.bytes());
  }

  /** Answers {@code /favicon.ico}, which browsers ask for beside data that names no icon. */
  void serveIcon(Context context) {
    context.header("Cache-Control", "public, max-age=86400");
    context.contentType(icon.contentType()).result(icon.bytes());
  }
}
