package bureau.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes records of web archives as ISO 28500 has them. */
final class WarcSample {
  private WarcSample() {}

  /** The answer of a server with a page. */
  static byte[] page(String address, String html) {
    return response(address, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", utf8(html));
  }

  /** The answer of a server. */
  static byte[] response(String address, String status, String headers, byte[] content) {
    byte[] head = utf8("HTTP/1.1 " + status + "\r\n" + headers + "\r\n");
    return record(
        "response",
        "WARC-Target-URI: " + address + "\r\nContent-Type: application/http;msgtype=response\r\n",
        join(head, content));
  }

  /** Any record. */
  static byte[] record(String type, String headers, byte[] block) {
    String head =
        "WARC/1.1\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:0b2ac4f5-6b61-4b6a-9f51-0242ac120002>\r\n"
            + "WARC-Date: 2024-03-07T09:30:00Z\r\n"
            + headers
            + "Content-Length: "
            + block.length
            + "\r\n\r\n";
    return join(utf8(head), block, utf8("\r\n\r\n"));
  }

  /** Each record as a member of a gzip file. */
  static byte[] gzip(byte[]... records) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (byte[] record : records) {
      try (OutputStream out = new GZIPOutputStream(new Unclosed(file))) {
        out.write(record);
      }
    }
    return file.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class Unclosed extends OutputStream {
    private final OutputStream out;

    Unclosed(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }
  }
}
