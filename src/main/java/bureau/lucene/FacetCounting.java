package bureau.lucene;

import bureau.search.Facet;
import bureau.search.FacetField;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.StringValueFacetCounts;

/** Counts the values of a facet over collected articles. */
final class FacetCounting {
  private FacetCounting() {}

  static Facet count(View view, FacetField field, FacetsCollector collected) throws IOException {
    StringValueFacetCounts counts =
        new StringValueFacetCounts(view.facts().facetState(field), collected);
    String dimension = Schema.facetOf(field);
    Stream<Facet.Value> values =
        field == FacetField.YEAR
            ? values(counts.getAllChildren(dimension))
                .sorted(Comparator.comparing(Facet.Value::value).reversed())
            : values(counts.getTopChildren(Facet.MAX_VALUES, dimension))
                .sorted(
                    Comparator.comparingLong(Facet.Value::count)
                        .reversed()
                        .thenComparing(Facet.Value::value));
    List<Facet.Value> most = values.limit(Facet.MAX_VALUES).toList();
    return new Facet(field, most);
  }

  private static Stream<Facet.Value> values(FacetResult result) {
    return Arrays.stream(result.labelValues)
        .map(each -> new Facet.Value(each.label, each.value.longValue()));
  }
}
