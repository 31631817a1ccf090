package bureau.cli;

import bureau.ingest.Report;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The closing report for a program. */
final class ReportJson {
  private ReportJson() {}

  static String of(Report report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      files(json, report);
      entries(json, report);
      json.writeNumberProperty("articles_in_index", report.articlesInIndex());
      json.writeNumberProperty("took_ms", report.took().toMillis());
      json.writeObjectPropertyStart("skipped_by_reason");
      report.skippedByReason().forEach(json::writeNumberProperty);
      json.writeEndObject();
      list(json, "skipped", report.skips());
      list(json, "failed", report.failures());
      json.writeArrayPropertyStart("superseded");
      report
          .superseded()
          .forEach(each -> {
            json.writeStartObject();
            json.writeStringProperty("path", each.path());
            json.writeStringProperty("kept", each.kept());
            json.writeEndObject();
          });
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void files(JsonGenerator json, Report report) {
    json.writeObjectPropertyStart("files");
    json.writeNumberProperty("found", report.filesFound());
    json.writeNumberProperty("read", report.filesRead());
    json.writeNumberProperty("unchanged", report.filesUnchanged());
    json.writeNumberProperty("removed", report.filesRemoved());
    json.writeEndObject();
  }

  private static void entries(JsonGenerator json, Report report) {
    json.writeObjectPropertyStart("entries");
    json.writeNumberProperty("read", report.entries());
    json.writeNumberProperty("indexed", report.indexed());
    json.writeNumberProperty("skipped", report.skipped());
    json.writeNumberProperty("failed", report.failed());
    json.writeEndObject();
  }

  private static void list(JsonGenerator json, String name, List<Report.Entry> entries) {
    json.writeArrayPropertyStart(name);
    for (Report.Entry entry : entries) {
      json.writeStartObject();
      json.writeStringProperty("path", entry.where());
      json.writeStringProperty("why", entry.why());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
