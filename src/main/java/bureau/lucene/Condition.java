package bureau.lucene;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.Term;

/** What a query asks of the terms of an article, as far as they alone tell whether it matches. */
sealed interface Condition {
  /** At most so many articles can be told apart. */
  int MOST_ARTICLES = Long.SIZE;

  /** An article has one of some terms, at least one. */
  record Has(Set<Term> any) implements Condition {}

  /** All of the parts. */
  record Every(List<Condition> parts) implements Condition {}

  /** One of the parts, at least one. */
  record Either(List<Condition> parts) implements Condition {}

  /** Not the part. */
  record Not(Condition part) implements Condition {}

  /** No article without the part, and not all with it: a phrase, of which the part is the words. */
  record AtMost(Condition part) implements Condition {}

  /**
   * Some articles, a bit for each.
   *
   * @param surely those that match
   * @param perhaps those that may match, which are these and more
   */
  record Bounds(long surely, long perhaps) {
    private static final Bounds NONE = new Bounds(0, 0);
    private static final Bounds ALL = new Bounds(-1, -1);

    private Bounds and(Bounds other) {
      return new Bounds(surely & other.surely, perhaps & other.perhaps);
    }

    private Bounds or(Bounds other) {
      return new Bounds(surely | other.surely, perhaps | other.perhaps);
    }

    private Bounds not() {
      return new Bounds(~perhaps, ~surely);
    }
  }

  /**
   * Which articles match.
   *
   * @param having the articles that have each term, a bit for each article; without terms that none
   *     has
   */
  default Bounds bounds(Map<Term, Long> having) {
    return switch (this) {
      case Has(var any) -> {
        long articles = 0;
        for (Term term : any) {
          articles |= having.getOrDefault(term, 0L);
        }
        yield new Bounds(articles, articles);
      }
      case Every(var parts) -> {
        Bounds all = Bounds.ALL;
        for (Condition part : parts) {
          all = all.and(part.bounds(having));
          if (all.perhaps() == 0) {
            break;
          }
        }
        yield all;
      }
      case Either(var parts) -> {
        Bounds any = Bounds.NONE;
        for (Condition part : parts) {
          any = any.or(part.bounds(having));
        }
        yield any;
      }
      case Not(var part) -> part.bounds(having).not();
      case AtMost(var part) -> new Bounds(0, part.bounds(having).perhaps());
    };
  }

  /**
   * Terms of which an article must have one to match, as few articles as possible having any of
   * them: of what is required the rarest, of alternatives all.
   *
   * @param articles how many articles have a term
   * @return empty if articles can match that have no term in common
   */
  default Optional<Set<Term>> required(ToLongFunction<Term> articles) {
    return switch (this) {
      case Has(var any) -> Optional.of(any);
      case Every(var parts) ->
          parts.stream()
              .flatMap(part -> part.required(articles).stream())
              .min(
                  Comparator.comparingLong(
                          (Set<Term> any) -> any.stream().mapToLong(articles).sum())
                      .thenComparingInt(Set::size));
      case Either(var parts) -> {
        Set<Term> all = new HashSet<>();
        for (Condition part : parts) {
          Optional<Set<Term>> required = part.required(articles);
          if (required.isEmpty()) {
            yield Optional.empty();
          }
          all.addAll(required.get());
        }
        yield Optional.of(all);
      }
      case Not other -> Optional.empty();
      case AtMost(var part) -> part.required(articles);
    };
  }

  /** Adds the terms that it asks for. */
  default void collect(Set<Term> terms) {
    switch (this) {
      case Has(var any) -> terms.addAll(any);
      case Every(var parts) -> parts.forEach(part -> part.collect(terms));
      case Either(var parts) -> parts.forEach(part -> part.collect(terms));
      case Not(var part) -> part.collect(terms);
      case AtMost(var part) -> part.collect(terms);
    }
  }
}
