package bureau.extract;

import bureau.article.Author;
import bureau.article.Byline;
import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the article. */
final class BylineFinder {
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "cxenseparse:author",
          "twitter:data1");

  private final BylineParser parser;

  BylineFinder(BylineParser parser) {
    this.parser = parser;
  }

  /** The byline; {@link Byline#NONE} if the page names nobody. */
  Byline find(Page page, @Nullable String publisher, Evidence evidence) {
    String printed = printed(page, evidence);
    List<Author> authors = new ArrayList<>();
    for (String name : page.linked().strings(page.article(), "author")) {
      evidence.note("byline", name, Origin.JSON_LD, "author");
      authors.addAll(parser.authors(name));
    }
    for (String meta : METAS) {
      for (String content : page.metas().all(meta)) {
        evidence.note("byline", content, Origin.META, meta);
        if (authors.isEmpty() && !content.startsWith("http")) {
          authors.addAll(parser.authors(content));
        }
      }
    }
    authors.removeIf(
        author -> publisher != null && Text.key(author.name()).equals(Text.key(publisher)));
    if (authors.isEmpty() && printed != null) {
      authors.addAll(parser.authors(printed));
    }
    evidence.choose("byline", printed);
    return new Byline(printed, distinct(authors));
  }

  private @Nullable String printed(Page page, Evidence evidence) {
    String best = null;
    for (Line line : page.outline().lines()) {
      if (line.text().length() <= 160
          && (line.has(Mark.BYLINE) || parser.startsAsByline(line.text()))
          && !line.has(Mark.set(Mark.COMMENTS, Mark.RELATED, Mark.CREDIT, Mark.CAPTION))
          && line.level() != 1) {
        evidence.note("byline", line.text(), Origin.VISIBLE, line.element().normalName());
        best = best == null && !parser.authors(line.text()).isEmpty() ? line.text() : best;
      }
    }
    return best;
  }

  static List<Author> distinct(List<Author> authors) {
    Map<String, Author> byName = new LinkedHashMap<>();
    for (Author author : authors) {
      byName.putIfAbsent(Text.key(author.name()), author);
    }
    return List.copyOf(byName.values());
  }
}
