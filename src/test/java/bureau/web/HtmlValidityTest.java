package bureau.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every kind of page is proper HTML, as the W3C's checker judges. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlValidityTest {
  private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

  private Site site;
  private SimpleDocumentValidator checker;

  @BeforeAll
  void start() throws Exception {
    site = Site.of(Samples.all());
    checker = new SimpleDocumentValidator(true, true, false);
    checker.setUpMainSchema(HTML, new Complaints());
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?lang=ko",
        "/search",
        "/search?q=grain&explain=true",
        "/search?q=sanctions&publisher=-Meridian+Wire&section=World&timeline=share&limit=25",
        "/search?language=ar&lang=ko",
        "/search?q=(grain+zzyzx&sort=best",
        "/search?q=zzyzx&year=2023",
        "/search?q=(a&syntax=strict",
        "/articles/a1b2c3d4e5f60718?q=grain",
        "/articles/bare",
        "/kwic?q=grain",
        "/kwic?q=zzyzx",
        "/trends?q=sanctions&q=grain",
        "/trends?q=zzyzx",
        "/status",
        "/help",
        "/nowhere",
        "/articles/nowhere"
      })
  void checkerFindsNothing(String address) throws Exception {
    HttpResponse<String> response = site.get(address);
    Complaints complaints = new Complaints();
    checker.setUpValidatorAndParsers(complaints, true, false);
    checker.checkHtmlInputSource(new InputSource(new StringReader(response.body())));

    assertThat(complaints.found).isEmpty();
  }

  /** Gathers all that the checker has to say. */
  private static final class Complaints implements ErrorHandler {
    private final List<String> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException e) {
      found.add("warning, line " + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      found.add("line " + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      found.add("fatal, line " + e.getLineNumber() + ": " + e.getMessage());
    }
  }
}
