package bureau.web;

import io.javalin.http.Context;

/** Tells browsers and feed readers how to search here, in OpenSearch 1.1. */
final class OpenSearchRoute {
  private OpenSearchRoute() {}

  /** Answers {@code /opensearch.xml}. */
  static void describe(Context context) {
    String root = Addresses.root(context);
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>Bureau</ShortName>
          <Description>Full-text search for foreign-affairs reporting</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Image width="16" height="16" type="image/x-icon">ROOT/favicon.ico</Image>
          <Url type="text/html" template="ROOT/search?q={searchTerms}"/>
          <Url type="application/atom+xml" template="ROOT/search.atom?q={searchTerms}&amp;limit={count?}"/>
          <Url type="application/json" template="ROOT/search.json?q={searchTerms}&amp;limit={count?}"/>
          <Url rel="self" type="application/opensearchdescription+xml" template="ROOT/opensearch.xml"/>
        </OpenSearchDescription>
        """;
    context
        .contentType("application/opensearchdescription+xml; charset=utf-8")
        .result(text.replace("ROOT", root));
  }
}
