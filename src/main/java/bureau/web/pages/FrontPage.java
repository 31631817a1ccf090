package bureau.web.pages;

import java.util.List;

/**
 * The page a reader begins at.
 *
 * @param frame what stands around it
 * @param articles how many articles the index holds, such as "1,024 articles"
 * @param committed when the index was last changed, for people
 * @param newest the articles published last
 * @param all the search for every article
 */
public record FrontPage(
    Frame frame, String articles, String committed, List<HitView> newest, String all)
    implements Page {
  /** Keeps a copy of the list. */
  public FrontPage {
    newest = List.copyOf(newest);
  }

  @Override
  public String template() {
    return "front.jte";
  }
}
