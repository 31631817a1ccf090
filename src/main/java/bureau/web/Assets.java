package bureau.web;

import bureau.web.pages.Frame;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that pages load, kept in memory. */
final class Assets {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Asset style = Asset.load("style.css", "text/css; charset=utf-8");
  private final Asset script = Asset.load("keys.js", "text/javascript; charset=utf-8");
  private final Asset icon = Asset.load("favicon.svg", "image/svg+xml");
  private final Map<String, Asset> byName =
      Stream.of(style, script, icon).collect(Collectors.toMap(Asset::name, Function.identity()));

  /** Their addresses, for the head of a page. */
  Frame.Links links() {
    return new Frame.Links(style.path(), script.path(), icon.path());
  }

  /** Answers {@code /assets/{name}}. */
  void serve(Context context) {
    Asset asset = byName.get(context.pathParam("name"));
    if (asset == null) {
      throw new FailureException(Failure.of(404, "not_found", "There is no such file here."));
    }
    context.header("Cache-Control", FOR_EVER);
    context.contentType(asset.contentType()).result(asset.bytes());
  }

  /** Answers {@code /favicon.ico}, which browsers ask for beside data that names no icon. */
  void serveIcon(Context context) {
    context.header("Cache-Control", "public, max-age=86400");
    context.contentType(icon.contentType()).result(icon.bytes());
  }
}
