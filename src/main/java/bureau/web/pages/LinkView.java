package bureau.web.pages;

/**
 * A link with its words.
 *
 * @param label what it says
 * @param href where it leads
 */
public record LinkView(String label, String href) {}
