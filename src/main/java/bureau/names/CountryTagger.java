package bureau.names;

import bureau.article.Article;
import bureau.article.Block;
import bureau.article.Country;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.names.Mentions.Evidence;
import bureau.names.Mentions.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which countries an article is about. Measured in docs/names.md. */
record CountryTagger(CountryNames names) {
  private static final int LEDE_PARAGRAPHS = 2;

  /** So many characters of each block tell whether an article is in capitals. */
  private static final int SAMPLE = 500;

  /** What a mention in the headline, and one in the lede, count beside one below. */
  private static final double HEADLINE = 3;

  private static final double LEDE = 2;

  /** So many mentions in a headline, and in the lede, count; more is no more telling. */
  private static final double HEADLINE_MENTIONS = 1;

  private static final double LEDE_MENTIONS = 2;

  /** The least salience of a subject: a headline's mention suffices, the lede's alone does not. */
  private static final double SUBJECT = 2.5;

  /** A subject is at least so salient beside the most salient. */
  private static final double SHARE = 0.2;

  /** Mentions are told in halves. */
  private static final int HALVES = 2;

  /**
   * The countries that an article speaks of, its subjects first and most salient first. An article
   * that is about no country in particular is about the one it was filed from.
   */
  List<Country> countries(Article article) {
    Map<String, Evidence> evidence = evidence(article);
    double most = evidence.values().stream().mapToDouble(CountryTagger::salience).max().orElse(0);
    double least = Math.max(SUBJECT, SHARE * most);
    List<Country> countries =
        evidence.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Evidence>>comparingDouble(
                        each -> -salience(each.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .map(each ->
                new Country(
                    each.getKey(), mentions(each.getValue()), salience(each.getValue()) >= least))
            .toList();
    return most >= SUBJECT ? countries : filedFrom(article, countries);
  }

  private static double salience(Evidence evidence) {
    return HEADLINE * Math.min(HEADLINE_MENTIONS, evidence.headline())
        + LEDE * Math.min(LEDE_MENTIONS, evidence.lede())
        + evidence.body();
  }

  private static int mentions(Evidence evidence) {
    double all = evidence.headline() + evidence.lede() + evidence.body();
    return Math.max(1, (int) Math.round(HALVES * all));
  }

  private Map<String, Evidence> evidence(Article article) {
    Mentions mentions = mentions(article);
    mentions.read(Zone.HEADLINE, article.headline());
    for (String keyword : article.keywords()) {
      mentions.read(Zone.HEADLINE, keyword);
    }
    mentions.read(Zone.LEDE, article.deck());
    int paragraphs = 0;
    for (Block block : article.body()) {
      mentions.read(paragraphs < LEDE_PARAGRAPHS ? Zone.LEDE : Zone.BODY, block.text());
      paragraphs += block.kind() == Block.Kind.SUBHEAD ? 0 : 1;
    }
    for (Picture picture : article.pictures()) {
      mentions.read(Zone.BODY, picture.caption());
    }
    Dateline dateline = article.dateline();
    if (dateline != null) {
      mentions.read(Zone.DATELINE, dateline.place());
    }
    return mentions.settled();
  }

  /** The countries in the last part of the dateline's place that names any, then the others. */
  private List<Country> filedFrom(Article article, List<Country> mentioned) {
    Set<String> home = home(article);
    return Stream.concat(
            home.stream().map(code -> new Country(code, mentions(code, mentioned), true)),
            mentioned.stream().filter(country -> !home.contains(country.code())))
        .toList();
  }

  private static int mentions(String code, List<Country> mentioned) {
    return mentioned.stream()
        .filter(country -> country.code().equals(code))
        .mapToInt(Country::mentions)
        .findAny()
        .orElse(1);
  }

  private Set<String> home(Article article) {
    Dateline dateline = article.dateline();
    String place = dateline == null ? null : dateline.place();
    String[] parts = place == null ? new String[0] : place.split(",", -1);
    for (int i = parts.length - 1; i >= 0; i--) {
      Mentions mentions = mentions(article);
      mentions.read(Zone.DATELINE, parts[i]);
      if (!mentions.certain().isEmpty()) {
        return mentions.certain();
      }
    }
    return Set.of();
  }

  private Mentions mentions(Article article) {
    return new Mentions(names.english(), own(article.language()), !isInCapitals(article));
  }

  private @Nullable Lexicon own(@Nullable String language) {
    return language == null || language.equals("en") || language.startsWith("en-")
        ? null
        : names.of(language);
  }

  /** Whether the body is written in capitals throughout, as old wire copy is. */
  private static boolean isInCapitals(Article article) {
    int capitals = 0;
    int small = 0;
    for (Block block : article.body()) {
      for (int i = 0; i < Math.min(SAMPLE, block.text().length()); i++) {
        char c = block.text().charAt(i);
        capitals += Character.isUpperCase(c) ? 1 : 0;
        small += Character.isLowerCase(c) ? 1 : 0;
      }
    }
    return capitals > small;
  }
}
