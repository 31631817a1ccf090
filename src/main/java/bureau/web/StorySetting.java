package bureau.web;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.query.Field;
import bureau.web.pages.ArticlePage.Caption;
import bureau.web.pages.ArticlePage.Items;
import bureau.web.pages.ArticlePage.Paragraph;
import bureau.web.pages.ArticlePage.Part;
import bureau.web.pages.ArticlePage.Quote;
import bureau.web.pages.ArticlePage.Story;
import bureau.web.pages.ArticlePage.Subhead;
import bureau.web.pages.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sets what was printed. Texts are taken in the order in which they stand on the page, which is
 * {@link bureau.search.ContextLine}'s order of reading, so that the n-th match is the same here and
 * there.
 */
final class StorySetting {
  private final CountedMatches marked;
  private final Article article;

  private StorySetting(CountedMatches marked) {
    this.marked = marked;
    this.article = marked.article();
  }

  /** An article's texts, under a headline. */
  static Story of(CountedMatches marked, String headline) {
    return new StorySetting(marked).story(headline);
  }

  private Story story(String title) {
    MarkedText section = text(Field.SECTION, 0, article.section());
    MarkedText headline = marked.take(Field.HEADLINE, 0, title);
    MarkedText deck = text(Field.DECK, 0, article.deck());
    MarkedText.Halves byline = byline();
    List<MarkedText> authors = authors(byline.after());
    MarkedText outlet = text(Field.PUBLISHER, 0, article.source().publisher());
    MarkedText dateline = article.isDatelineInBody() ? null : dateline();
    List<Part> body = body(dateline);
    boolean runIn =
        !body.isEmpty() && body.getFirst() instanceof Paragraph first && first.dateline() != null;
    List<MarkedText> corrections = all(Field.CORRECTION, article.corrections());
    List<Caption> captions = captions();
    return new Story(
        section,
        headline,
        deck,
        byline.before().isEmpty() ? null : byline.before(),
        authors,
        outlet,
        runIn ? null : dateline,
        body,
        corrections,
        captions,
        all(Field.KEYWORD, article.keywords()));
  }

  private @Nullable MarkedText text(Field field, int index, @Nullable String text) {
    return text == null ? null : marked.take(field, index, text);
  }

  private List<MarkedText> all(Field field, List<String> texts) {
    List<MarkedText> taken = new ArrayList<>();
    for (String text : texts) {
      taken.add(marked.take(field, taken.size(), text));
    }
    return taken;
  }

  /** What is printed, or all names where nothing is; and behind it the names that it leaves out. */
  private MarkedText.Halves byline() {
    MarkedText full = marked.take(Field.BYLINE, 0, article.byline().inFull());
    String printed = article.byline().text();
    return full.cutAt(printed == null ? Integer.MAX_VALUE : printed.length());
  }

  /** A line for each author whose name or role the printed byline leaves out. */
  private List<MarkedText> authors(MarkedText namesLeftOut) {
    String printed = Objects.requireNonNullElse(article.byline().text(), "");
    List<MarkedText> lines = new ArrayList<>();
    MarkedText names = namesLeftOut;
    for (Author author : article.byline().authors()) {
      String role = author.role() == null ? "" : ", " + author.role();
      if (!printed.isEmpty() && !printed.contains(author.name())) {
        MarkedText.Halves next = names.cutAt(", ".length()).after().cutAt(author.name().length());
        lines.add(next.before().between("", role));
        names = next.after();
      } else if (author.role() != null && !printed.contains(author.role())) {
        lines.add(MarkedText.plain(author.name() + role));
      }
    }
    return lines;
  }

  /** Place, day and agency as newspapers set them: SEOUL, Sept. 15 (Agency). */
  private @Nullable MarkedText dateline() {
    Dateline dateline = article.dateline();
    if (dateline == null) {
      return null;
    }
    String place = Objects.requireNonNullElse(dateline.place(), "");
    MarkedText.Halves full =
        marked.take(Field.DATELINE, 0, dateline.inFull()).cutAt(place.length());
    String comma = place.isEmpty() ? "" : ", ";
    MarkedText placeAndDay =
        full.before().between("", dateline.date() == null ? "" : comma + dateline.date());
    if (dateline.agency() == null) {
      return placeAndDay.isEmpty() ? null : placeAndDay;
    }
    MarkedText agency = place.isEmpty() ? full.after() : full.after().cutAt(" ".length()).after();
    return placeAndDay.then(agency.between(placeAndDay.isEmpty() ? "(" : " (", ")"));
  }

  private List<Part> body(@Nullable MarkedText dateline) {
    List<Part> parts = new ArrayList<>();
    List<MarkedText> items = new ArrayList<>();
    List<Block> blocks = article.body();
    for (int i = 0; i < blocks.size(); i++) {
      MarkedText text = marked.take(Field.BODY, i, blocks.get(i).text());
      if (blocks.get(i).kind() == Block.Kind.ITEM) {
        items.add(text);
      } else {
        flush(items, parts);
        parts.add(
            switch (blocks.get(i).kind()) {
              case PARAGRAPH -> i == 0 ? first(dateline, text) : new Paragraph(null, text);
              case SUBHEAD -> new Subhead(text);
              case QUOTE -> new Quote(text);
              case ITEM -> new Items(List.of(text));
            });
      }
    }
    flush(items, parts);
    return parts;
  }

  /** The first paragraph: a dateline is set apart, whether it is the text's own or not. */
  private Paragraph first(@Nullable MarkedText dateline, MarkedText text) {
    if (dateline != null) {
      return new Paragraph(dateline, text.between(" — ", ""));
    }
    Dateline printed = article.dateline();
    if (printed == null || printed.place() == null || !article.isDatelineInBody()) {
      return new Paragraph(null, text);
    }
    MarkedText.Halves halves = text.cutAt(printed.place().length());
    return new Paragraph(halves.before(), halves.after());
  }

  private static void flush(List<MarkedText> items, List<Part> parts) {
    if (!items.isEmpty()) {
      parts.add(new Items(items));
      items.clear();
    }
  }

  private List<Caption> captions() {
    List<Caption> captions = new ArrayList<>();
    for (Picture picture : article.pictures()) {
      int index = captions.size();
      captions.add(
          new Caption(
              text(Field.CAPTION, index, picture.caption()),
              text(Field.CREDIT, index, picture.credit())));
    }
    return captions;
  }
}
