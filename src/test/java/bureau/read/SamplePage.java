package bureau.read;

/** A page that a news site might serve, made for this project. */
final class SamplePage {
  private SamplePage() {}

  /** A page with an article of a headline. */
  static String article(String headline) {
    return """
    <!DOCTYPE html><html lang="en"><head><title>%1$s - The Northern Ledger</title>
    <meta property="og:type" content="article"></head>
    <body><nav><a href="/">Front page</a> <a href="/world">World</a></nav>
    <article><h1>%1$s</h1><p class="byline">By Ana Quill</p>
    <p>VELMORA (NL) - Ministers of the two coastal states met again on Thursday and agreed to keep the \
    ferry between their capitals running through the winter, officials said.</p>
    <p>The talks had stalled in the summer over who would pay for the ice-breaking tug that the \
    crossing needs from December on, and over customs checks on the lorries that it carries.</p>
    <p>“We have an agreement, and it will hold,” the transport minister told reporters at the harbour, \
    adding that the first ships would leave before the end of the month.</p></article>
    </body></html>
    """
        .formatted(headline);
  }

  /** A page without an article. */
  static String front() {
    return """
    <!DOCTYPE html><html><head><title>The Northern Ledger</title></head>
    <body><h1>The Northern Ledger</h1><ul><li><a href="/a">Ferry talks end</a></li>
    <li><a href="/b">Harbour opens</a></li></ul></body></html>
    """;
  }
}
