package bureau.alerts;

import bureau.files.DurableFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of the saved searches, {@code journal.jsonl}: a line for each thing that happened, only
 * ever added to at its end, but when a search is removed, which puts another file in its place. A
 * line holds once one behind it says so ({@link Line.Kind#KEPT}); what a process that died left
 * behind the last such line is cut off, unless the commit that it waits for was made.
 *
 * <p>What was read is kept, and what other processes added since is read when it is opened again.
 * To be opened by one at a time.
 */
final class Journal {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int FORMAT = 1;

  private final Path file;
  private String id = "";
  private Known known = new Known(1);
  private long end;

  /**
   * The first line.
   *
   * @param journal the version of the format
   * @param id tells this file from one that takes its place
   * @param next the lowest number that no search ever had
   */
  private record Head(int journal, String id, int next) {}

  Journal(Path folder) {
    file = folder.resolve("journal.jsonl");
  }

  /**
   * Whether there is one.
   *
   * @throws IOException if there are files of a time when there was none
   */
  boolean exists() throws IOException {
    if (Files.exists(file)) {
      return true;
    }
    Path old = file.resolveSibling("searches.json");
    if (Files.exists(old)) {
      throw new IOException(
          "%s is of an older Bureau: add the searches in it again once its folder is moved away"
              .formatted(old));
    }
    return false;
  }

  /**
   * Reads what is there, and brings to an end what a process left.
   *
   * @param committed gives the mark of the index's last commit
   */
  Known read(Supplier<String> committed) throws IOException {
    try (FileChannel channel = open();
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel))) {
      begin(in);
      if (channel.size() > end) {
        channel.position(end);
        readOn(new BufferedInputStream(Channels.newInputStream(channel)), committed, channel);
      }
    }
    return known;
  }

  private void begin(InputStream in) throws IOException {
    byte[] line = line(in);
    if (line == null) {
      throw new IOException("%s is damaged at its beginning".formatted(file));
    }
    Head head = read(line, 0, Head.class);
    if (head.journal() != FORMAT) {
      throw new IOException("%s is of another version of Bureau than this one".formatted(file));
    }
    if (!head.id().equals(id)) {
      id = head.id();
      known = new Known(head.next());
      end = line.length + 1L;
    }
  }

  private void readOn(InputStream in, Supplier<String> committed, FileChannel channel)
      throws IOException {
    List<Line> open = new ArrayList<>();
    long at = end;
    for (byte[] json = line(in); json != null; json = line(in)) {
      Line line = read(json, at, Line.class);
      at += json.length + 1L;
      open.add(line);
      if (line.is() == Line.Kind.KEPT) {
        open.forEach(known::take);
        open.clear();
        end = at;
      }
    }
    if (end == channel.size()) {
      return;
    }
    boolean waits = at == channel.size() && !open.isEmpty();
    String mark = waits ? open.getLast().mark() : null;
    if (mark != null && mark.equals(committed.get())) {
      append(List.of(Line.kept()));
      open.forEach(known::take);
      end = at + Line.kept().json().length;
    } else {
      channel.truncate(end);
      channel.force(true);
    }
  }

  private <T> T read(byte[] line, long at, Class<T> type) throws IOException {
    try {
      return JSON.readValue(line, type);
    } catch (JacksonException e) {
      throw new IOException("%s is damaged at byte %d".formatted(file, at), e);
    }
  }

  /** The next line without its end; null if there is none that is whole. */
  private static byte @Nullable [] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        return null;
      }
      line.write(each);
    }
    return line.toByteArray();
  }

  /** Adds lines and waits until the disk has them. They are read when it is read again. */
  void append(Iterable<Line> lines) throws IOException {
    try (FileChannel channel = open()) {
      channel.position(channel.size());
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      for (Line line : lines) {
        out.write(line.json());
      }
      out.flush();
      channel.force(true);
    }
  }

  /** Puts another in its place. */
  void replace(int next, Iterable<Line> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Head head = new Head(FORMAT, UUID.randomUUID().toString(), next);
    bytes.writeBytes((JSON.writeValueAsString(head) + "\n").getBytes(StandardCharsets.UTF_8));
    lines.forEach(line -> bytes.writeBytes(line.json()));
    DurableFiles.replace(file, bytes.toByteArray());
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }
}
