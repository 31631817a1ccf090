package bureau.read;

import bureau.article.Byline;
import bureau.article.Stamp.Origin;
import bureau.extract.DateParser;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/** The header of an e-mail or of a part of one (RFC 5322, RFC 2045); encoded words are decoded. */
final class MailHeader {
  private static final Pattern PREFIX =
      Pattern.compile("(?iU)^(?:(?:re|fwd?|aw|wg|tr|rv|enc|vs|vb|doorst|i|回复|转发)\\s*:\\s*)+");

  private static final Pattern NAME = Pattern.compile("^\\s*\"?([^\"<@]*[^\"<@\\s])\"?\\s*<");

  private final Map<String, String> fields = new HashMap<>();

  /** Takes a field; of two of a name the first counts. */
  void add(Field field) {
    fields.putIfAbsent(field.getNameLowerCase(), field.getBody());
  }

  /** A field as it stands there, folded; null if there is none. */
  @Nullable String get(String name) {
    String value = fields.get(name);
    return value == null || value.isBlank() ? null : Markup.fold(value);
  }

  /** Whether it was saved by a browser as a web page and what belongs to it (RFC 2557). */
  boolean isPage() {
    String from = get("from");
    return get("snapshot-content-location") != null
        || get("content-location") != null
        || (from != null && from.startsWith("<Saved by "));
  }

  /** The subject, without what answers and forwards put before it. */
  @Nullable String subject() {
    String subject = text("subject");
    String bare = subject == null ? "" : PREFIX.matcher(subject).replaceFirst("").strip();
    return bare.isEmpty() ? null : bare;
  }

  /**
   * What counts where the text does not say. The sender is the outlet if the mail went to a list;
   * else it may be anybody who passed it on.
   */
  Fallback fallback(DateParser dates) {
    String date = get("date");
    boolean list = get("list-id") != null || get("list-unsubscribe") != null;
    return new Fallback(
        "eml",
        subject(),
        Byline.NONE,
        date == null ? null : dates.first(date, Origin.CONTAINER, false).orElse(null),
        list ? sender() : null);
  }

  private @Nullable String sender() {
    String from = text("from");
    Matcher name = NAME.matcher(from == null ? "" : from);
    return name.find() ? name.group(1) : null;
  }

  private @Nullable String text(String name) {
    String value = get(name);
    return value == null
        ? null
        : Markup.fold(
            DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8));
  }

  /** The name of the file that a part is, as RFC 2231 and mail programs write it; null if none. */
  @Nullable String fileName() {
    String name = parameter("content-disposition", "filename");
    String file = name == null ? parameter("content-type", "name") : name;
    return file == null
        ? null
        : DecoderUtil.decodeEncodedWords(file, DecodeMonitor.SILENT, StandardCharsets.UTF_8)
            .replaceAll("[\\\\/\\s]+", "_");
  }

  /** Whether a part is a file that was sent along. */
  boolean isAttachment() {
    String disposition = get("content-disposition");
    return disposition != null && disposition.regionMatches(true, 0, "attachment", 0, 10);
  }

  private @Nullable String parameter(String field, String parameter) {
    String value = fields.get(field);
    if (value == null) {
      return null;
    }
    MimeParameterMapping parameters = new MimeParameterMapping();
    RawField raw = new RawField(field, value);
    for (NameValuePair pair : RawFieldParser.DEFAULT.parseRawBody(raw).getParams()) {
      parameters.addParameter(pair.getName(), pair.getValue());
    }
    return parameters.get(parameter);
  }
}
