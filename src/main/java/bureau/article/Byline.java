package bureau.article;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article.
 *
 * @param text the byline as printed, such as "By Jane Doe and Ivan Ivanov in Kyiv"; null if the
 *     names come from metadata alone
 * @param authors the people named, in their order; an agency or outlet that alone signs is listed
 *     with that as its role
 */
public record Byline(@Nullable String text, List<Author> authors) {
  /** The byline of an article that has none. */
  public static final Byline NONE = new Byline(null, List.of());

  /** Keeps a copy of the list. */
  public Byline {
    authors = List.copyOf(authors);
  }

  /** Whether neither a text nor a name is known. */
  public boolean isEmpty() {
    return text == null && authors.isEmpty();
  }

  /**
   * The byline as it is searched: as printed, else the names; a name that the print leaves out is
   * added. Empty if there is neither.
   */
  public String inFull() {
    String printed = Objects.requireNonNullElse(text, "");
    String names =
        authors.stream()
            .map(Author::name)
            .filter(name -> !printed.contains(name))
            .collect(Collectors.joining(", "));
    return Stream.of(printed, names)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
