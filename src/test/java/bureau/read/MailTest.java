package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MailTest {
  private static final String TEXT =
      """
      VELMORA (NL) - Ministers of the two coastal states met again on Thursday and agreed to keep
      the ferry between their capitals running through the winter, officials of both sides said
      after the talks, which went on into the night and were broken off twice by the delegations.

      The talks had stalled in the summer over who would pay for the ice-breaking tug that the
      crossing needs from December on, and over customs checks on the lorries that it carries
      from one harbour to the other, and that have to wait in both for up to a day and a half.
      """;
  private static final String HEAD =
      """
      From: "=?utf-8?Q?Northern_Ledger_=C3=A9dition?=" <news@ledger.example>
      Subject: =?utf-8?B?RmVycnkgdGFsa3MgZW5kIGluIGFncmVlbWVudA==?=
      Date: Thu, 7 Mar 2024 23:30:00 +0900
      Message-ID: <1@ledger.example>
      MIME-Version: 1.0
      """;

  @Test
  void plainMailIsReadWithItsSubjectAndDate() throws IOException {
    Article article = only(HEAD + "List-Id: <news.ledger.example>\n\n" + TEXT);

    assertThat(article.headline()).isEqualTo("Ferry talks end in agreement");
    assertThat(article.source().publisher()).isEqualTo("Northern Ledger édition");
    assertThat(article.source().format()).isEqualTo("eml");
    Stamp published = Objects.requireNonNull(article.published());
    assertThat(published.at()).isEqualTo("2024-03-07T23:30:00+09:00");
    assertThat(published.origin()).isEqualTo(Stamp.Origin.CONTAINER);
    assertThat(article.body()).hasSize(2);
  }

  @Test
  void htmlOfAnAlternativeCountsInItsCharsetAndCoding() throws IOException {
    String html = SamplePage.article("Паром ходит зимой").replace('“', '"').replace('”', '"');
    byte[] coded = html.getBytes(java.nio.charset.Charset.forName("windows-1251"));
    Article article =
        only(
            HEAD.replaceFirst(
                    "Subject: .*",
                    "Subject: Fwd: Re: =?windows-1251?Q?=CF=E0=F0=EE=EC_=F5=EE=E4=E8=F2_=E7=E8=EC=EE=E9?=")
                + "Content-Type: multipart/alternative; boundary=b\n\n--b\n"
                + "Content-Type: text/plain\n\nsee the page\n--b\n"
                + "Content-Type: text/html; charset=windows-1251\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(coded)
                + "\n--b--\n");

    assertThat(article.headline()).isEqualTo("Паром ходит зимой");
    assertThat(article.source().publisher()).isNotEqualTo("Northern Ledger édition");
  }

  @Test
  void whatWasSentAlongIsAFileOfItsOwn() throws IOException {
    Told told =
        told(
            HEAD
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nFYI\n--b\n"
                + "Content-Type: application/octet-stream\n"
                + "Content-Disposition: attachment; filename*=UTF-8''a%20page.html\n\n"
                + SamplePage.article("Harbour opens to lorries")
                + "\n--b\nContent-Type: image/png; name=a.png\n\n\u0089PNG\n--b\n"
                + "Content-Type: message/rfc822\n\n"
                + HEAD
                + "\n"
                + TEXT
                + "\n--b--\n");

    assertThat(told.articles)
        .extracting(article -> article.source().path())
        .containsExactly("mail.eml!a_page.html", "mail.eml!forwarded.eml");
    assertThat(told.skipped).hasSize(2).contains("mail.eml: an e-mail without an article's text");
  }

  @Test
  void savedPageHasTheAddressItWasSavedFrom() throws IOException {
    String html = SamplePage.article("Ferry talks end in agreement").replace("=", "=3D");
    Article article =
        only(
            "From: <Saved by Blink>\nSnapshot-Content-Location: https://ledger.example/ferry\n"
                + "Subject: Ferry talks\nDate: Fri, 8 Mar 2024 10:00:00 -0000\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\n\n--b\n"
                + "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n"
                + "Content-Location: https://ledger.example/ferry\n\n"
                + html
                + "\n--b\nContent-Type: text/css\nContent-Location: cid:1\n\np {}\n--b\n"
                + "Content-Type: text/html\nContent-Location: cid:2\n\n<p>A frame\n--b--\n");

    assertThat(article.source().url()).isEqualTo("https://ledger.example/ferry");
    assertThat(article.source().format()).isEqualTo("mhtml");
    assertThat(article.headline()).isEqualTo("Ferry talks end in agreement");
    assertThat(Objects.requireNonNull(article.published()).day()).isEqualTo("2024-03-08");
  }

  @Test
  void partsInPartsWithoutEndAreRefused() throws IOException {
    StringBuilder deep = new StringBuilder(HEAD);
    for (int i = 0; i < 5_000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }

    Told told = told(deep.toString());

    assertThat(told.articles).isEmpty();
    assertThat(told.failed)
        .containsExactly(
            "mail.eml: broken as an e-mail: more parts than are read of one e-mail; what stands behind it is not read");
  }

  @Test
  void headerWithoutEndIsRefused() throws IOException {
    Endless mail = new Endless(HEAD + "X: ", "long ", 40 << 20);
    Told told = new Told();
    new ArticleReader().read(mail, "mail.eml", told);

    assertThat(told.failed).hasSize(1);
    assertThat(mail.given()).isLessThan(18 << 20);
  }

  @Test
  void fieldsOfADownloadMakeNoMail() throws IOException {
    Told told =
        told("Headline: Ferry talks end\nFrom: The Northern Ledger\nDate: 7 March 2024\n\n" + TEXT);

    assertThat(told.articles)
        .extracting(article -> article.source().format())
        .doesNotContain("eml");
    assertThat(told.failed).isEmpty();
  }

  private static Article only(String mail) throws IOException {
    Told told = told(mail);
    assertThat(told.failed).isEmpty();
    assertThat(told.skipped).isEmpty();
    return told.articles.getFirst();
  }

  private static Told told(String mail) throws IOException {
    return Told.of(mail.getBytes(StandardCharsets.UTF_8), "mail.eml");
  }
}
