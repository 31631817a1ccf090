package bureau.export;

import bureau.query.ParsedQuery;
import bureau.search.Timeline;
import bureau.search.Timeline.Bucket;
import bureau.search.Timeline.Unit;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * How many articles several queries find over the same time.
 *
 * @param unit the length of a step
 * @param steps the first day of each step, from the earliest hit of all queries to the latest
 *     without gaps; empty if no hit has a date
 * @param published how many articles of the whole index fall into each step
 * @param lines one for each query
 */
public record Trends(Unit unit, List<LocalDate> steps, List<Long> published, List<Line> lines) {
  /** Keeps copies of the lists. */
  public Trends {
    steps = List.copyOf(steps);
    published = List.copyOf(published);
    lines = List.copyOf(lines);
  }

  /**
   * One query.
   *
   * @param query what was asked
   * @param notes what to know before relying on the answer, one sentence each
   * @param total how many articles match, dated or not
   * @param counts how many of them fall into each step
   */
  public record Line(ParsedQuery query, List<String> notes, long total, List<Long> counts) {
    /** Keeps copies of the lists. */
    public Line {
      notes = List.copyOf(notes);
      counts = List.copyOf(counts);
    }
  }

  /**
   * A query's answer before the steps are known.
   *
   * @param query what was asked
   * @param notes what to know before relying on the answer, one sentence each
   * @param total how many articles match, dated or not
   * @param days its hits over time, by days
   */
  public record Found(ParsedQuery query, List<String> notes, long total, Timeline days) {
    /** Keeps a copy of the list. */
    public Found {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Puts answers side by side.
   *
   * @param published the articles of the whole index over time, by days
   * @param wanted the length of a step; null for what suits the span
   */
  public static Trends of(List<Found> found, Timeline published, @Nullable Unit wanted) {
    NavigableMap<LocalDate, Long> all = days(published);
    List<NavigableMap<LocalDate, Long>> each = found.stream().map(one -> days(one.days())).toList();
    NavigableMap<LocalDate, Long> together = new TreeMap<>();
    each.forEach(together::putAll);
    if (together.isEmpty()) {
      return new Trends(
          wanted == null ? Unit.DAY : wanted,
          List.of(),
          List.of(),
          lines(found, each, List.of(), Unit.DAY));
    }
    LocalDate first = together.firstKey();
    LocalDate last = together.lastKey();
    Unit unit = wanted == null ? Unit.fitting(first, last) : wanted;
    List<LocalDate> steps = new ArrayList<>();
    for (LocalDate step = unit.start(first); !step.isAfter(last); step = unit.next(step)) {
      steps.add(step);
    }
    return new Trends(unit, steps, counts(all, steps, unit), lines(found, each, steps, unit));
  }

  /**
   * Writes it as a JSON object in UTF-8 without a line break at its end.
   *
   * @param out is flushed and left open
   */
  public void writeJson(OutputStream out) {
    Json.send(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("unit", unit.label());
          json.writeArrayPropertyStart("queries");
          for (Line line : lines) {
            json.writeStartObject();
            json.writeStringProperty("text", line.query().text());
            json.writeStringProperty("read_as", line.query().readAs());
            Json.member(json, "notes", line.notes());
            json.writeNumberProperty("total", line.total());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayPropertyStart("buckets");
          for (int i = 0; i < steps.size(); i++) {
            bucket(json, i);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void bucket(JsonGenerator json, int step) {
    json.writeStartObject();
    json.writeStringProperty("from", steps.get(step).toString());
    json.writeNumberProperty("articles_published", published.get(step));
    json.writeArrayPropertyStart("counts");
    lines.forEach(line -> json.writeNumber(line.counts().get(step)));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static List<Line> lines(
      List<Found> found,
      List<NavigableMap<LocalDate, Long>> days,
      List<LocalDate> steps,
      Unit unit) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found one = found.get(i);
      lines.add(new Line(one.query(), one.notes(), one.total(), counts(days.get(i), steps, unit)));
    }
    return lines;
  }

  /** The days on which there is something. */
  private static NavigableMap<LocalDate, Long> days(Timeline timeline) {
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    for (Bucket bucket : timeline.buckets()) {
      if (bucket.count() > 0) {
        days.put(bucket.from(), bucket.count());
      }
    }
    return days;
  }

  private static List<Long> counts(
      NavigableMap<LocalDate, Long> days, List<LocalDate> steps, Unit unit) {
    return steps.stream()
        .map(step ->
            days.subMap(step, true, unit.next(step), false).values().stream()
                .mapToLong(Long::longValue)
                .sum())
        .toList();
  }
}
