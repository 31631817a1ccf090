package bureau.opensearch;

import bureau.search.IndexUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted. */
final class Authority {
  private Authority() {}

  /**
   * Trusts the certificates of a file and no others.
   *
   * @param file certificates in PEM; null for what the system trusts
   * @throws IndexUnavailableException if the file has none
   */
  static SSLContext trust(@Nullable Path file) {
    if (file == null) {
      return SSLContexts.createSystemDefault();
    }
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new IndexUnavailableException(file + " has no certificate in PEM; see --engine-ca");
      }
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      for (Certificate each : certificates) {
        trusted.setCertificateEntry(String.valueOf(number++), each);
      }
      return SSLContexts.custom().loadTrustMaterial(trusted, null).build();
    } catch (IOException | GeneralSecurityException e) {
      throw new IndexUnavailableException(
          "The certificates of %s cannot be read: %s; see --engine-ca"
              .formatted(file, Trouble.reason(e)),
          e);
    }
  }
}
