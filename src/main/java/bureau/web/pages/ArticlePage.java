package bureau.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article.
 *
 * @param frame what stands around it
 * @param turning the way to the results and to other hits; null if it was not found by a search
 * @param language its language tag; null if unknown
 * @param direction {@code rtl} if its headline runs from right to left; else null
 * @param story what was printed
 * @param publisher the outlet, or its site where no name is stated; null if unknown
 * @param published when it was published; null if unknown
 * @param modified when it was changed; null if unknown
 * @param countries the countries it is about, each with the search narrowed to it
 * @param original the article's own address if it may be linked to; else null
 * @param facts what else is known of it
 * @param duplicates the other copies of its text; null if there are none
 * @param matches how many places match the query
 * @param json the same as data
 * @param citation how to cite it
 * @param similar articles that are about the same
 */
public record ArticlePage(
    Frame frame,
    @Nullable Turning turning,
    @Nullable String language,
    @Nullable String direction,
    Story story,
    @Nullable String publisher,
    @Nullable PrintedDate published,
    @Nullable PrintedDate modified,
    List<LinkView> countries,
    @Nullable String original,
    List<Fact> facts,
    @Nullable DuplicatesView duplicates,
    int matches,
    String json,
    Citation citation,
    List<DuplicatesView.Copy> similar)
    implements Page {
  /** Keeps copies of the lists. */
  public ArticlePage {
    countries = List.copyOf(countries);
    facts = List.copyOf(facts);
    similar = List.copyOf(similar);
  }

  /**
   * The way from a hit to the results and to the hits beside it.
   *
   * @param back the results
   * @param place which hit it is, such as "2 of 1,024"; null if that is not known
   * @param previous the hit before it; null if there is none
   * @param next the hit behind it; null if there is none
   */
  public record Turning(
      String back, @Nullable String place, @Nullable LinkView previous, @Nullable LinkView next) {}

  /**
   * What was printed, with its matches counted in the order of the page.
   *
   * @param section the part of the outlet; null if unknown
   * @param headline its headline, or its file where it has none
   * @param deck its deck; null if it has none
   * @param byline who wrote it, as printed, or the names; null if that is not known
   * @param authors those whom the printed byline leaves out, and those whose role it leaves out
   * @param outlet the outlet's name; null if none is stated
   * @param dateline where it was filed from, if that stands in no paragraph; else null
   * @param body its text
   * @param corrections notices of what the outlet corrected in it
   * @param captions its pictures' captions and credits
   * @param keywords the outlet's tags
   */
  public record Story(
      @Nullable MarkedText section,
      MarkedText headline,
      @Nullable MarkedText deck,
      @Nullable MarkedText byline,
      List<MarkedText> authors,
      @Nullable MarkedText outlet,
      @Nullable MarkedText dateline,
      List<Part> body,
      List<MarkedText> corrections,
      List<Caption> captions,
      List<MarkedText> keywords) {
    /** Keeps copies of the lists. */
    public Story {
      authors = List.copyOf(authors);
      body = List.copyOf(body);
      corrections = List.copyOf(corrections);
      captions = List.copyOf(captions);
      keywords = List.copyOf(keywords);
    }
  }

  /** One part of the body. */
  public sealed interface Part {}

  /**
   * A paragraph of running text.
   *
   * @param dateline where the story was filed from, at the beginning of the paragraph; null for
   *     none
   * @param text its words behind that
   */
  public record Paragraph(@Nullable MarkedText dateline, MarkedText text) implements Part {}

  /** A heading inside the body. */
  public record Subhead(MarkedText text) implements Part {}

  /** A quotation set apart. */
  public record Quote(MarkedText text) implements Part {}

  /** A list. */
  public record Items(List<MarkedText> texts) implements Part {
    /** Keeps a copy of the list. */
    public Items {
      texts = List.copyOf(texts);
    }
  }

  /**
   * What stands under a picture.
   *
   * @param text what the picture shows; null if only a credit is printed
   * @param credit who took it; null if none is printed
   */
  public record Caption(@Nullable MarkedText text, @Nullable MarkedText credit) {}

  /**
   * A line of what is known of the article.
   *
   * @param name what it is
   * @param value what it says
   */
  public record Fact(String name, String value) {}

  /**
   * How to cite the article.
   *
   * @param plain the citation as a line
   * @param links the citation in other formats
   * @param coins the same for programs that collect references, as a ContextObject
   * @param jsonLd the same as schema.org's JSON-LD, ready to stand in a script element
   */
  public record Citation(String plain, List<LinkView> links, String coins, String jsonLd) {
    /** Keeps a copy of the list. */
    public Citation {
      links = List.copyOf(links);
    }
  }

  @Override
  public String template() {
    return "article.jte";
  }
}
