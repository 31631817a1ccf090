package bureau.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | {'type':'node_not_connected_exception','reason':'[node0] Node not connected'} | true",
        "500 | {'root_cause':[{'type':'node_closed_exception'}],'type':'x'} | true",
        "500 | {'type':'illegal_argument_exception','reason':'no node found for id: E7q'} | true",
        "500 | {'type':'null_pointer_exception','reason':'a node_closed_exception it is not'} | false",
        "400 | {'type':'node_not_connected_exception'} | false",
      })
  void nodeThatHasJustGoneIsToldFromOtherFailures(int status, String error, boolean lost) {
    byte[] body = ("{'error':" + error + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    assertThat(Trouble.isOfALostNode(new Answered(status, Json.read(body)))).isEqualTo(lost);
  }
}
