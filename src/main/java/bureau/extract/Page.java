package bureau.extract;

import org.jsoup.nodes.Document;

/**
 * A web page as the finders look at it.
 *
 * @param document its elements
 * @param tagged those of them that are looked for by tag or attribute
 * @param metas what its head declares by name
 * @param linked its JSON-LD
 * @param outline its visible text
 * @param article its article's JSON-LD object, a missing node if there is none
 */
record Page(
    Document document,
    Tagged tagged,
    Metas metas,
    LinkedData linked,
    Outline outline,
    tools.jackson.databind.JsonNode article) {

  /** Reads what the finders need from a document. */
  static Page of(Document document, Marker marker) {
    Tagged tagged = Tagged.of(document);
    LinkedData linked = new LinkedData(tagged.scripts());
    Metas metas = new Metas(tagged.metas());
    return new Page(
        document, tagged, metas, linked, Outline.of(document, marker), linked.article(metas));
  }
}
