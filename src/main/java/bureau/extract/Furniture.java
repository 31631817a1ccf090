package bureau.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines that stand around and between the paragraphs of articles everywhere and belong to none. */
final class Furniture {
  /** A longer line is text, whatever it begins with. */
  private static final int LONGEST = 300;

  /** Notices of a page or an export, by how they begin. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?U)\\W*(?:please (?:direct|contact|send|email|enable)|all rights reserved|copyright|©|\\(c\\) ?\\d{4}"
              + "|subscribe|sign up|follow us|click here|share this|print this|back to top|report an error"
              + "|related (?:stories|articles|news|topics|content|links|posts|reading|video)|most (?:viewed|read|popular|shared)"
              + "|button that|more (?:from|on)(?: this)?\\b.{0,40}$|advertisements?$|skip to|log ?in|comments?$|leave a (?:comment|reply)"
              + "|tags?:|topics:|keywords:|you (?:may|might) (?:also )?(?:like|be interested)|recommended(?: for you| videos?| stories| reading)?$"
              + "|trending(?: now)?$|editor['’]s (?:picks|choice)|table of contents|in this article|on this page|anzeige$|werbung$|publicité$|publicidad$|pubblicità$|reklam\\p{L}*:?$|реклама:?$"
              + "|sponsored|promoted|got a (?:tip|story)|do you have (?:a story|any)|have you got a story|get in touch|contact (?:us|the)"
              + "|무단|저작권|ⓒ|관련 ?기사|많이 본)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Invitations to read, watch or hear something else, by how they begin. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "(?U)[\\W_]*(?:read (?:more|also|next|the (?:full|latest)|our)|also read|see also|see more|don['’]t miss|watch(?: (?:more|now|below|the))?\\s*:|listen\\s*:|related\\s*:|more\\s*:|further reading"
              + "|lesen sie|lies (?:auch|hier|mehr)|lesetipp|auch (?:interessant|lesenswert)|mehr (?:zum thema|dazu|lesen|news|über|aus|infos|auf)\\b|das könnte (?:sie|dich)|weitere (?:themen|informationen|artikel|news|meldungen|beiträge|nachrichten)|zum weiterlesen|hier (?:lesen|finden|geht)|passend dazu|zum thema|mehr von|alle (?:infos|informationen|news)|ende der weiteren"
              + "|lire (?:aussi|également|plus)|à lire|(?:à )?voir aussi|sur le même sujet|en savoir plus|pour aller plus loin"
              + "|le[ea] (?:también|más)|te puede interesar|le puede interesar|más (?:información|noticias|sobre)|noticias? relacionad|ver también|lee (?:aquí|aqui)"
              + "|legg[ie] anche|leggi (?:tutt|di più|pure)|per approfondire|potrebbe interessarti|guarda anche"
              + "|lei[ar] (?:também|mais)|veja (?:também|mais)|saiba mais|confira"
              + "|lees (?:ook|meer|verder)|bekijk ook|meer over"
              + "|les (?:også|mer|mere)|läs (?:också|mer|även)|læs (?:også|mere)|lue (?:myös|lisää)"
              + "|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|przeczytaj|čtěte (?:také|i|více)|přečtěte|olvas(?:d|sa) el|kapcsolódó|cite(?:ș|ş)te (?:și|şi)|прочет"
              + "|ilgili (?:haber|içerik)|bunlar da ilginizi|baca (?:juga|selengkapnya)|simak (?:juga|berita)|xem thêm|đọc thêm"
              + "|читайте (?:также|ещ|еще|подробнее|тоже)|читайте (?:також|теж)|смотрите также|подробнее|по теме|дивіться також|ще за темою|материал по теме"
              + "|اقرأ (?:أيضا|أيضًا|المزيد)|شاهد (?:أيضا|أيضًا)|للمزيد|مواضيع (?:ذات|متعلقة)"
              + "|関連記事|【関連|あわせて読|こちらも|もっと見る|相关(?:阅读|新闻|报道)|延伸阅读|推荐阅读|相關|延伸閱讀|관련 ?(?:기사|뉴스)|더 ?보기)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Offers of channels and letters: a verb of following and the name of a medium. */
  private static final Pattern CHANNEL =
      Pattern.compile(
          "(?U)(?:follow|subscribe|sign up|join|download|get our|folgen|folge|abonn|anmeld|ikuti|подпис|підпис|suivez|inscri|s[ií]gue|seguici|iscri|siga|takip|theo dõi|obserwuj|sleduj|volg|följ|følg|bei social media|verpassen|receive|email us|story to tell|follow-us|cek berita|تابع)"
              + ".{0,120}?(?:whatsapp|telegram|viber|google news|newsletter|facebook|twitter|instagram|tiktok|linkedin|youtube|social media|our app|channel|kanal|canal|канал|push|inbox|e-?mail\\b|@)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What stands in place of an embedded thing, and what it leaves behind as text. */
  private static final Pattern EMBED =
      Pattern.compile(
          "(?U)(?:^— .{2,80} \\(@\\w+\\)|pic\\.twitter\\.com/|video (?:has )?failed to load|(?:refresh(?:ing)?|enable javascript in) your browser|does not support (?:the )?(?:video|audio|html5|iframes)|back to video$"
              + "|klick für den datenschutz|externe[nr]? inhalt|redaktioneller? inhalt|(?:cookies?|javascript|einwilligung|consent|datenschutz).{0,80}(?:accept|aktivier|zustimm|einverstanden|enable|anzeigen|allow|akzeptier)|(?:accept|aktivier|enable|allow|akzeptier).{0,60}(?:cookies|javascript)|view this post on instagram|a post shared by|loading\\.\\.\\.$|placeholder|무단 ?전재|재배포 ?금지|無断転載|未经授权)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** How long the article takes to read; such a line is shorter than {@link #READING_LINE}. */
  private static final Pattern READING_TIME =
      Pattern.compile(
          "lesezeit|lesedauer|reading time|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd"
              + "|lästid|læsetid|lesetid|lukuaika|okuma süresi|czas czytania|время чтения|час читання|\\d ?min(?:ute)?s? (?:read|lecture|de lectura)\\b");

  private static final int READING_LINE = 90;

  /** Without one of these a line offers no channel; looked for first, since it is quick. */
  private static final List<String> MEDIA =
      List.of(
          "whatsapp",
          "telegram",
          "viber",
          "google news",
          "newsletter",
          "facebook",
          "twitter",
          "instagram",
          "tiktok",
          "linkedin",
          "youtube",
          "social media",
          "our app",
          "channel",
          "kanal",
          "canal",
          "канал",
          "push",
          "inbox",
          "mail",
          "@");

  /** Without one of these nothing embedded is spoken of. */
  private static final List<String> EMBEDDED =
      List.of(
          "(@",
          "pic.twitter.com/",
          "failed to load",
          "browser",
          "support",
          "back to video",
          "datenschutz",
          "inhalt",
          "cookie",
          "javascript",
          "einwilligung",
          "consent",
          "instagram",
          "post shared by",
          "loading...",
          "placeholder",
          "전재",
          "재배포",
          "無断転載",
          "未经授权");

  /** A reporter's address alone in a line. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\p{L}\\d]*(?:e-?mail\\s*:?\\s*)?[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+[^\\p{L}\\d]*");

  private static final int ADDRESS_LINE = 80;

  private static final Pattern AGENCY_LINE =
      Pattern.compile(
          "(?iU)^[\\W_]*(?:(?:mit (?:material|agenturmaterial|informationen) (?:von|der)|mit|quelle|source|fuente|fonte|with|avec|con|von)\\s*:?\\s*)?([\\p{L}./, -]{2,40})[\\W_]*$");

  private Furniture() {}

  /** Whether a line is a notice, an invitation or a link list's title rather than text. */
  static boolean isNotice(String line) {
    if (Text.weight(line) >= LONGEST) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.length() < ADDRESS_LINE
        && lower.indexOf('@') > 0
        && ADDRESS.matcher(lower).matches()) {
      return true;
    }
    return NOTICE.matcher(lower).lookingAt()
        || INVITATION.matcher(lower).lookingAt()
        || (lower.length() < READING_LINE && READING_TIME.matcher(lower).find())
        || (saysAny(lower, EMBEDDED) && EMBED.matcher(lower).find())
        || (saysAny(lower, MEDIA) && CHANNEL.matcher(lower).find());
  }

  private static boolean saysAny(String lower, List<String> words) {
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line names nothing but the agency that the text is from. */
  static boolean isAgencyLine(String line) {
    if (line.length() > 60) {
      return false;
    }
    var matcher = AGENCY_LINE.matcher(line);
    return matcher.matches() && Agencies.isNews(matcher.group(1).strip());
  }
}
