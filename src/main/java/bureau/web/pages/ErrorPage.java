package bureau.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * Why there is no other page.
 *
 * @param frame what stands around it
 * @param status the HTTP status
 * @param heading what went wrong, in a few words
 * @param message what is wrong and what to do
 * @param english whether the message is English whatever the page's language
 * @param context the typed text up to and from where the trouble is; null if that is not known
 */
public record ErrorPage(
    Frame frame,
    int status,
    String heading,
    String message,
    boolean english,
    @Nullable Place context)
    implements Page {
  /**
   * Where in the typed text the trouble is.
   *
   * @param before the text before it
   * @param from the text from there on, maybe empty
   */
  public record Place(String before, String from) {}

  @Override
  public String template() {
    return "error.jte";
  }
}
