package bureau.text;

import static org.assertj.core.api.Assertions.assertThat;

import bureau.article.Article;
import bureau.article.Block;
import bureau.search.SampleArticles;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleCodecTest {
  static List<Article> articles() {
    return SampleArticles.all();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void articleComesBackEqual(Article article) {
    assertThat(ArticleCodec.decode(new BytesRef(ArticleCodec.encode(article)))).isEqualTo(article);
  }

  @Test
  void everyKindOfBlockComesBack() {
    List<Block> blocks =
        java.util.Arrays.stream(Block.Kind.values()).map(kind -> new Block(kind, "text")).toList();
    Article article = SampleArticles.article("kinds", "kinds.html").body(blocks).build();
    assertThat(ArticleCodec.decode(new BytesRef(ArticleCodec.encode(article))).body())
        .isEqualTo(blocks);
  }
}
