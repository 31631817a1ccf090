package bureau.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bureau.query.Query;
import bureau.search.EngineContractTest;
import bureau.search.Searcher;
import bureau.search.Suggestion;
import bureau.search.Suggestion.Kind;
import bureau.search.TestedIndex;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cluster engine finds what every engine has to find. */
@ExtendWith(OnNodes.class)
class ContractOnNodesIT extends EngineContractTest {
  private final Changes changes;

  ContractOnNodesIT(Nodes nodes) {
    this.changes = new Changes(nodes, nodes.unusedName());
  }

  @Override
  protected TestedIndex index() {
    return changes;
  }

  @Override
  protected boolean findsWordsOfOneFamily() {
    return false; // a cluster does not list the words that begin alike
  }

  @Test
  void beginningIsCompletedByWordsAndHeadlines() {
    try (Searcher nodes = changes.open()) {
      assertThat(nodes.suggest("harb", EnumSet.of(Kind.WORD, Kind.HEADLINE)))
          .extracting(Suggestion::kind, Suggestion::text)
          .containsExactly(
              tuple(Kind.WORD, "harbour"),
              tuple(Kind.HEADLINE, "Harbour towns wait for the ferry that never came"));
    }
  }

  @Test
  void wordThatNoArticleHasIsRespelt() {
    try (Searcher nodes = changes.open()) {
      assertThat(nodes.respelt(Query.Word.of("ceasefir"))).contains(Query.Word.of("ceasefire"));
      assertThat(nodes.respelt(Query.Word.of("ceasefire"))).isEmpty();
    }
  }

  @AfterAll
  void deleteIndexes() {
    changes.close();
  }
}
