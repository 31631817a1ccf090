package bureau.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.search.IndexUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opensearch=http://127.0.0.1:9200/bureau | http://127.0.0.1:9200 | bureau",
        "https://search.example/wire-2024 | https://search.example:9200 | wire-2024",
        "opensearch=https://a:1,b:2,c/x | https://a:1,b:2,c:9200 | x",
        "opensearch=http://[::1]:9201/x | http://[::1]:9201 | x",
      })
  void addressNamesNodesAndIndex(String text, String nodes, String name) {
    Address address = Address.parse(text);
    assertThat(address.cluster()).isEqualTo(nodes);
    assertThat(address.name()).isEqualTo(name);
    assertThat(address).hasToString("opensearch=" + nodes + "/" + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opensearch=host:9200/bureau | scheme",
        "opensearch=ftp://host:9200/bureau | neither http nor https",
        "opensearch=http://host:9200 | name of an index",
        "opensearch=http://host:9200/ | small letters",
        "opensearch=http://host:9200/Bureau | small letters",
        "opensearch=http://host:9200/a/b | small letters",
        "opensearch=http://host:9200/* | small letters",
        "opensearch=http://:9200/bureau | no host with a port",
        "opensearch=http://a,,b/bureau | no host with a port",
        "opensearch=http://a:x/bureau | no host with a port",
      })
  void whatIsNoAddressIsRefusedWithAnExample(String text, String why) {
    assertThatThrownBy(() -> Address.parse(text))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("opensearch=https://host:9200/bureau")
        .message()
        .hasLineCount(1);
  }

  @Test
  void passwordInAnAddressIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> Address.parse("opensearch=https://me:secret@host:9200/bureau"))
        .isInstanceOf(IndexUnavailableException.class)
        .hasMessageContaining("--engine-auth")
        .message()
        .doesNotContain("secret");
  }
}
