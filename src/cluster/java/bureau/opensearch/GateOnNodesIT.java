package bureau.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.opensearch.Gate.Certificate;
import bureau.search.IndexUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that does not let everyone in, or has too much to do. */
@ExtendWith(OnNodes.class)
class GateOnNodesIT {
  @TempDir private Path folder;

  private final Nodes nodes;

  GateOnNodesIT(Nodes nodes) {
    this.nodes = nodes;
  }

  @Test
  void certificateThatNobodyVouchesForIsTrustedIfItIsNamed()
      throws IOException, InterruptedException, GeneralSecurityException {
    Certificate certificate = Certificate.of(folder, "ip:127.0.0.1");
    try (Gate gate = Gate.encrypted(nodes.port(0), certificate, null)) {
      assertThatThrownBy(() -> ask(gate, null, null))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("its certificate is not trusted")
          .hasMessageContaining("--engine-ca")
          .message()
          .hasLineCount(1);
      assertThat(ask(gate, null, certificate.pem()).isDone()).isTrue();
    }
  }

  @Test
  void certificateOfAnotherNameIsRefused()
      throws IOException, InterruptedException, GeneralSecurityException {
    Certificate certificate = Certificate.of(folder, "dns:search.example");
    try (Gate gate = Gate.encrypted(nodes.port(0), certificate, null)) {
      assertThatThrownBy(() -> ask(gate, null, certificate.pem()))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("the certificate is not for this name")
          .message()
          .hasLineCount(1);
    }
  }

  @Test
  void nameAndPasswordComeFromAFileAndAreCheckedByTheCluster()
      throws IOException, InterruptedException, GeneralSecurityException {
    Certificate certificate = Certificate.of(folder, "ip:127.0.0.1");
    try (Gate gate = Gate.encrypted(nodes.port(0), certificate, "desk:se:cret")) {
      assertThatThrownBy(() -> ask(gate, null, certificate.pem()))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("asks for a name and a password")
          .hasMessageContaining("--engine-auth");
      Path wrong = Files.writeString(folder.resolve("wrong"), "desk:guess\n");
      assertThatThrownBy(() -> ask(gate, wrong, certificate.pem()))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("does not accept the name and password")
          .message()
          .doesNotContain("guess");
      Path right = Files.writeString(folder.resolve("right"), "desk:se:cret\n");
      assertThat(ask(gate, right, certificate.pem()).isDone()).isTrue();
    }
  }

  @Test
  void filesThatDoNotHoldWhatTheyShouldAreNamed() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty"), "");
    Address address = Address.parse("opensearch=https://127.0.0.1:9/x");
    assertThatThrownBy(() -> Cluster.connect(address, new Access(empty, null)))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("has no line NAME:PASSWORD");
    assertThatThrownBy(() -> Cluster.connect(address, new Access(null, empty)))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("--engine-ca");
    Path absent = folder.resolve("absent");
    assertThatThrownBy(() -> Cluster.connect(address, new Access(absent, null)))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("there is no such file");
  }

  @Test
  void passwordIsNeverSentInClear() throws IOException {
    Path file = Files.writeString(folder.resolve("auth"), "desk:secret\n");
    assertThatThrownBy(() ->
            Cluster.connect(
                Address.parse("opensearch=http://127.0.0.1:9200/x"), new Access(file, null)))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("write https://");
  }

  @Test
  void busyClusterIsAskedAgainUpToALimit() throws IOException {
    try (Gate gate = Gate.open(nodes.port(0));
        Cluster cluster =
            Cluster.connect(
                Address.parse("opensearch=http://127.0.0.1:" + gate.port() + "/x"), Access.OPEN)) {
      gate.refuse(2, 503);
      assertThat(cluster.ask(Asked.get("/")).isDone()).isTrue();
      assertThat(gate.refused()).isEqualTo(2);
      gate.refuse(100, 429);
      assertThatThrownBy(() -> cluster.ask(Asked.get("/")))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("has too much to do: too much to do; try again later");
      assertThat(gate.refused()).isEqualTo(2 + Patience.READING.tries());
    }
  }

  private static Answered ask(Gate gate, @Nullable Path credentials, @Nullable Path authority) {
    Address address = Address.parse("opensearch=https://127.0.0.1:" + gate.port() + "/x");
    try (Cluster cluster = Cluster.connect(address, new Access(credentials, authority))) {
      return cluster.ask(Asked.get("/"));
    }
  }
}
