package bureau.opensearch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster is asked.
 *
 * @param credentials a file with NAME:PASSWORD; null for a cluster that lets everyone in
 * @param authority a file with the certificates, in PEM, that are trusted; null for those that the
 *     system trusts
 */
record Access(@Nullable Path credentials, @Nullable Path authority) {
  /** No name, and the system's trust. */
  static final Access OPEN = new Access(null, null);
}
