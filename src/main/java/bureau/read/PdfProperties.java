package bureau.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF document says of itself in its information dictionary and in XMP, as far as a person
 * may have written it: programs put file names, templates and accounts there.
 *
 * @param title what it is called; null if it does not say
 * @param author who wrote it; null if it does not say
 * @param published when it was published (Dublin Core, PRISM); null if it does not say
 * @param made when the file was made, which may be when a page was printed; null if it does not say
 */
record PdfProperties(
    @Nullable String title,
    @Nullable String author,
    @Nullable String published,
    @Nullable String made) {
  /** The most that is read of the XMP, in bytes. */
  private static final int LARGEST_XMP = 1 << 20;

  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i).*\\.(?:docx?|rtf|odt|pages|indd|indb|qxd|qxp|pdf|ps|eps|html?|php|aspx?|tex|dvi|txt|pub|pptx?|xlsx?)$");
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:microsoft (?:word|powerpoint)|untitled|document|layout|print|slide|presentation|about:blank|\\(?anonymous\\)?|unknown)\\d*\\b.{0,20}|https?://.*|[^\\p{L}]*|\\S{20,}");
  private static final Set<String> NOBODY =
      Set.of(
          "administrator",
          "admin",
          "owner",
          "user",
          "root",
          "guest",
          "unknown",
          "anonymous",
          "author",
          "default",
          "microsoft office user",
          "windows user",
          "preferred customer");

  /**
   * A date as PDF writes it (ISO 32000-1, 7.9.4), the prefix and all behind the day left out or
   * not.
   */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:D:)?(\\d{4})(\\d\\d)(\\d\\d)(?:(\\d\\d)(\\d\\d)(\\d\\d)?(?:(Z)|([+-]\\d\\d)'?(\\d\\d)?)?)?.*");

  /** What a document says. */
  static PdfProperties of(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    Document xmp = xmp(document);
    return new PdfProperties(
        Xml.first(
            title(Xml.text(xmp, "dc|title rdf|li", "dc|title")), title(information.getTitle())),
        Xml.first(
            author(Xml.text(xmp, "dc|creator rdf|li", "dc|creator")),
            author(information.getAuthor())),
        Xml.text(xmp, "prism|publicationDate rdf|li", "prism|publicationDate", "dc|date rdf|li"),
        date(information.getCOSObject().getString(COSName.CREATION_DATE)));
  }

  private static Document xmp(PDDocument document) {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    byte[] bytes = new byte[0];
    if (metadata != null) {
      try (InputStream in = metadata.createInputStream()) {
        bytes = in.readNBytes(LARGEST_XMP);
      } catch (IOException e) {
        // What is broken says nothing; the text is there all the same.
      }
    }
    return Xml.parser().parseInput(new String(bytes, StandardCharsets.UTF_8), "");
  }

  static @Nullable String title(@Nullable String stated) {
    String title = stated == null ? "" : Markup.fold(stated);
    boolean credible =
        !FILE_NAME.matcher(title).matches()
            && !NO_TITLE.matcher(title).matches()
            && title.indexOf('\ufffd') < 0;
    return credible ? title : null;
  }

  static @Nullable String author(@Nullable String stated) {
    String author = stated == null ? "" : Markup.fold(stated);
    boolean credible =
        author.indexOf(' ') > 0
            && !NOBODY.contains(author.toLowerCase(Locale.ROOT))
            && author.chars().noneMatch(Character::isDigit);
    return credible ? author : null;
  }

  /** A date in ISO 8601, without a time where it states no zone; null if it is none. */
  static @Nullable String date(@Nullable String stated) {
    Matcher date = DATE.matcher(stated == null ? "" : stated.strip());
    if (!date.matches()) {
      return null;
    }
    String day = date.group(1) + "-" + date.group(2) + "-" + date.group(3);
    String zone =
        date.group(7) != null
            ? "Z"
            : date.group(8) == null ? null : date.group(8) + ":" + Xml.first(date.group(9), "00");
    return zone == null
        ? day
        : day
            + "T"
            + date.group(4)
            + ":"
            + date.group(5)
            + ":"
            + Xml.first(date.group(6), "00")
            + zone;
  }
}
