package bureau.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bureau.article.ArticleId;
import bureau.query.Query;
import bureau.search.Alert;
import bureau.search.Alerts;
import java.io.IOException;
import java.nio.file.Files;
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
    assertThatThrownBy(() -> searches().noting(SavedSearchesTest::anything).at(dyingBefore("a")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(fresh(search)).isEmpty();
    change("a");
    assertThat(fresh(search)).containsExactly("a");
  }

  @Test
  void commitThatWasMadeCountsThoughTheProcessDied() throws IOException {
    SavedSearch search = add();
    assertThatThrownBy(() -> searches().noting(SavedSearchesTest::anything).at(dyingBehind("a")))
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
  void whatAnotherProcessDoesIsSeen() throws IOException {
    SavedSearches one = searches();
    SavedSearch search = one.add("all", "*", true, Set::of, false).orElseThrow();
    change("a");
    assertThat(one.fresh(search)).hasSize(1);
    SavedSearches other = searches();
    other.told(search, List.of(new ArticleId("a")));
    assertThat(one.fresh(search)).isEmpty();
    SavedSearch more = other.add("more", "*", true, () -> Set.of("a"), true).orElseThrow();
    assertThat(one.all()).containsExactly(search, more);
    other.remove(search);
    assertThat(one.all()).containsExactly(more);
    assertThat(fresh(more)).containsExactly("a");
    change("a", "b");
    assertThat(one.fresh(more)).extracting(ArticleId::value).containsExactly("a", "b");
    one.remove(more);
    assertThat(journal()).content().doesNotContain("more");
  }

  @Test
  void halfALineOfAProcessThatDiedIsCutOff() throws IOException {
    SavedSearch search = add();
    change("a");
    String whole = Files.readString(journal());
    Files.writeString(
        journal(), whole + "{\"is\":\"FOUND\",\"article\":\"b\",\"by\":[1]}\n{\"is\":\"K");
    assertThat(fresh(search)).containsExactly("a");
    assertThat(journal()).hasContent(whole);
  }

  @Test
  void damageAndOtherVersionsAreSaid() throws IOException {
    SavedSearch search = add();
    String whole = Files.readString(journal());
    Files.writeString(journal(), whole + "nothing\n");
    assertThatThrownBy(() -> fresh(search))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("journal.jsonl is damaged at byte " + whole.length());
    Files.writeString(journal(), "{\"journal\":2,\"id\":\"x\",\"next\":1}\n");
    assertThatThrownBy(() -> fresh(search)).hasMessageContaining("another version of Bureau");
    Files.delete(journal());
    Files.writeString(index.resolve("alerts/searches.json"), "{}");
    assertThatThrownBy(() -> searches().all()).hasMessageContaining("of an older Bureau");
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
            assertThat(journal()).content().contains(made);
            assertThat(disk.unsynced()).as("before the commit").isEmpty();
            super.make(made);
          }
        };
    searches.noting(SavedSearchesTest::anything).at(change);
    assertThat(disk.unsynced()).as("after the commit").isEmpty();
    List<ArticleId> fresh = searches.fresh(search);
    assertThat(fresh).hasSize(2);
    searches.told(search, fresh);
    assertThat(disk.unsynced()).as("after it was told").isEmpty();
    searches.remove(search);
    assertThat(disk.unsynced()).as("after it was removed").isEmpty();
  }

  private static List<Alert> anything(List<SavedSearch> searches) {
    return searches.stream()
        .map(search -> new Alert(search.number(), search.name(), new Query.Everything()))
        .toList();
  }

  private SavedSearches searches() {
    return new SavedSearches(index, () -> mark);
  }

  private Path journal() {
    return index.resolve("alerts/journal.jsonl");
  }

  private SavedSearch add() throws IOException {
    return searches().add("all", "*", true, Set::of, false).orElseThrow();
  }

  private List<String> fresh(SavedSearch search) throws IOException {
    return searches().fresh(search).stream().map(ArticleId::value).toList();
  }

  private void change(String... ids) {
    searches().noting(SavedSearchesTest::anything).at(new Change(List.of(ids), false, false));
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
