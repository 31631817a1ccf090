package bureau.web.pages;

/**
 * The query syntax.
 *
 * @param frame what stands around it
 */
public record HelpPage(Frame frame) implements Page {
  @Override
  public String template() {
    return "help.jte";
  }
}
