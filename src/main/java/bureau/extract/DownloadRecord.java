package bureau.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One article of a download: the lines of each of its fields. Not for use by several threads. */
final class DownloadRecord {
  private final Map<DownloadField, List<String>> fields = new EnumMap<>(DownloadField.class);

  /** The lines of a field, to which more can be added; empty if it has none yet. */
  List<String> lines(DownloadField field) {
    return fields.computeIfAbsent(field, key -> new ArrayList<>());
  }

  /** Sets a field that has no value yet. */
  void putIfAbsent(DownloadField field, String value) {
    if (value(field) == null) {
      lines(field).add(value);
    }
  }

  /** A field's lines as one; null if it says nothing. */
  @Nullable String value(DownloadField field) {
    String joined = Text.fold(String.join(" ", fields.getOrDefault(field, List.of())));
    return joined.isEmpty() ? null : joined;
  }

  /** Whether a field says something. */
  boolean has(DownloadField field) {
    return value(field) != null;
  }

  /**
   * The paragraphs of lede and text.
   *
   * @param wrapped whether lines end where the width does
   */
  List<String> paragraphs(boolean wrapped) {
    List<String> paragraphs = new ArrayList<>();
    for (DownloadField field : new DownloadField[] {DownloadField.LEDE, DownloadField.TEXT}) {
      paragraphs.addAll(
          ExportLines.of(String.join("\n", fields.getOrDefault(field, List.of())), wrapped));
    }
    return paragraphs;
  }
}
