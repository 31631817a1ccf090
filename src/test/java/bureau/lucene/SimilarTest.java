package bureau.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Country;
import bureau.search.Indexer;
import bureau.search.SampleArticles;
import bureau.search.Searcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarTest {
  private Searcher searcher;

  @BeforeEach
  void fill(@TempDir Path folder) {
    LuceneIndex index = new LuceneIndex(folder);
    try (Indexer indexer = index.rebuild()) {
      add(indexer, "grain-1", "en", "UA", "Inspectors boarded ships with wheat at the strait.");
      add(indexer, "grain-2", "en", "UA", "A ship with wheat waited for the inspector.");
      add(indexer, "grain-3", "en", "VN", "Ships full of wheat and an inspector nobody wants.");
      add(indexer, "border", "en", "UA", "Guards counted lorries all night long.");
      add(indexer, "ferry", "en", "VU", "The ferry to the islands never came, said the mayor.");
      add(indexer, "ko-1", "ko", "KR", "대표단은 회담에서 공동 조사에 합의했다.");
      add(indexer, "ko-2", "ko", "KR", "공동 조사를 위한 회담이 열렸고 대표단이 참석했다.");
      indexer.commit();
    }
    searcher = index.searcher(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    searcher.close();
  }

  private static void add(
      Indexer indexer, String id, String language, String country, String text) {
    Article article =
        SampleArticles.article(id, id + ".html")
            .language(language)
            .countries(List.of(new Country(country, 4, true)))
            .body(List.of(Block.paragraph(text)))
            .build();
    indexer.add(article, SampleArticles.file(article));
    indexer.record(SampleArticles.file(article));
  }

  private List<String> similar(String id, int most) {
    return searcher.similar(new ArticleId(id), most).orElseThrow().stream()
        .map(hit -> hit.article().id().value())
        .toList();
  }

  @Test
  void sharedWordsInAnyFormMakeItSimilarAndSharedCountriesMoreSo() {
    assertThat(similar("grain-1", 10)).containsExactly("grain-2", "grain-3");
  }

  @Test
  void countryAloneDoesNot() {
    assertThat(similar("border", 10)).isEmpty();
  }

  @Test
  void otherLanguagesThanEnglishAreComparedByTheirOwnWords() {
    assertThat(similar("ko-1", 10)).containsExactly("ko-2");
  }

  @Test
  void noMoreAreGivenThanAskedFor() {
    assertThat(similar("grain-1", 1)).containsExactly("grain-2");
    assertThat(similar("grain-1", 0)).isEmpty();
  }
}
