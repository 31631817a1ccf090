package bureau.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.article.ArticleId;
import bureau.query.Query;
import bureau.search.Alert;
import bureau.search.Alerts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found for saved searches is neither lost nor told twice, wherever a process dies. */
class SavedSearchesTest {
  @TempDir private Path index;
  private String mark = "";

  @Test
  void whatACommitBringsIsNewAfterIt() throws IOException {
    SavedSearch search = add();
    change("a", "b");
    assertThat(fresh(search)).containsExactly("a", "b");
    change("b", "c");
    assertThat(fresh(search)).containsExactly("a", "b", "c");
    searches().told(search, List.of(new ArticleId("a"), new ArticleId("b")));
    change("a", "b", "c", "d");
    assertThat(fresh(search)).containsExactly("c", "d");
  }

  @Test
  void whatWasToComeWithACommitThatFailedComesWithTheNext() throws IOException {
    SavedSearch search = add();
    assertThatThrownBy(() -> searches().noting(each -> new Query.Everything()).at(dyingBefore("a")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(fresh(search)).isEmpty();
    change("a");
    assertThat(fresh(search)).containsExactly("a");
  }

  @Test
  void commitThatWasMadeCountsThoughTheProcessDied() throws IOException {
    SavedSearch search = add();
    assertThatThrownBy(() -> searches().noting(each -> new Query.Everything()).at(dyingBehind("a")))
        .isInstanceOf(IllegalStateException.class);
    change("b");
    assertThat(fresh(search)).containsExactly("a", "b");
  }

  @Test
  void commitIsMadeWithoutAnySearch() {
    change("a");
    assertThat(mark).isEmpty();
    assertThat(index.resolve("alerts")).doesNotExist();
  }

  @Test
  void nothingOfARemovedSearchIsLeftToOneOfItsName() throws IOException {
    SavedSearch search = add();
    change("a");
    searches().remove(search);
    SavedSearch again = add();
    assertThat(again.number()).isNotEqualTo(search.number());
    assertThat(fresh(again)).isEmpty();
  }

  @Test
  void eachStepIsOnTheDiskBeforeTheNext() throws IOException {
    UnsyncedFiles disk = new UnsyncedFiles(index);
    SavedSearches searches = new SavedSearches(disk.wrapPath(index), () -> mark);
    SavedSearch search = searches.add("all", "*", true, Set::of, false).orElseThrow();
    assertThat(disk.unsynced()).isEmpty();
    Change change =
        new Change(List.of("a", "b"), false, false) {
          @Override
          public void make(String made) {
            assertThat(index.resolve("alerts/pending").resolve(made)).exists();
            assertThat(disk.unsynced()).as("before the commit").isEmpty();
            super.make(made);
          }
        };
    searches.noting(each -> new Query.Everything()).at(change);
    assertThat(disk.unsynced()).as("after the commit").isEmpty();
    List<ArticleId> fresh = searches.fresh(search);
    assertThat(fresh).hasSize(2);
    searches.told(search, fresh);
    assertThat(disk.unsynced()).as("after it was told").isEmpty();
    searches.remove(search);
    assertThat(disk.unsynced()).as("after it was removed").isEmpty();
  }

  private SavedSearches searches() {
    return new SavedSearches(index, () -> mark);
  }

  private SavedSearch add() throws IOException {
    return searches().add("all", "*", true, Set::of, false).orElseThrow();
  }

  private List<String> fresh(SavedSearch search) throws IOException {
    return searches().fresh(search).stream().map(ArticleId::value).toList();
  }

  private void change(String... ids) {
    searches().noting(each -> new Query.Everything()).at(new Change(List.of(ids), false, false));
  }

  private Change dyingBefore(String id) {
    return new Change(List.of(id), true, false);
  }

  private Change dyingBehind(String id) {
    return new Change(List.of(id), false, true);
  }

  /** A change whose articles match everything. */
  private class Change implements Alerts.Commit {
    private final List<String> ids;
    private final boolean diesBefore;
    private final boolean diesBehind;

    Change(List<String> ids, boolean diesBefore, boolean diesBehind) {
      this.ids = ids;
      this.diesBefore = diesBefore;
      this.diesBehind = diesBehind;
    }

    @Override
    public void match(List<Alert> alerts, Alerts.Found found) {
      alerts.forEach(alert -> found.take(alert, ids.stream().map(ArticleId::new).toList()));
    }

    @Override
    public void make(String made) {
      if (diesBefore) {
        throw new IllegalStateException("before the commit");
      }
      mark = made;
      if (diesBehind) {
        throw new IllegalStateException("behind the commit");
      }
    }
  }
}
