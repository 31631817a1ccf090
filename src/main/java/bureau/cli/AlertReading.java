package bureau.cli;

import bureau.alerts.SavedSearch;
import bureau.alerts.SavedSearches;
import bureau.names.Countries;
import bureau.names.Names;
import bureau.names.NamesChoice;
import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.query.QueryParser;
import bureau.search.Alert;
import bureau.search.Alerts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads saved searches as the search command would today. What was read is kept, since a run that
 * follows folders asks for it at every change. Used by one thread at a time.
 */
final class AlertReading {
  private final Names names = Names.standard();
  private final Countries countries = Countries.standard();
  private final Map<SavedSearch, Query> kept = new HashMap<>();
  private LocalDate today = LocalDate.MIN;
  private List<SavedSearch> read = List.of();
  private List<Alert> alerts = List.of();

  /** The saved searches of an index. */
  static SavedSearches of(Located index) {
    return new SavedSearches(index.folder(), index.engine()::mark);
  }

  /** What notes for the saved searches of an index what a change brings. */
  static Alerts noting(Located index) {
    return of(index).noting(new Later());
  }

  /** Reads the tables of names when the first search is asked for: most indexes have none saved. */
  private static final class Later implements Function<List<SavedSearch>, List<Alert>> {
    private @Nullable AlertReading reading;

    @Override
    public List<Alert> apply(List<SavedSearch> searches) {
      AlertReading made = reading == null ? new AlertReading() : reading;
      reading = made;
      return made.meanings(searches);
    }
  }

  private List<Alert> meanings(List<SavedSearch> searches) {
    if (!searches.equals(read) || !today.equals(LocalDate.now(ZoneId.systemDefault()))) {
      List<Alert> all = new ArrayList<>();
      for (SavedSearch each : searches) {
        all.add(new Alert(each.number(), each.name(), meaning(each)));
      }
      alerts = List.copyOf(all);
      read = searches;
    }
    return alerts;
  }

  /** What a saved search looks for. */
  Query meaning(SavedSearch search) {
    LocalDate now = LocalDate.now(ZoneId.systemDefault());
    if (!now.equals(today)) {
      kept.clear();
      today = now;
    }
    return kept.computeIfAbsent(search, each -> meaning(read(each.query()), each.names()));
  }

  /** How a text is read today. */
  ParsedQuery read(String text) {
    return new QueryParser(LocalDate.now(ZoneId.systemDefault())).parse(text);
  }

  /** What a text that was read looks for. */
  Query meaning(ParsedQuery parsed, boolean withNames) {
    return names.expand(
        countries.withCodes(parsed.query()), withNames ? NamesChoice.USUAL : NamesChoice.OFF);
  }
}
