package bureau.opensearch;

import bureau.opensearch.Documents.Found;
import bureau.search.IndexUnavailableException;
import bureau.search.Indexer.Superseded;
import bureau.search.InputFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a change does once all was sent and before it is committed: makes sure that the cluster has
 * what it took, takes out what the change replaces, and settles copies.
 *
 * @param documents the index
 * @param change what adds to it
 */
record Settling(Documents documents, Change change) {
  /**
   * Which files of before a change had to do with, by the keys of their paths.
   *
   * @param removed those that are no longer there
   * @param replaced those that were read or kept
   */
  record Touched(Set<String> removed, Set<String> replaced) {}

  /**
   * What came of it.
   *
   * @param articles how many articles the index has with the change
   * @param superseded the articles that gave way to another one of the same id
   * @param regrouped the documents of articles that were there before and were put into another
   *     group
   */
  record Settled(long articles, List<Superseded> superseded, Set<String> regrouped) {}

  /**
   * Settles the change.
   *
   * @param sample what is compared with what is there
   * @param touched the files that it had to do with; null if the index began empty
   * @throws IndexUnavailableException if the cluster does not have what it took
   */
  Settled settle(SentSample sample, @Nullable Touched touched) {
    bulk().flush();
    long taken = bulk().taken();
    long made = bulk().made();
    readAgainWhatWasRefused();
    documents.refresh();
    checkCount(made, taken);
    sample.check(documents, change);
    List<Found> gone = touched == null ? new ArrayList<>() : takeOut(touched);
    arrive();
    ClusterSuperseding.Settled superseding = ClusterSuperseding.settle(documents, change);
    superseding.documents().stream()
        .filter(found -> found.change() != change.number())
        .map(Found::brief)
        .forEach(gone::add);
    arrive();
    Set<String> regrouped =
        ClusterGrouping.settle(documents, change, touched == null ? null : gone);
    arrive();
    return new Settled(articles(), superseding.articles(), regrouped);
  }

  private Bulk bulk() {
    return change.bulk();
  }

  /** Sends what waits, and makes it visible to questions of this change. */
  void arrive() {
    if (bulk().flush()) {
      documents.refresh();
    }
  }

  private long articles() {
    return documents.count(
        Documents.all(
            List.of(Documents.kind(ClusterSchema.ARTICLE), Commit.visible(change.number()))));
  }

  /** Of files of which the cluster did not take something, the next update reads all. */
  private void readAgainWhatWasRefused() {
    Set<String> files = new HashSet<>(bulk().refusedFiles());
    if (files.isEmpty()) {
      return;
    }
    documents.refresh();
    JsonNode added = Documents.is(ClusterSchema.CHANGE, change.number());
    eachFile(files, added, this::readAgain);
    bulk().flush();
  }

  private void readAgain(Found found) {
    InputFile file = InputDocument.read(found.source());
    change.add(
        new InputFile(file.path(), InputFile.READ_AGAIN, file.modified(), file.digest()),
        List.of());
  }

  /**
   * Makes sure that what the cluster said to have taken is there. What was sent twice, since an
   * answer was lost, is there once.
   */
  private void checkCount(long made, long taken) {
    long there = documents.count(Documents.is(ClusterSchema.CHANGE, change.number()));
    if (there < made || there > taken) {
      throw new IndexUnavailableException(
          "The cluster at %s has %,d documents of this change and took %,d; nothing was committed, run this again"
              .formatted(documents.cluster().address().cluster(), there, taken));
    }
  }

  /**
   * Takes out what earlier changes had from the files that were removed or read again.
   *
   * @return the articles
   */
  private List<Found> takeOut(Touched touched) {
    JsonNode before = Commit.visible(change.number() - 1);
    List<Found> gone = new ArrayList<>();
    inParts(
        touched.removed(),
        some ->
            documents.articles(
                Documents.all(
                    List.of(Documents.anyOf(ClusterSchema.FROM, Json.texts(some)), before)),
                page -> {
                  page.forEach(change::takeOut);
                  page.forEach(found -> gone.add(found.brief()));
                }));
    Set<String> files = new HashSet<>(touched.removed());
    files.addAll(touched.replaced());
    eachFile(files, before, change::takeOut);
    return gone;
  }

  /** Visits the documents of some files, of those that match. */
  private void eachFile(Collection<String> keys, JsonNode query, Consumer<Found> visitor) {
    inParts(
        keys,
        some ->
            documents.files(
                Documents.all(
                    List.of(Documents.anyOf(ClusterSchema.FILE, Json.texts(some)), query)),
                page -> page.forEach(visitor)));
  }

  private static void inParts(Collection<String> values, Consumer<List<String>> part) {
    List<String> all = List.copyOf(values);
    for (int from = 0; from < all.size(); from += Documents.MOST_VALUES) {
      part.accept(all.subList(from, Math.min(all.size(), from + Documents.MOST_VALUES)));
    }
  }
}
