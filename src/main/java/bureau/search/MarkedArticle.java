package bureau.search;

import bureau.article.Article;
import bureau.article.Dateline;
import bureau.query.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole article and what in it matches a query.
 *
 * @param article the article
 * @param marks for each text that has any, what matches in it: in order, not overlapping
 * @param duplicates the other copies of the same text
 */
public record MarkedArticle(Article article, Map<Place, List<Mark>> marks, Duplicates duplicates) {
  /**
   * One text of an article.
   *
   * @param field headline, deck, byline, dateline, caption, credit, section, keyword, correction or
   *     body
   * @param index which caption, credit, keyword, correction or body block, from 0; 0 for other
   *     fields
   */
  public record Place(Field field, int index) {}

  /** Keeps a copy of the map; a dateline that the body itself begins with is marked there. */
  public MarkedArticle {
    marks = Map.copyOf(article.isDatelineInBody() ? datelineMarkedInBody(article, marks) : marks);
  }

  private static Map<Place, List<Mark>> datelineMarkedInBody(
      Article article, Map<Place, List<Mark>> marks) {
    Place dateline = new Place(Field.DATELINE, 0);
    Place lede = new Place(Field.BODY, 0);
    List<Mark> together = new ArrayList<>(marks.getOrDefault(lede, List.of()));
    for (Mark mark : marks.getOrDefault(dateline, List.of())) {
      inBody(article, mark)
          .filter(there ->
              together.stream()
                  .noneMatch(other -> other.from() < there.to() && there.from() < other.to()))
          .ifPresent(together::add);
    }
    Map<Place, List<Mark>> all = new HashMap<>(marks);
    all.remove(dateline);
    if (!together.isEmpty()) {
      all.put(lede, together.stream().sorted(Comparator.comparingInt(Mark::from)).toList());
    }
    return all;
  }

  /** Where the body has what is marked in the dateline's place or agency. */
  private static Optional<Mark> inBody(Article article, Mark mark) {
    Dateline dateline = Objects.requireNonNull(article.dateline());
    int place = Objects.requireNonNull(dateline.place()).length();
    if (mark.from() < place) {
      return Optional.of(new Mark(mark.from(), Math.min(mark.to(), place)));
    }
    String lede = article.body().getFirst().text();
    int agency = dateline.agency() == null ? -1 : lede.indexOf(dateline.agency(), place);
    int moved = agency - place - " ".length();
    return agency < 0
        ? Optional.empty()
        : Optional.of(new Mark(mark.from() + moved, mark.to() + moved));
  }

  /** What matches in one text; empty if nothing does. */
  public List<Mark> marks(Field field, int index) {
    return marks.getOrDefault(new Place(field, index), List.of());
  }
}
