package bureau.web;

import bureau.export.Trends;
import bureau.search.Timeline.Unit;
import bureau.web.pages.LinkView;
import bureau.web.pages.Messages;
import bureau.web.pages.SearchPage.Choice;
import bureau.web.pages.TrendsPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes the page of trends. */
final class TrendsPages {
  private final Frames frames;

  TrendsPages(Frames frames) {
    this.frames = frames;
  }

  TrendsPage of(TrendsParameters asked, Trends trends, Edition edition) {
    Messages messages = edition.messages();
    boolean shares = asked.search().shares();
    double top =
        IntStream.range(0, trends.lines().size())
            .boxed()
            .flatMap(line ->
                IntStream.range(0, trends.steps().size())
                    .mapToObj(step -> size(trends, line, step, shares)))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    List<TrendsPage.Line> lines = new ArrayList<>();
    for (int i = 0; i < trends.lines().size(); i++) {
      lines.add(line(asked, trends, i, top, messages));
    }
    List<Choice> units = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      units.add(
          new Choice(
              messages.text("trends.by." + unit.label()),
              asked.by(unit).address(""),
              unit == trends.unit()));
    }
    List<LocalDate> steps = trends.steps();
    return new TrendsPage(
        frames.of(edition, messages.text("trends.title")),
        lines,
        units,
        List.of(
            new Choice(
                messages.text("timeline.counts"), asked.inShares(false).address(""), !shares),
            new Choice(messages.text("timeline.shares"), asked.inShares(true).address(""), shares)),
        shares ? messages.share(top) : messages.number(Math.round(top)),
        steps.isEmpty() ? "" : messages.step(trends.unit(), steps.getFirst()),
        steps.isEmpty() ? "" : messages.step(trends.unit(), steps.getLast()),
        rows(asked, trends, messages),
        Frames.kept(asked.search()),
        IntStream.range(0, TrendsParameters.MOST)
            .mapToObj(i -> i < asked.texts().size() ? asked.texts().get(i) : "")
            .toList(),
        asked.address(".json"));
  }

  private static double size(Trends trends, int line, int step, boolean shares) {
    long count = trends.lines().get(line).counts().get(step);
    return !shares || count == 0 ? count : (double) count / trends.published().get(step);
  }

  private static TrendsPage.Line line(
      TrendsParameters asked, Trends trends, int index, double top, Messages messages) {
    Trends.Line line = trends.lines().get(index);
    List<TrendsPage.Point> points = new ArrayList<>();
    int last = trends.steps().size() - 1;
    for (int i = 0; i <= last; i++) {
      double part = top == 0 ? 0 : size(trends, index, i, asked.search().shares()) / top;
      double x = last == 0 ? TrendsPage.WIDTH / 2.0 : (double) TrendsPage.WIDTH * i / last;
      points.add(
          new TrendsPage.Point(
              String.format(Locale.ROOT, "%.1f", x),
              String.format(Locale.ROOT, "%.1f", TrendsPage.HEIGHT * (1 - part))));
    }
    return new TrendsPage.Line(
        new LinkView(
            line.query().text(), Addresses.search(asked.search().asking(line.query().text()))),
        messages.text("site.articles", line.total()),
        line.notes(),
        points);
  }

  private static List<TrendsPage.Row> rows(
      TrendsParameters asked, Trends trends, Messages messages) {
    List<TrendsPage.Row> rows = new ArrayList<>();
    for (int i = 0; i < trends.steps().size(); i++) {
      int step = i;
      if (trends.lines().stream().allMatch(line -> line.counts().get(step) == 0)) {
        continue;
      }
      LocalDate from = trends.steps().get(i);
      LocalDate to = trends.unit().next(from).minusDays(1);
      List<TrendsPage.Cell> cells = new ArrayList<>();
      for (int line = 0; line < trends.lines().size(); line++) {
        long count = trends.lines().get(line).counts().get(i);
        String text = trends.lines().get(line).query().text();
        cells.add(
            new TrendsPage.Cell(
                messages.number(count),
                messages.share(size(trends, line, i, true)),
                count == 0
                    ? null
                    : Addresses.search(asked.search().asking(text).between(from, to))));
      }
      rows.add(
          new TrendsPage.Row(
              messages.step(trends.unit(), from),
              cells,
              messages.number(trends.published().get(i))));
    }
    return rows;
  }
}
