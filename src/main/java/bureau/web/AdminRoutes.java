package bureau.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the index changed, for those who may. */
final class AdminRoutes {
  private final Logger log = LoggerFactory.getLogger(AdminRoutes.class);
  private final Gate gate;
  private final Maintenance maintenance;

  AdminRoutes(Gate gate, Maintenance maintenance) {
    this.gate = gate;
    this.maintenance = maintenance;
  }

  /** Answers {@code POST /admin/update}. */
  void update(Context context) {
    begin(context, false);
  }

  /** Answers {@code POST /admin/rebuild}. */
  void rebuild(Context context) {
    begin(context, true);
  }

  private void begin(Context context, boolean rebuild) {
    String name = gate.admin(context).name();
    switch (maintenance.begin(rebuild)) {
      case BUSY ->
          throw new FailureException(
              Failure.of(409, "under_way", "The index is being changed; see /status.json."));
      case NO_FOLDER ->
          throw new FailureException(
              Failure.of(
                  409,
                  "no_folder",
                  "The server has no folder to read; start it with serve FOLDER."));
      case YES -> {
        log.info("{} began {}", LogText.safe(name), rebuild ? "a rebuild" : "an update");
        context
            .status(202)
            .header("Location", "/status.json")
            .contentType("application/json; charset=utf-8")
            .result(
                "{\"begun\":\"%s\"}"
                    .formatted(rebuild ? "rebuild" : "update")
                    .getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
