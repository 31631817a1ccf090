package bureau.extract;

import bureau.article.Block;
import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a page says about its article as a whole: address, outlet, section, tags, language.
 */
final class AboutFinder {
  private static final List<String> SECTIONS =
      List.of(
          "article:section", "parsely-section", "articlesection", "og:section", "sailthru.section");
  private static final List<String> PUBLISHERS =
      List.of("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name");

  /** The first of these that a page has is taken; "article:tag" and JSON-LD go before them. */
  private static final List<String> TAGS =
      List.of("news_keywords", "keywords", "parsely-tags", "sailthru.tags", "dc.subject");

  private static final int LONGEST_TAG = 80;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");

  private final Page page;
  private final Evidence evidence;

  AboutFinder(Page page, Evidence evidence) {
    this.page = page;
    this.evidence = evidence;
  }

  /** The article's own address; null if the page states none. */
  @Nullable String url() {
    String found = null;
    String declared = page.linked().string(page.article(), "url");
    for (String candidate :
        new String[] {page.tagged().canonical(), page.metas().first("og:url"), declared}) {
      if (candidate != null && candidate.toLowerCase(Locale.ROOT).startsWith("http")) {
        evidence.note("url", candidate, Origin.META, "canonical, og:url or JSON-LD url");
        found = found == null ? candidate.strip() : found;
      }
    }
    evidence.choose("url", found);
    return found;
  }

  /** The outlet's name; null if the page states none. */
  @Nullable String publisher() {
    return first("publisher", "publisher", PUBLISHERS, 0);
  }

  /** The part of the outlet; null if the page states none. */
  @Nullable String section() {
    return first("section", "articleSection", SECTIONS, 1);
  }

  /**
   * The first value of a field.
   *
   * @param before how many of the metas come before JSON-LD
   */
  private @Nullable String first(String field, String property, List<String> metas, int before) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < metas.size(); i++) {
      if (i == before) {
        String linked = page.linked().string(page.article(), property);
        add(field, linked, Origin.JSON_LD, property, values);
      }
      add(field, page.metas().first(metas.get(i)), Origin.META, metas.get(i), values);
    }
    String chosen = values.isEmpty() ? null : values.getFirst();
    evidence.choose(field, chosen);
    return chosen;
  }

  private void add(
      String field, @Nullable String value, Origin origin, String where, List<String> values) {
    if (value != null && !value.contains("://")) {
      evidence.note(field, value, origin, where);
      values.add(value);
    }
  }

  /** The outlet's own tags in lower case, each once. */
  List<String> keywords() {
    List<String> keywords = new ArrayList<>();
    for (String tag : page.metas().all("article:tag")) {
      addTags(tag, Origin.META, "article:tag", keywords);
    }
    for (String tag : page.linked().strings(page.article(), "keywords")) {
      addTags(tag, Origin.JSON_LD, "keywords", keywords);
    }
    for (String name : TAGS) {
      String tags = page.metas().first(name);
      if (keywords.isEmpty() && tags != null) {
        addTags(tags, Origin.META, name, keywords);
      } else {
        evidence.note("keywords", tags, Origin.META, name);
      }
    }
    return keywords;
  }

  private void addTags(String tags, Origin origin, String where, List<String> keywords) {
    evidence.note("keywords", tags, origin, where);
    evidence.choose("keywords", tags);
    for (String tag : tags.split("\\s*[,;]\\s*", -1)) {
      String folded = Text.fold(tag);
      if (!folded.isEmpty() && folded.length() <= LONGEST_TAG && !keywords.contains(folded)) {
        keywords.add(folded);
      }
    }
  }

  /**
   * The language as declared, unless the letters contradict; else as its words tell.
   *
   * @param body the article's text, not empty
   */
  @Nullable String language(List<Block> body) {
    String stated = page.tagged().language();
    evidence.note("language", stated, Origin.META, "html lang");
    String linked = page.linked().string(page.article(), "inLanguage");
    evidence.note("language", linked, Origin.JSON_LD, "inLanguage");
    for (String name : List.of("og:locale", "content-language", "dc.language")) {
      evidence.note("language", page.metas().first(name), Origin.META, name);
    }
    for (String tag :
        new String[] {
          stated,
          linked,
          page.metas().first("og:locale"),
          page.metas().first("content-language"),
          page.metas().first("dc.language")
        }) {
      if (tag != null && LANGUAGE.matcher(tag.strip()).matches()) {
        return Languages.checked(Languages.tag(tag.strip()), body, evidence);
      }
    }
    return Languages.of(body, evidence);
  }
}
