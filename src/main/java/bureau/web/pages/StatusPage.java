package bureau.web.pages;

import java.util.List;

/**
 * What the index holds.
 *
 * @param frame what stands around it
 * @param facts what is known of it as a whole
 * @param unread what the last run did not index and why; empty if it is not known or was nothing
 * @param outlets the outlets with most articles, each with its search
 * @param languages the languages, each with its search
 * @param problems what may be wrong, each with the search that finds it
 * @param json the same as data
 */
public record StatusPage(
    Frame frame,
    List<ArticlePage.Fact> facts,
    List<ArticlePage.Fact> unread,
    List<Count> outlets,
    List<Count> languages,
    List<Count> problems,
    String json)
    implements Page {
  /** Keeps copies of the lists. */
  public StatusPage {
    facts = List.copyOf(facts);
    unread = List.copyOf(unread);
    outlets = List.copyOf(outlets);
    languages = List.copyOf(languages);
    problems = List.copyOf(problems);
  }

  /**
   * A number of articles.
   *
   * @param articles what they have in common, with the search that finds them
   * @param count how many there are
   */
  public record Count(LinkView articles, String count) {}

  @Override
  public String template() {
    return "status.jte";
  }
}
