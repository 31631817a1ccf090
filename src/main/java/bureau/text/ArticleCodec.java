package bureau.text;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Author;
import bureau.article.Block;
import bureau.article.Byline;
import bureau.article.Country;
import bureau.article.Dateline;
import bureau.article.Picture;
import bureau.article.Source;
import bureau.article.Stamp;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An article as bytes, in the order of its record, the body last. Part of every index's format: a
 * change here counts up the version of each engine's schema.
 */
public final class ArticleCodec {
  private ArticleCodec() {}

  /** The bytes of an article. */
  public static byte[] encode(Article article) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeString(article.id().value());
      writeSource(out, article.source());
      writeText(out, article.headline());
      writeText(out, article.deck());
      writeByline(out, article.byline());
      writeDateline(out, article.dateline());
      writeStamp(out, article.published());
      writeStamp(out, article.modified());
      writeList(out, article.pictures(), ArticleCodec::writePicture);
      writeText(out, article.section());
      writeList(out, article.keywords(), DataOutput::writeString);
      writeText(out, article.language());
      writeList(out, article.countries(), ArticleCodec::writeCountry);
      writeList(out, article.corrections(), DataOutput::writeString);
      writeList(out, article.body(), ArticleCodec::writeBlock);
      return out.toArrayCopy();
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
  }

  /** The article that {@link #encode} made the bytes of. */
  public static Article decode(BytesRef bytes) {
    return decode(bytes, true);
  }

  /** The id alone, which stands first. */
  public static ArticleId decodeId(BytesRef bytes) {
    try {
      return new ArticleId(
          new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readString());
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory failed", e);
    }
  }

  /** The article with an empty body, in less time. */
  public static Article decodeWithoutBody(BytesRef bytes) {
    return decode(bytes, false);
  }

  private static Article decode(BytesRef bytes, boolean body) {
    try {
      DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
      return Article.builder(new ArticleId(in.readString()), readSource(in))
          .headline(readText(in))
          .deck(readText(in))
          .byline(readByline(in))
          .dateline(readDateline(in))
          .published(readStamp(in))
          .modified(readStamp(in))
          .pictures(readList(in, ArticleCodec::readPicture))
          .section(readText(in))
          .keywords(readList(in, DataInput::readString))
          .language(readText(in))
          .countries(readList(in, ArticleCodec::readCountry))
          .corrections(readList(in, DataInput::readString))
          .body(body ? readList(in, ArticleCodec::readBlock) : List.of())
          .build();
    } catch (IOException e) {
      throw new IllegalStateException("A stored article cannot be decoded", e);
    }
  }

  private static void writeSource(DataOutput out, Source source) throws IOException {
    out.writeString(source.path());
    out.writeString(source.format());
    writeText(out, source.url());
    writeText(out, source.publisher());
  }

  private static Source readSource(DataInput in) throws IOException {
    return new Source(in.readString(), in.readString(), readText(in), readText(in));
  }

  private static void writeByline(DataOutput out, Byline byline) throws IOException {
    writeText(out, byline.text());
    writeList(
        out,
        byline.authors(),
        (to, author) -> {
          to.writeString(author.name());
          writeText(to, author.role());
        });
  }

  private static Byline readByline(DataInput in) throws IOException {
    return new Byline(
        readText(in), readList(in, from -> new Author(from.readString(), readText(from))));
  }

  private static void writeDateline(DataOutput out, @Nullable Dateline dateline)
      throws IOException {
    out.writeByte((byte) (dateline == null ? 0 : 1));
    if (dateline != null) {
      writeText(out, dateline.place());
      writeText(out, dateline.agency());
      writeText(out, dateline.date());
    }
  }

  private static @Nullable Dateline readDateline(DataInput in) throws IOException {
    return in.readByte() == 0 ? null : new Dateline(readText(in), readText(in), readText(in));
  }

  private static void writeStamp(DataOutput out, @Nullable Stamp stamp) throws IOException {
    out.writeByte((byte) (stamp == null ? 0 : stamp.offset() == null ? 1 : 2));
    if (stamp == null) {
      return;
    }
    out.writeZLong(stamp.local().toEpochSecond(ZoneOffset.UTC));
    if (stamp.offset() != null) {
      out.writeZInt(stamp.offset().getTotalSeconds());
    }
    writeText(out, stamp.zone());
    out.writeString(stamp.precision().name());
    out.writeString(stamp.origin().name());
  }

  private static @Nullable Stamp readStamp(DataInput in) throws IOException {
    byte kind = in.readByte();
    if (kind == 0) {
      return null;
    }
    LocalDateTime local = LocalDateTime.ofEpochSecond(in.readZLong(), 0, ZoneOffset.UTC);
    ZoneOffset offset = kind == 1 ? null : ZoneOffset.ofTotalSeconds(in.readZInt());
    return new Stamp(
        local,
        offset,
        readText(in),
        Stamp.Precision.valueOf(in.readString()),
        Stamp.Origin.valueOf(in.readString()));
  }

  private static void writePicture(DataOutput out, Picture picture) throws IOException {
    writeText(out, picture.caption());
    writeText(out, picture.credit());
  }

  private static Picture readPicture(DataInput in) throws IOException {
    return new Picture(readText(in), readText(in));
  }

  private static void writeCountry(DataOutput out, Country country) throws IOException {
    out.writeString(country.code());
    out.writeVInt(country.mentions() * 2 + (country.subject() ? 1 : 0));
  }

  private static Country readCountry(DataInput in) throws IOException {
    String code = in.readString();
    int mentions = in.readVInt();
    return new Country(code, mentions / 2, mentions % 2 == 1);
  }

  private static void writeBlock(DataOutput out, Block block) throws IOException {
    out.writeByte(code(block.kind()));
    out.writeString(block.text());
  }

  private static Block readBlock(DataInput in) throws IOException {
    return new Block(kind(in.readByte()), in.readString());
  }

  private static byte code(Block.Kind kind) {
    return switch (kind) {
      case PARAGRAPH -> 'p';
      case SUBHEAD -> 's';
      case QUOTE -> 'q';
      case ITEM -> 'i';
    };
  }

  private static Block.Kind kind(byte code) throws IOException {
    return switch (code) {
      case 'p' -> Block.Kind.PARAGRAPH;
      case 's' -> Block.Kind.SUBHEAD;
      case 'q' -> Block.Kind.QUOTE;
      case 'i' -> Block.Kind.ITEM;
      default -> throw new IOException("No kind of block has the code " + code);
    };
  }

  private static void writeText(DataOutput out, @Nullable String text) throws IOException {
    out.writeByte((byte) (text == null ? 0 : 1));
    if (text != null) {
      out.writeString(text);
    }
  }

  private static @Nullable String readText(DataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readString();
  }

  private static <T> void writeList(DataOutput out, List<T> items, Writer<T> writer)
      throws IOException {
    out.writeVInt(items.size());
    for (T item : items) {
      writer.write(out, item);
    }
  }

  private static <T> List<T> readList(DataInput in, Reader<T> reader) throws IOException {
    int size = in.readVInt();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(reader.read(in));
    }
    return items;
  }

  private interface Writer<T> {
    void write(DataOutput out, T item) throws IOException;
  }

  private interface Reader<T> {
    T read(DataInput in) throws IOException;
  }
}
