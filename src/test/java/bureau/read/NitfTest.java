package bureau.read;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.article.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NitfTest {
  private static final String WHOLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">
      <nitf version="-//IPTC//DTD NITF 3.4//EN">
        <head>
          <title>Harbour talks</title>
          <tobject><tobject.subject tobject.subject.type="Politics"/></tobject>
          <docdata>
            <doc-id id-string="mw-250515-7"/>
            <date.issue norm="20250515T161200Z"/>
            <key-list><keyword key="harbour"/><keyword key="talks"/></key-list>
          </docdata>
          <pubdata name="Meridian Wire" position.section="World"/>
        </head>
        <body xml:lang="en">
          <body.head>
            <hedline>
              <hl1>Ministers agree on the old harbour</hl1>
              <hl2>Dredging begins in June &amp; ends by autumn</hl2>
            </hedline>
            <byline>By <person>Jane Doe</person> and <person>Kim Min-ji</person>
              <byttl>Diplomatic correspondents</byttl></byline>
            <distributor><org>MW</org></distributor>
            <dateline><location><city>OLD HARBOUR</city></location><story.date>May 15</story.date></dateline>
          </body.head>
          <body.content>
            <p>The two ministers agreed on <em>Thursday</em> to dredge the harbour.</p>
            <media media-type="image">
              <media-reference source="pier.jpg"/>
              <media-caption><p>The pier at low tide.</p></media-caption>
              <media-producer>Tom Lee</media-producer>
            </media>
            <hl2>What it costs</hl2>
            <p>Neither side named a sum.</p>
            <bq><block><p>We have waited long enough.</p></block></bq>
            <ul><li>June: the channel</li></ul>
          </body.content>
        </body>
      </nitf>
      """;

  @Test
  void everyFieldIsReadFromItsElement() throws IOException {
    Article article = only(WHOLE, "feeds/7.xml");

    assertThat(article.id().value()).isEqualTo("mw-250515-7");
    assertThat(article.headline()).isEqualTo("Ministers agree on the old harbour");
    assertThat(article.deck()).isEqualTo("Dredging begins in June & ends by autumn");
    assertThat(article.byline().authors())
        .containsExactly(
            new Author("Jane Doe", "Diplomatic correspondents"),
            new Author("Kim Min-ji", "Diplomatic correspondents"));
    assertThat(article.dateline()).isEqualTo(new Dateline("OLD HARBOUR", "MW", "May 15"));
    assertThat(article.published()).extracting(Stamp::at).isEqualTo("2025-05-15T16:12:00+00:00");
    assertThat(article.source().publisher()).isEqualTo("Meridian Wire");
    assertThat(article.source().format()).isEqualTo("nitf");
    assertThat(article.section()).isEqualTo("World");
    assertThat(article.keywords()).containsExactly("harbour", "talks");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.pictures()).containsExactly(new Picture("The pier at low tide.", "Tom Lee"));
    assertThat(article.body())
        .containsExactly(
            Block.paragraph("The two ministers agreed on Thursday to dredge the harbour."),
            new Block(Block.Kind.SUBHEAD, "What it costs"),
            Block.paragraph("Neither side named a sum."),
            new Block(Block.Kind.QUOTE, "We have waited long enough."),
            new Block(Block.Kind.ITEM, "June: the channel"));
  }

  @Test
  void printedBylineIsTakenApartWhereNobodyIsMarked() throws IOException {
    Article article =
        only(
            "<nitf><body><body.head><hedline><hl1>Talks</hl1></hedline>"
                + "<byline>By Jane Doe, Seoul correspondent</byline></body.head>"
                + "<body.content><p>They talked.</p></body.content></body></nitf>",
            "a.xml");
    assertThat(article.byline().authors())
        .containsExactly(new Author("Jane Doe", "Seoul correspondent"));
    assertThat(article.published()).isNull();
  }

  @Test
  void entitiesOfTheDocumentsOwnOpenNothing() throws IOException {
    Article article =
        only(
            "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"file:///etc/hostname\">"
                + "<nitf><body><body.head><hedline><hl1>Talks &own;</hl1></hedline></body.head>"
                + "<body.content><p>They talked.</p></body.content></body></nitf>",
            "a.xml");
    assertThat(article.headline()).isEqualTo("Talks &own;");
  }

  @Test
  void documentWithoutTextIsSkippedForAReason() throws IOException {
    Told told = Told.of("<nitf><head/></nitf>".getBytes(StandardCharsets.UTF_8), "empty.nitf");
    assertThat(told.skipped)
        .containsExactly("empty.nitf: an NITF document without headline and text");
  }

  private static Article only(String xml, String path) throws IOException {
    Told told = Told.of(xml.getBytes(StandardCharsets.UTF_8), path);
    assertThat(told.failed).isEmpty();
    assertThat(told.articles).hasSize(1);
    return told.articles.getFirst();
  }
}
