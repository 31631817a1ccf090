package bureau.web;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may read, and who may change: people with passwords, as {@code htpasswd -B} keeps them, and
 * programs with tokens. A file has a line for each:
 *
 * <pre>
 * marta:$2y$12$…                 a person; the password as a bcrypt hash
 * feeds:{SHA256}5f1c…            a program; the token as a digest, which for a random one is enough
 * nightly:{SHA256}97ab…:admin    a program that may also change the index
 * </pre>
 *
 * A password costs a tenth of a second or more to check, so that a right one is remembered for five
 * minutes, as a digest with a key of this process, and few are checked at once.
 */
public final class Credentials {
  /** What bcrypt reads of a password, in bytes of UTF-8. */
  public static final int LONGEST_PASSWORD = 72;

  private static final Pattern LINE =
      Pattern.compile(
          "([^:\\s]+):(\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}|\\{SHA256}[0-9a-f]{64})(:admin)?");

  private static final String BCRYPT = "$2";
  private static final String DIGEST = "{SHA256}";

  /** Work of the kind that checking a password is: 2 to this power rounds. */
  private static final int COST = 12;

  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final Duration QUEUE = Duration.ofSeconds(2);
  private static final int AT_ONCE = 2;
  private static final int TOKEN_BYTES = 32;

  private final Map<String, Entry> people = new HashMap<>();
  private final Map<String, Entry> programs = new HashMap<>();
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
  private final Semaphore checking = new Semaphore(AT_ONCE, true);
  private final byte[] key = random();

  private Credentials() {}

  /**
   * One who may come in.
   *
   * @param name as the file has it
   * @param changes whether the index may be changed
   */
  record Caller(String name, boolean changes) {}

  private record Entry(Caller caller, String hash) {}

  /** A right password, as a digest, and until when it is known to be one. */
  private record Remembered(String digest, long until) {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, has no entry or a line that is none; the message
   *     names the line by its number and not by its content
   */
  public static Credentials read(Path file) throws IOException {
    Credentials credentials = new Credentials();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        credentials.add(line.strip(), file + ", line " + number);
      }
    }
    if (credentials.people.isEmpty() && credentials.programs.isEmpty()) {
      throw new IOException(file + " lets nobody in; bureau auth makes a line for it");
    }
    return credentials;
  }

  private void add(String line, String where) throws IOException {
    Matcher read = LINE.matcher(line);
    if (!read.matches()) {
      throw new IOException(
          where
              + " is no entry: NAME:HASH with a bcrypt hash as htpasswd -B writes it, or as"
              + " bureau auth prints it");
    }
    String hash = read.group(2);
    boolean changes = read.group(3) != null;
    if (changes && hash.startsWith(BCRYPT)) {
      throw new IOException(
          where
              + " lets a password change the index; only a token may (bureau auth --token --admin),"
              + " since browsers send passwords unasked");
    }
    Entry entry = new Entry(new Caller(read.group(1), changes), hash);
    Entry before =
        hash.startsWith(BCRYPT)
            ? people.put(entry.caller().name(), entry)
            : programs.put(hash.substring(DIGEST.length()), entry);
    if (before != null) {
      throw new IOException(where + " is there twice");
    }
  }

  /** A token for this process alone, which may read. */
  public String own() {
    String token = token();
    programs.put(digest(token), new Entry(new Caller("bureau", false), DIGEST + digest(token)));
    return token;
  }

  /**
   * Who sends a request.
   *
   * @param authorization the header of that name; null if there is none
   * @return empty if nobody is named who may come in
   */
  Optional<Caller> who(@Nullable String authorization) {
    String[] parts = authorization == null ? new String[0] : authorization.strip().split(" +", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> Optional.ofNullable(programs.get(digest(parts[1]))).map(Entry::caller);
      case "basic" -> person(parts[1]);
      default -> Optional.empty();
    };
  }

  private Optional<Caller> person(String encoded) {
    byte[] text;
    try {
      text = Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int colon = colon(text);
    if (colon < 0 || text.length - colon - 1 > LONGEST_PASSWORD) {
      return Optional.empty();
    }
    String name = new String(text, 0, colon, StandardCharsets.UTF_8);
    byte[] password = Arrays.copyOfRange(text, colon + 1, text.length);
    Entry entry = people.get(name);
    if (entry == null) {
      // Takes as long, so that nobody learns who there is.
      people.values().stream().findFirst().ifPresent(any -> isRight(password, any.hash()));
      return Optional.empty();
    }
    return isKnown(name, text) || isRightNow(name, text, password, entry.hash())
        ? Optional.of(entry.caller())
        : Optional.empty();
  }

  private static int colon(byte[] text) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == ':') {
        return i;
      }
    }
    return -1;
  }

  private boolean isKnown(String name, byte[] text) {
    Remembered known = remembered.get(name);
    return known != null
        && System.nanoTime() - known.until() < 0
        && MessageDigest.isEqual(bytes(known.digest()), bytes(keyed(text)));
  }

  private boolean isRightNow(String name, byte[] text, byte[] password, String hash) {
    boolean right = isRight(password, hash);
    if (right) {
      remembered.put(name, new Remembered(keyed(text), System.nanoTime() + REMEMBERED.toNanos()));
    }
    return right;
  }

  private boolean isRight(byte[] password, String hash) {
    try {
      if (!checking.tryAcquire(QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    try {
      return BCrypt.verifyer().verify(password, hash.getBytes(StandardCharsets.US_ASCII)).verified;
    } finally {
      checking.release();
    }
  }

  /** The bcrypt hash of a password. */
  public static String hash(char[] password) {
    return BCrypt.with(BCrypt.Version.VERSION_2Y).hashToString(COST, password);
  }

  /** A new token: 256 random bits. */
  public static String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
  }

  /** A token as the file has it. */
  public static String hash(String token) {
    return DIGEST + digest(token);
  }

  private static byte[] random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private String keyed(byte[] text) {
    MessageDigest sha = sha256();
    sha.update(key);
    return HexFormat.of().formatHex(sha.digest(text));
  }

  private static byte[] bytes(String digest) {
    return digest.getBytes(StandardCharsets.US_ASCII);
  }

  private static String digest(String token) {
    return HexFormat.of().formatHex(sha256().digest(token.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
