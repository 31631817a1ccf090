package bureau.extract;

import bureau.article.Article;
import bureau.article.Block;
import bureau.article.Stamp.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the notices in which an outlet corrects or clarifies an article, and makes them a part of
 * their own: they speak of the article and are not its text. A notice is a paragraph that begins
 * with a label such as "Correction:", or says that the article was changed or was once otherwise.
 */
public final class Corrections {
  /** A longer paragraph is text, whatever it begins with. */
  private static final int LONGEST = 1_200;

  /** So many lines behind the text, a notice can still be the article's. */
  private static final int REACH = 15;

  /** Text so marked is about other articles, or no one's. */
  private static final int FOREIGN =
      Mark.set(
          Mark.NAVIGATION,
          Mark.HIDDEN,
          Mark.RELATED,
          Mark.COMMENTS,
          Mark.PROMOTION,
          Mark.CAPTION,
          Mark.CREDIT);

  private static final String LABELS =
      "corrections?(?: and clarifications?)?|clarifications?|errat(?:um|a)|retraction"
          + "|rectificatif|rectification|précision|mise au point"
          + "|korrektur|berichtigung|richtigstellung|klarstellung"
          + "|corrección|rectificación|aclaración|fe de err(?:ores|atas)"
          + "|correção|retificação|esclarecimento"
          + "|correzione|rettifica|errata corrige|precisazione"
          + "|correctie|rectificatie|rättelse|rettelse|oikaisu|sprostowanie|korekta|oprava"
          + "|düzeltme|исправление|поправка|уточнение|виправлення|уточнення|تصحيح|تصويب|توضيح"
          + "|訂正|お詫びと訂正|おわびして訂正します?|更正|勘误|勘誤|澄清|정정|정정보도|바로잡습니다|바로잡음";

  /** A label with what ends it: a colon, a dash, or a date in parentheses before either. */
  private static final Pattern LABELLED =
      pattern(
          "[\\W_]*(?:"
              + LABELS
              + ")(?:,?\\s[^:.\\d]{0,16}\\d[\\p{L}\\p{N}., ]{0,20}|\\s*\\([^)]{0,40}\\))?\\s*[:：—–】\\]]");

  /** One of these ends such a label. */
  private static final String LABEL_ENDS = ":：—–】]";

  /** A label alone, as a heading over the notice. */
  private static final Pattern LABEL = pattern("[\\W_]*(?:" + LABELS + ")[\\W_]*");

  /** What the article once said, or that it was changed. */
  private static final Pattern TELLING =
      pattern(
          "[\\W_]*(?:(?:editor['’]?s['’]? note|note|update|anmerkung der redaktion|nota del editor|nota da redação"
              + "|note de la rédaction|nota della redazione|편집자 주|编者注|編集部注)\\s*[:：—–-]\\s*)?(?:"
              + "(?:an?|the|in an?) (?:earlier|previous|prior|original) (?:version|edition)s? of (?:this|the|our)(?: \\p{L}+)? (?:article|story|report|piece|headline|post|page|text|column|dispatch|graphic|map|chart|caption|obituary|briefing|blog)"
              + "|(?:this|the) (?:article|story|report|piece|headline|post|page|text|column)"
              + " (?:(?:was|has been|is being) )(?:amended|corrected|updated to (?:correct|clarify|reflect)|edited to correct|changed to correct|revised to correct|clarified)"
              + "|(?:une|dans une) (?:version (?:précédente|antérieure)|première version) de (?:cet article|ce texte)"
              + "|cet article a été (?:corrigé|modifié|rectifié)"
              + "|in einer (?:früheren|vorherigen|ersten) (?:version|fassung)|dieser (?:artikel|text) wurde (?:korrigiert|berichtigt|nachträglich)"
              + "|(?:en )?una versión (?:anterior|previa) de (?:est[ea]|la)|(?:este artículo|esta noticia|esta información) (?:fue|ha sido) (?:corregid|modificad|rectificad)"
              + "|(?:em )?uma versão anterior d(?:est[ea]|a|o)|(?:este texto|esta reportagem|esta matéria) foi (?:corrigid|alterad)"
              + "|(?:in )?una versione precedente d(?:i questo|ell)|questo articolo è stato (?:corretto|modificato)"
              + "|in een eerdere versie van dit|dit artikel is (?:aangepast|gecorrigeerd)"
              + "|в (?:предыдущей|ранней|более ранней|первоначальной) версии|у (?:попередній|ранній) версії"
              + "|本文早前版本|本文此前版本|この記事の以前の|当初の記事で|이 기사의 이전|앞서 (?:보도|게재)한 기사)");

  private Corrections() {}

  /** The article with the notices in its text taken out of it. */
  static Extraction apart(Extraction extraction) {
    return extraction instanceof Extraction.Found found
        ? withNotices(found, new ArrayList<>())
        : extraction;
  }

  /** The same for a page, where notices may also stand beside or below the text. */
  static Extraction.Found apart(Extraction.Found found, Page page, BodyFinder.Body body) {
    List<String> notices = new ArrayList<>();
    boolean labelled = false;
    for (Line line : page.outline().lines()) {
      boolean near = line.order() >= body.first() && line.order() <= body.last() + REACH;
      if (near && !line.has(FOREIGN)) {
        if (isNotice(line.text()) || (labelled && isShort(line.text()))) {
          notices.add(line.text());
        }
        labelled = isLabel(line.text());
      }
    }
    return withNotices(found, notices);
  }

  /** The article with the notices in its text taken out of it. */
  public static Article apart(Article article) {
    return withNotices(new Extraction.Found(article, List.of()), new ArrayList<>()).article();
  }

  private static Extraction.Found withNotices(Extraction.Found found, List<String> notices) {
    Article article = found.article();
    List<Block> body = new ArrayList<>();
    boolean labelled = false;
    for (Block block : article.body()) {
      boolean notice = isNotice(block.text()) || (labelled && isShort(block.text()));
      labelled = isLabel(block.text());
      if (notice) {
        notices.add(block.text());
      } else if (!labelled) {
        body.add(block);
      }
    }
    List<String> all = notices.stream().distinct().toList();
    if (all.isEmpty() || body.isEmpty()) {
      return found; // an article that is a correction from end to end keeps its text
    }
    List<Clue> clues = new ArrayList<>(found.clues());
    all.forEach(notice ->
        clues.add(
            new Clue("corrections", notice, Origin.VISIBLE, "a notice by its wording", true)));
    return new Extraction.Found(article.withBody(body).withCorrections(all), clues);
  }

  /** Whether a paragraph is a notice. */
  static boolean isNotice(String text) {
    return isShort(text)
        && ((Text.hasAny(text, LABEL_ENDS) && LABELLED.matcher(text).lookingAt())
            || TELLING.matcher(text).lookingAt())
        && !isLabel(text);
  }

  private static boolean isLabel(String text) {
    return LABEL.matcher(text).matches();
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
