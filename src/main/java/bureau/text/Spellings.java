package bureau.text;

import bureau.query.Query;
import bureau.query.Query.Variant;
import java.util.List;

/**
 * Says which other ways to write something an index has, and how much they count.
 *
 * @param terms the terms of the index
 * @param field the field of the index that decides how frequent a word is
 */
public record Spellings(Vocabulary terms, String field) {

  /** Whether any of the fields may have the part: all words of it that are looked for as terms. */
  public boolean occurs(Query part, List<String> fields) {
    return fields.stream().anyMatch(each -> occurs(part, each));
  }

  private boolean occurs(Query part, String in) {
    return switch (part) {
      case Query.Word word -> have(terms.inForm(in, word.text(), word.form()));
      case Query.Phrase phrase -> have(terms.anyForm(in, phrase.text()));
      case Query.Sounding sounding -> have(terms.sounding(in, sounding.text()));
      case Query.All all -> all.parts().stream().allMatch(each -> occurs(each, in));
      case Query.Any any -> any.parts().stream().anyMatch(each -> occurs(each, in));
      case Query.Near near -> occurs(near.left(), in) && occurs(near.right(), in);
      default -> true;
    };
  }

  private boolean have(List<List<Readings.Slot>> readings) {
    return readings.stream()
        .anyMatch(slots ->
            slots.stream()
                .allMatch(slot -> slot.alternatives().stream().anyMatch(terms::isPresent)));
  }

  /**
   * How much a variant counts. One that is rarer than what was typed would score higher for that
   * alone; its weight is lowered as much. How rare words are is not known of articles that are yet
   * to come.
   */
  public float weight(Variant variant, Query typed) {
    if (!terms.arePresent()) {
      return variant.weight();
    }
    double rarity = rarity(variant.part());
    double most = rarity(typed);
    return rarity > most && most > 0
        ? (float) (variant.weight() * most / rarity)
        : variant.weight();
  }

  /** The sum of the inverse document frequencies of a part's words, as BM25 has them. */
  private double rarity(Query part) {
    return switch (part) {
      case Query.Word word -> rarity(terms.inForm(field, word.text(), word.form()));
      case Query.Phrase phrase -> rarity(terms.anyForm(field, phrase.text()));
      case Query.Sounding sounding -> rarity(terms.sounding(field, sounding.text()));
      case Query.Words words -> sum(words.parts());
      case Query.All all -> sum(all.parts());
      case Query.Any any -> any.parts().stream().mapToDouble(this::rarity).max().orElse(0);
      case Query.Near near -> rarity(near.left()) + rarity(near.right());
      case Query.Boost boost -> rarity(boost.part());
      default -> 0;
    };
  }

  private double sum(List<Query> parts) {
    return parts.stream().mapToDouble(this::rarity).sum();
  }

  private double rarity(List<List<Readings.Slot>> readings) {
    return readings.stream().mapToDouble(this::rarityOf).max().orElse(0);
  }

  private double rarityOf(List<Readings.Slot> slots) {
    int all = terms.articles();
    return slots.stream()
        .mapToDouble(slot -> {
          int most = slot.alternatives().stream().mapToInt(terms::articles).max().orElse(0);
          return Math.log(1 + (all - most + 0.5) / (most + 0.5));
        })
        .sum();
  }
}
