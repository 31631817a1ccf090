package bureau.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article, split into its fields. What the file does not state is null or empty; nothing is
 * guessed.
 *
 * @param id the name it is known by
 * @param source where it was read
 * @param headline the title over the article
 * @param deck the standfirst between headline and body
 * @param byline who wrote it; {@link Byline#NONE} if nobody is named
 * @param dateline where it was filed from
 * @param published when it first appeared
 * @param modified when it was last changed, if that is stated apart
 * @param pictures its captions and credits, in reading order
 * @param section the part of the outlet it appeared in, such as "World"
 * @param keywords the outlet's own tags
 * @param language its language as a BCP 47 tag, such as "en" or "zh-Hant"
 * @param corrections notices in which the outlet corrects or clarifies it, as printed
 * @param body its text in reading order
 * @param countries the countries it speaks of, its subjects first and most salient first
 */
public record Article(
    ArticleId id,
    Source source,
    @Nullable String headline,
    @Nullable String deck,
    Byline byline,
    @Nullable Dateline dateline,
    @Nullable Stamp published,
    @Nullable Stamp modified,
    List<Picture> pictures,
    @Nullable String section,
    List<String> keywords,
    @Nullable String language,
    List<String> corrections,
    List<Block> body,
    List<Country> countries) {

  /** Keeps copies of the lists. */
  public Article {
    pictures = List.copyOf(pictures);
    keywords = List.copyOf(keywords);
    corrections = List.copyOf(corrections);
    body = List.copyOf(body);
    countries = List.copyOf(countries);
  }

  /** How many words the body has; each Han character and kana counts as one. */
  public int words() {
    return body.stream().mapToInt(block -> Words.count(block.text())).sum();
  }

  /** The same article with another body. */
  public Article withBody(List<Block> other) {
    return new Article(
        id,
        source,
        headline,
        deck,
        byline,
        dateline,
        published,
        modified,
        pictures,
        section,
        keywords,
        language,
        corrections,
        other,
        countries);
  }

  /** The same article with other corrections. */
  public Article withCorrections(List<String> other) {
    return new Article(
        id, source, headline, deck, byline, dateline, published, modified, pictures, section,
        keywords, language, other, body, countries);
  }

  /** The same article with other countries. */
  public Article withCountries(List<Country> other) {
    return new Article(
        id,
        source,
        headline,
        deck,
        byline,
        dateline,
        published,
        modified,
        pictures,
        section,
        keywords,
        language,
        corrections,
        body,
        other);
  }

  /** Whether the body's own text begins with the dateline, so that it is read there. */
  public boolean isDatelineInBody() {
    return dateline != null
        && dateline.place() != null
        && !body.isEmpty()
        && body.getFirst().text().startsWith(dateline.place());
  }

  /** The ISO 3166 codes of the countries it is about, most salient first. */
  public List<String> about() {
    return countries.stream().filter(Country::subject).map(Country::code).toList();
  }

  /** A builder for an article of which only the id and the source are known. */
  public static Builder builder(ArticleId id, Source source) {
    return new Builder(id, source);
  }

  /** Collects the fields of one article. Not for use by several threads. */
  public static final class Builder {
    private final ArticleId id;
    private final Source source;
    private @Nullable String headline;
    private @Nullable String deck;
    private Byline byline = Byline.NONE;
    private @Nullable Dateline dateline;
    private @Nullable Stamp published;
    private @Nullable Stamp modified;
    private List<Picture> pictures = List.of();
    private @Nullable String section;
    private List<String> keywords = List.of();
    private @Nullable String language;
    private List<String> corrections = List.of();
    private List<Block> body = List.of();
    private List<Country> countries = List.of();

    private Builder(ArticleId id, Source source) {
      this.id = id;
      this.source = source;
    }

    /** Sets {@link Article#headline}. */
    public Builder headline(@Nullable String value) {
      headline = value;
      return this;
    }

    /** Sets {@link Article#deck}. */
    public Builder deck(@Nullable String value) {
      deck = value;
      return this;
    }

    /** Sets {@link Article#byline}. */
    public Builder byline(Byline value) {
      byline = value;
      return this;
    }

    /** Sets {@link Article#dateline}. */
    public Builder dateline(@Nullable Dateline value) {
      dateline = value;
      return this;
    }

    /** Sets {@link Article#published}. */
    public Builder published(@Nullable Stamp value) {
      published = value;
      return this;
    }

    /** Sets {@link Article#modified}. */
    public Builder modified(@Nullable Stamp value) {
      modified = value;
      return this;
    }

    /** Sets {@link Article#pictures}. */
    public Builder pictures(List<Picture> value) {
      pictures = value;
      return this;
    }

    /** Sets {@link Article#section}. */
    public Builder section(@Nullable String value) {
      section = value;
      return this;
    }

    /** Sets {@link Article#keywords}. */
    public Builder keywords(List<String> value) {
      keywords = value;
      return this;
    }

    /** Sets {@link Article#language}. */
    public Builder language(@Nullable String value) {
      language = value;
      return this;
    }

    /** Sets {@link Article#corrections}. */
    public Builder corrections(List<String> value) {
      corrections = value;
      return this;
    }

    /** Sets {@link Article#body}. */
    public Builder body(List<Block> value) {
      body = value;
      return this;
    }

    /** Sets {@link Article#countries}. */
    public Builder countries(List<Country> value) {
      countries = value;
      return this;
    }

    /** The article with the fields collected so far. */
    public Article build() {
      return new Article(
          id,
          source,
          headline,
          deck,
          byline,
          dateline,
          published,
          modified,
          pictures,
          section,
          keywords,
          language,
          corrections,
          body,
          countries);
    }
  }
}
