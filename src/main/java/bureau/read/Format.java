package bureau.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What kind of file it is, by its first bytes; its name decides only where they leave it open.
 *
 * @param kind how to read it
 * @param reason why it is not read; empty unless the kind is {@link Kind#NONE}
 */
record Format(Kind kind, String reason) {
  /** The ways to read a file. */
  enum Kind {
    /** A web page. */
    HTML,
    /** A plain-text export. */
    TEXT,
    /** An article in NITF. */
    NITF,
    /** Items of NewsML-G2. */
    NEWSML,
    /** A feed: RSS or Atom. */
    FEED,
    /** Reuters stories in SGML. */
    REUTERS,
    /** A table with a header. */
    CSV,
    /** A gzip file of something else. */
    GZIP,
    /** An archive of files. */
    ZIP,
    /** A web archive. */
    WARC,
    /** An e-mail, or a page saved as one. */
    MAIL,
    /** A text document of an office program. */
    DOCX,
    /** A PDF document. */
    PDF,
    /** One JSON object a line. */
    JSON_LINES,
    /** One JSON array or object. */
    JSON,
    /** Not read. */
    NONE
  }

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)<(?:!doctype\\s+html|html|head|body|meta|title|article|div|p|h1|script|link|main|section)[\\s>/]");
  private static final Pattern OBJECT = Pattern.compile("\\A\\s*\\{\\s*(?:\"|\\}|\\z)");

  /** An object whose first line does not end with it goes on in the next. */
  private static final Pattern LONG_OBJECT = Pattern.compile("\\A\\s*\\{[^\\n]*(?<![}\\s])\\s*\\n");

  private static final Pattern ARRAY = Pattern.compile("\\A\\s*\\[\\s*(?:[{\\[\"]|\\]\\s*\\z)");

  /** Text files that are no articles, by their names' endings. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("css", "a style sheet"),
          Map.entry("js", "a script"),
          Map.entry("mjs", "a script"),
          Map.entry("map", "a script's source map"),
          Map.entry("svg", "an image"),
          Map.entry("py", "a program"),
          Map.entry("java", "a program"),
          Map.entry("sh", "a program"),
          Map.entry("yml", "a settings file"),
          Map.entry("yaml", "a settings file"),
          Map.entry("toml", "a settings file"),
          Map.entry("ini", "a settings file"),
          Map.entry("csv", "a table without columns for headline and text"),
          Map.entry("tsv", "a table without columns for headline and text"),
          Map.entry("log", "a log"));

  private static final Map<String, String> SIGNATURES =
      Map.of(
          "\u0089PNG", "an image",
          "GIF8", "an image",
          "\u00ff\u00d8\u00ff", "an image",
          "RIFF", "an image or a sound",
          "\u00d0\u00cf\u0011\u00e0", "an office document",
          "wOF", "a font",
          "\u007fELF", "a program");

  /** What lies beside the records of a web archive (WACZ 1.1, CDX and CDXJ), by its beginning. */
  private static final Map<Pattern, String> WEB_ARCHIVE =
      Map.of(
          Pattern.compile("\\A(?: CDX [A-Za-z]|!meta 0 |\\S{1,2000}\\)\\S{0,4000} \\d{14}\\s)"),
          "an index of a web archive",
          Pattern.compile("\\A\\s*\\{[^\\n]{0,200}\"format\"\\s*:\\s*\"json-pages-1\\.0\""),
          "a list of a web archive's pages",
          Pattern.compile(
              "\\A\\s*\\{\\s*(?:\"path\"\\s*:\\s*\"datapackage\\.json\"|\"profile\"\\s*:\\s*\"data-package\")"),
          "a description of a web archive");

  /** Files that speak of the folder they lie in, by their names without the ending. */
  private static final Set<String> ABOUT_THE_FOLDER =
      Set.of("readme", "license", "licence", "copying", "notice", "changelog");

  private static final Pattern NOTE_ENDING = Pattern.compile("\\.(?:md|txt|html?)$");

  /** Tells the format of a file from its first bytes and its path. */
  static Format of(byte[] head, String path) {
    if (head.length == 0) {
      return none("an empty file");
    }
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (latin.startsWith("\u001f\u008b")) {
      return new Format(Kind.GZIP, "");
    }
    if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
      return zip(latin);
    }
    if (isPdf(latin)) {
      return new Format(Kind.PDF, "");
    }
    if (Warc.is(latin)) {
      return new Format(Kind.WARC, "");
    }
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (latin.startsWith(signature.getKey())) {
        return none(signature.getValue());
      }
    }
    String text = Charsets.isUtf16(head) ? Charsets.decode(head) : latin;
    if (isBinary(text)) {
      return none("a binary file");
    }
    if (text.isBlank()) {
      return none("a file of white space only");
    }
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (ABOUT_THE_FOLDER.contains(NOTE_ENDING.matcher(name).replaceFirst(""))) {
      return none("a note about the folder");
    }
    if (Csv.is(text)) {
      return new Format(Kind.CSV, "");
    }
    String other = OTHERS.get(ending);
    if (other != null) {
      return none(other);
    }
    return byContent(text, ending);
  }

  private static Format byContent(String text, String ending) {
    String start = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    if (Mail.is(start)) {
      return new Format(Kind.MAIL, "");
    }
    for (Map.Entry<Pattern, String> note : WEB_ARCHIVE.entrySet()) {
      if (note.getKey().matcher(start).find()) {
        return none(note.getValue());
      }
    }
    boolean lines = ending.equals("jsonl") || ending.equals("ndjson");
    if (lines || OBJECT.matcher(start).find()) {
      boolean whole = !lines && LONG_OBJECT.matcher(start).find();
      return new Format(whole ? Kind.JSON : Kind.JSON_LINES, "");
    }
    if (ending.equals("json") || ARRAY.matcher(start).find()) {
      return new Format(Kind.JSON, "");
    }
    String first = start.stripLeading();
    // The collection's files have one root or none, and its stories in any case.
    boolean stories = first.startsWith("<") && first.contains("<REUTERS ");
    Kind xml = stories ? Kind.REUTERS : byRoot(XmlRoot.of(first));
    if (xml != Kind.NONE) {
      return new Format(xml, "");
    }
    boolean named = ending.equals("html") || ending.equals("htm") || ending.equals("xhtml");
    if ((named || first.startsWith("<")) && TAG.matcher(start).find()) {
      return new Format(Kind.HTML, "");
    }
    if (first.startsWith("<?xml") || first.startsWith("<rss") || first.startsWith("<svg")) {
      return none("an XML file of another kind");
    }
    return new Format(Kind.TEXT, "");
  }

  /** Office documents and books are ZIP archives too; their first files say so. */
  private static Format zip(String latin) {
    String names = latin.substring(0, Math.min(latin.length(), 200));
    if (names.contains("[Content_Types].xml")
        || names.contains("_rels/.rels")
        || names.contains("docProps/")
        || names.contains("word/document.xml")) {
      return new Format(Kind.DOCX, "");
    }
    return names.contains("mimetypeapplication/")
        ? none("an office document or book")
        : new Format(Kind.ZIP, "");
  }

  /** Servers and mailers put a few bytes before it (ISO 32000-1, annex H.3.4.1, allows 1,024). */
  private static boolean isPdf(String latin) {
    int at = latin.indexOf("%PDF-");
    return at >= 0 && at < 1_024 && latin.substring(0, at).isBlank();
  }

  private static Kind byRoot(String element) {
    return switch (element) {
      case "nitf" -> Kind.NITF;
      case "newsmessage",
          "newsitem",
          "packageitem",
          "conceptitem",
          "knowledgeitem",
          "planningitem" ->
          Kind.NEWSML;
      case "rss", "rdf", "feed", "entry" -> Kind.FEED;
      default -> Kind.NONE;
    };
  }

  private static Format none(String reason) {
    return new Format(Kind.NONE, reason);
  }

  /** A text has hardly any control characters; a page with a zero byte or two is still one. */
  private static boolean isBinary(String text) {
    int control = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        // ESC begins the shifts of ISO-2022 encodings.
        control += c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b ? 1 : 0;
      }
    }
    return control * 100 > text.length();
  }
}
