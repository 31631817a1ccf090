package bureau.extract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the list of links under a dump tells of the page itself: buttons that share it carry its
 * title and its address.
 *
 * @param titles what readers would send, the title among it, as {@link Text#key}
 * @param addresses the addresses that readers would send
 */
record DumpLinks(List<String> titles, List<String> addresses) {
  private static final Pattern HEADING =
      Pattern.compile("(?m)^(?:References|Verweise|Références)\\s*$");
  private static final Pattern TITLE =
      Pattern.compile("[?&](?:text|subject|title|body|t|quote|description)=([^&\\s]{1,4000})");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)=(https?(?:%3a|:)(?:%2f|/){2}[^&\\s]{1,2000})");

  /** An address says a title if it has this many of its longer words. */
  private static final int SAID = 3;

  /** A word of a title that an address can be known by has at least so many letters. */
  private static final int LONG = 4;

  /** The page without its list of links. */
  static String withoutLinks(String dump) {
    Matcher heading = HEADING.matcher(dump);
    return heading.find() ? dump.substring(0, heading.start()) : dump;
  }

  /** Reads the list of links. */
  static DumpLinks of(String dump) {
    String links = dump.substring(withoutLinks(dump).length());
    return new DumpLinks(
        all(TITLE, links).stream().map(Text::key).filter(title -> !title.isEmpty()).toList(),
        all(ADDRESS, links).stream().map(address -> address.split("[?#\\s]", 2)[0]).toList());
  }

  private static List<String> all(Pattern pattern, String links) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(links);
    while (matcher.find()) {
      decoded(matcher.group(1)).ifPresent(found::add);
    }
    return found;
  }

  /** Empty for a broken escape: such a link tells nothing. */
  private static Optional<String> decoded(String parameter) {
    try {
      return Optional.of(URLDecoder.decode(parameter, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a shared text says this title. */
  boolean hasTitle(String key) {
    return titles.stream().anyMatch(title -> title.contains(key));
  }

  /**
   * The page's own address: one that is shared and has the title's words in it. An address without
   * them may be the same on every page of its site.
   */
  Optional<String> address(String title) {
    List<String> words =
        Likeness.words(latin(title)).stream().filter(word -> word.length() >= LONG).toList();
    return addresses.stream()
        .filter(address -> says(Likeness.words(latin(address)), words))
        .findFirst();
  }

  private static boolean says(List<String> address, List<String> words) {
    return words.stream().filter(address::contains).count() >= SAID;
  }

  /** As addresses write letters with marks: without, or two for an umlaut. */
  private static String latin(String text) {
    String umlauts = text.toLowerCase(Locale.ROOT);
    umlauts = umlauts.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    return Normalizer.normalize(umlauts, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }
}
