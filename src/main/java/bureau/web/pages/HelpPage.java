package bureau.web.pages;

/**
 * The query language.
 *
 * @param frame what stands around it
 * @param language its description as HTML, made of the document
 */
public record HelpPage(Frame frame, String language) implements Page {
  @Override
  public String template() {
    return "help.jte";
  }
}
