package bureau.lucene;

import bureau.text.ArticleCodec;
import bureau.text.ArticleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

/** Ranks articles as Lucene does out of the box: its analyzer for English, and BM25. */
final class EnglishReference {
  private static final String TEXT = "text";
  private static final String ID = "id";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final IndexSearcher searcher;

  /** Indexes the articles of a view in memory. */
  EnglishReference(View view) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (int i = 0; i < view.reader().maxDoc(); i++) {
        var stored = view.storedFields().document(i).getBinaryValue(Schema.STORED);
        if (stored != null) {
          var article = ArticleCodec.decode(stored);
          Document document = new Document();
          document.add(new StoredField(ID, article.id().value()));
          String text = ArticleText.of(article).joined(Schema.TEXT);
          document.add(new TextField(TEXT, text, Store.NO));
          writer.addDocument(document);
        }
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  /** The ids of the articles that have any of the words, best first. */
  List<String> ranking(String words, int most) throws IOException {
    List<String> ids = new ArrayList<>();
    Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, words);
    if (query != null) {
      for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
        ids.add(searcher.storedFields().document(hit.doc).get(ID));
      }
    }
    return ids;
  }
}
