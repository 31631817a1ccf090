package bureau.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of countries in one article, gathered text by text. A doubtful one, such as
 * "Jordan", is held back until the whole article is read, and counts then if the country has been
 * mentioned without doubt. Not for use by several threads.
 */
final class Mentions {
  /** Where in an article a text stands. */
  enum Zone {
    /** Headline, or the outlet's own tags. */
    HEADLINE,
    /** Deck and first paragraphs. */
    LEDE,
    /** All below. */
    BODY,
    /**
     * Where it was filed from: no subject, but a place for sure, and company for doubtful names.
     */
    DATELINE
  }

  /**
   * What an article says of one country.
   *
   * @param headline the weight of its mentions in the headline
   * @param lede the same in deck and first paragraphs
   * @param body the same below
   */
  record Evidence(double headline, double lede, double body) {
    static final Evidence NONE = new Evidence(0, 0, 0);

    Evidence plus(Zone zone, double weight) {
      return switch (zone) {
        case HEADLINE -> new Evidence(headline + weight, lede, body);
        case LEDE -> new Evidence(headline, lede + weight, body);
        case BODY -> new Evidence(headline, lede, body + weight);
        case DATELINE -> this;
      };
    }
  }

  /**
   * A name found.
   *
   * @param items what it may speak of
   * @param placed whether the words before it make a place of it
   */
  private record Mention(Zone zone, List<CountryItem> items, boolean placed) {
    /** The one item it speaks of for sure; null if that is open. */
    @Nullable CountryItem certain() {
      CountryItem first = items.getFirst();
      return items.size() == 1 && (placed || !first.needsCompany()) ? first : null;
    }
  }

  private final Lexicon english;
  private final @Nullable Lexicon own;
  private final boolean capitals;
  private final List<Mention> mentions = new ArrayList<>();

  /** What is also found in small letters, and so is a common word in this article. */
  private final Set<List<CountryItem>> common = new HashSet<>();

  /**
   * Begins an article.
   *
   * @param english English names, which have to begin with a capital
   * @param own names of the article's language; null if that is English
   * @param capitals whether names can be told by their capitals; not where all is in capitals
   */
  Mentions(Lexicon english, @Nullable Lexicon own, boolean capitals) {
    this.english = english;
    this.own = own;
    this.capitals = capitals;
  }

  /** Reads one text. */
  void read(Zone zone, @Nullable String text) {
    if (text == null) {
      return;
    }
    NameTokens tokens = NameTokens.of(text);
    boolean listed = false;
    int at = 0;
    while (at < tokens.size()) {
      Lexicon.Found found = longest(tokens, at);
      if (found == null) {
        listed = listed && isLink(tokens.word(at));
        at++;
        continue;
      }
      listed = note(zone, found.items(), listed || isPlaced(zone, tokens, at));
      at = found.end();
    }
  }

  private static boolean isPlaced(Zone zone, NameTokens tokens, int at) {
    return zone == Zone.DATELINE || (at > 0 && tokens.word(at - 1).equals("in"));
  }

  /** Whether a word only joins two names of a list. */
  private static boolean isLink(String word) {
    return word.equals("and") || word.equals("or");
  }

  /** Keeps a mention, and tells whether it is one for sure. */
  private boolean note(Zone zone, List<CountryItem> items, boolean placed) {
    if (items.isEmpty()) {
      return false;
    }
    Mention mention = new Mention(zone, items, placed);
    mentions.add(mention);
    return mention.certain() != null;
  }

  private Lexicon.@Nullable Found longest(NameTokens tokens, int at) {
    Lexicon.Found found = english.longest(tokens, at);
    if (found != null && capitals && !tokens.isCapital(at)) {
      common.add(found.items());
      found = null;
    }
    Lexicon.Found other = own == null ? null : own.longest(tokens, at);
    return other != null && (found == null || other.end() >= found.end()) ? other : found;
  }

  /** The countries mentioned without doubt. */
  Set<String> certain() {
    Set<String> certain = new TreeSet<>();
    for (Mention mention : mentions) {
      CountryItem item = common.contains(mention.items()) ? null : mention.certain();
      if (item != null) {
        certain.add(item.code());
      }
    }
    return certain;
  }

  /** All evidence, with the doubtful mentions settled. */
  Map<String, Evidence> settled() {
    Set<String> certain = certain();
    Map<String, Evidence> evidence = new HashMap<>();
    for (Mention mention : mentions) {
      for (CountryItem item : meant(mention, certain)) {
        evidence.merge(
            item.code(),
            Evidence.NONE.plus(mention.zone(), item.kind().weight()),
            (one, two) ->
                new Evidence(
                    one.headline() + two.headline(),
                    one.lede() + two.lede(),
                    one.body() + two.body()));
      }
    }
    return evidence;
  }

  private List<CountryItem> meant(Mention mention, Set<String> certain) {
    CountryItem only = mention.certain();
    if (common.contains(mention.items())) {
      return List.of();
    }
    if (only != null) {
      return List.of(only);
    }
    List<CountryItem> inCompany =
        mention.items().stream().filter(item -> certain.contains(item.code())).toList();
    return !inCompany.isEmpty() || mention.items().getFirst().needsCompany()
        ? inCompany
        : mention.items().subList(0, 1);
  }
}
