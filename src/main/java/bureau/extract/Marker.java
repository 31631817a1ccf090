package bureau.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;

/**
 * Reads marks off an element's tag, role, {@code itemprop}, class and id. Class names are taken
 * apart into words, and the words are those that editors and developers use everywhere. Safe for
 * several threads.
 */
final class Marker {
  /** How many class names are remembered. */
  private static final int MOST_NAMES = 20_000;

  private static final int PICTURE = Mark.set(Mark.CAPTION, Mark.FIGURE);
  private static final int PICTURE_CREDIT = Mark.set(Mark.CREDIT, Mark.FIGURE);

  private static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    put(
        Mark.NAVIGATION,
        "nav navigation navbar menu menubar breadcrumb breadcrumbs pagination pager skiplink toc sitemap");
    put(Mark.FOOTER, "footer");
    put(
        Mark.CAPTION,
        "caption captions figcaption legend bildunterschrift bildtext pie cutline imagecaption");
    put(
        Mark.FIGURE,
        "image images img photo photos picture pictures foto fotos bild bilder gallery galerie galleria slideshow lightbox fotostrecke mediainfo newsitemimage imagewidget");
    put(
        Mark.CREDIT,
        "credit credits copyright photographer fotograf fotocredit imagecredit photocredit");
    put(
        Mark.BYLINE,
        "byline bylines writer writers reporter reporters journalist author authors authored autor autoren autores auteur auteurs autore");
    put(
        Mark.DATE,
        "date dates datetime timestamp published pubdate dateline time publishdate publishtime datum fecha modified updated lastupdated");
    put(
        Mark.DECK,
        "deck dek standfirst einleitung introtext leadin tagline entradilla ingres anleser subtitle subheadline subhead subheading leadtext lead lede intro abstract vorspann teaser summary kicker2 chapo bajada excerpt sapo preamble ingress");
    put(Mark.HEADLINE, "headline");
    put(Mark.KICKER, "kicker overline eyebrow dachzeile topline spitzmarke");
    put(
        Mark.RELATED,
        "related relatedlinks recommended recommend recommendation recommendations recirc recirculation readmore morestories mehr trending popular mostread mostviewed outbrain taboola suggested further similar seealso teasers promos onward");
    put(Mark.SHARE, "share sharing shares social socials sharebar sharebuttons addthis");
    put(Mark.COMMENTS, "comment comments commenting disqus discussion kommentare respond");
    put(
        Mark.PROMOTION,
        "newsletter newsletters subscribe subscription signup promo promotion advert advertisement advertising ad ads adslot sponsored banner cookie cookies consent gdpr modal popup overlay donate donation app whatsapp telegram cta toast");
    put(Mark.BIOGRAPHY, "bio biography authorbio authorbox");
    put(Mark.TAGS, "tags tag taglist keywords topics topiclist");
    put(
        Mark.INFOBOX,
        "infobox factbox faktabox fact facts faktaboks fakta infokasten sidebar keypoints explainer glossary");
    put(Mark.EMBED, "embed tweet twitter instagram facebook");
    put(Mark.PAYWALL, "paywall regwall piano");
    put(Mark.VIDEO, "video videoplayer player podcast audio");
    put(Mark.HIDDEN, "hidden invisible sr screenreader visuallyhidden");
    put(
        Mark.ARTICLE_BODY,
        "articlebody articlecontent storybody storycontent entrycontent postcontent articletext bodytext");
  }

  /** Words for whoever made something: a credit, where the same name also says "picture". */
  private static final Set<String> MAKER =
      Set.of("source", "sources", "quelle", "fuente", "fonte", "author", "autor", "distributor");

  /** Words for pictures that say too little when they stand alone. */
  private static final Set<String> PICTURED = Set.of("media", "figure");

  /** Pages of one outlet repeat their names, so that reading a name once is enough. */
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();

  private static void put(Mark mark, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.merge(word, mark.bit(), (a, b) -> a | b);
    }
  }

  /** The marks that an element sets on itself and what is inside it. */
  int marks(Element element) {
    int marks = ofTag(element.normalName());
    if (element.attributesSize() == 0) {
      return marks;
    }
    marks |=
        ofNames(element.attr("class"))
            | ofNames(element.id())
            | ofItemprop(element.attr("itemprop"));
    marks |= ofRole(element.attr("role"));
    if (element.hasAttr("hidden") || isInvisible(element.attr("style"))) {
      marks |= Mark.HIDDEN.bit();
    }
    return marks;
  }

  private static int ofTag(String tag) {
    return switch (tag) {
      case "nav" -> Mark.NAVIGATION.bit();
      case "footer" -> Mark.FOOTER.bit();
      case "header" -> Mark.HEADER.bit();
      case "aside" -> Mark.ASIDE.bit();
      case "figure" -> Mark.FIGURE.bit();
      case "figcaption" -> Mark.CAPTION.bit();
      case "time" -> Mark.DATE.bit();
      case "article" -> Mark.ARTICLE.bit();
      case "table" -> Mark.TABLE.bit();
      default -> 0;
    };
  }

  private static int ofRole(String role) {
    return switch (role) {
      case "navigation", "menu", "menubar" -> Mark.NAVIGATION.bit();
      case "contentinfo" -> Mark.FOOTER.bit();
      case "complementary" -> Mark.ASIDE.bit();
      case "dialog", "alertdialog" -> Mark.PROMOTION.bit();
      default -> 0;
    };
  }

  private static int ofItemprop(String property) {
    return switch (property) {
      case "articleBody" -> Mark.ARTICLE_BODY.bit();
      case "author" -> Mark.BYLINE.bit();
      case "headline" -> Mark.HEADLINE.bit();
      case "description" -> Mark.DECK.bit();
      case "datePublished", "dateModified" -> Mark.DATE.bit();
      case "caption" -> Mark.CAPTION.bit();
      default -> 0;
    };
  }

  private static boolean isInvisible(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  private int ofNames(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    int marks = 0;
    int from = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || Text.isSpace(names.charAt(i))) {
        marks |= i > from ? remembered(names.substring(from, i)) : 0;
        from = i + 1;
      }
    }
    return marks;
  }

  private int remembered(String name) {
    Integer known = seen.get(name);
    if (known != null) {
      return known;
    }
    if (seen.size() > MOST_NAMES) {
      seen.clear();
    }
    int marks = ofName(name);
    seen.put(name, marks);
    return marks;
  }

  /** The marks of one class name, taken whole and in its parts. */
  private static int ofName(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetter(c);
      boolean hump = letter && i > from && Character.isUpperCase(c);
      if (!letter || (hump && Character.isLowerCase(name.charAt(i - 1)))) {
        parts.add(name.substring(from, i).toLowerCase(Locale.ROOT));
        from = letter ? i : i + 1;
      }
      if (letter) {
        letters.append(c);
      }
    }
    parts.add(name.substring(from).toLowerCase(Locale.ROOT));
    return ofWords(letters.toString().toLowerCase(Locale.ROOT), parts);
  }

  private static int ofWords(String whole, List<String> parts) {
    int marks = WORDS.getOrDefault(whole, 0);
    boolean maker = false;
    boolean pictured = false;
    for (String word : parts) {
      marks |= WORDS.getOrDefault(word, 0);
      maker |= MAKER.contains(word);
      pictured |= PICTURED.contains(word);
    }
    boolean credit = maker && (pictured || (marks & PICTURE) != 0);
    return credit ? (marks & ~Mark.BYLINE.bit()) | PICTURE_CREDIT : marks;
  }
}
