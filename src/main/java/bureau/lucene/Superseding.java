package bureau.lucene;

import bureau.article.Article;
import bureau.article.Stamp;
import bureau.search.Contender;
import bureau.search.Indexer.Superseded;
import bureau.search.InputFile;
import bureau.text.ArticleCodec;
import bureau.text.Keys;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Settles, before a commit, which of several articles of one id is kept. Done over the terms of the
 * index, so that no list of all articles is ever held.
 */
final class Superseding {
  private Superseding() {}

  /** Takes the articles that give way out of the index, and notes it with their files. */
  static List<Superseded> resolve(IndexWriter writer) throws IOException {
    List<Superseded> superseded = new ArrayList<>();
    Map<String, Set<String>> lostTo = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (BytesRef id : sharedIds(reader)) {
        List<Contender> candidates = candidates(searcher, id);
        if (candidates.size() < 2) {
          continue;
        }
        Contender kept = Contender.last(candidates);
        for (Contender candidate : candidates) {
          if (!candidate.path().equals(kept.path())) {
            writer.deleteDocuments(new Term(Schema.KEY, Keys.cut(candidate.path())));
            superseded.add(new Superseded(candidate.path(), kept.path()));
            if (!candidate.file().equals(kept.file())) {
              lostTo.computeIfAbsent(candidate.file(), file -> new TreeSet<>()).add(kept.file());
            }
          }
        }
      }
      for (Map.Entry<String, Set<String>> loser : lostTo.entrySet()) {
        note(writer, searcher, loser.getKey(), loser.getValue());
      }
    }
    return superseded;
  }

  static long countArticles(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return new IndexSearcher(reader).count(new TermQuery(new Term(Schema.KIND, Schema.ARTICLE)));
    }
  }

  /** The ids that occur in more than one document, deleted ones counted. */
  private static List<BytesRef> sharedIds(IndexReader reader) throws IOException {
    List<BytesRef> shared = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Schema.ID);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      while (each.next() != null) {
        if (each.docFreq() > 1) {
          shared.add(BytesRef.deepCopyOf(each.term()));
        }
      }
    }
    return shared;
  }

  private static List<Contender> candidates(IndexSearcher searcher, BytesRef id)
      throws IOException {
    List<Contender> candidates = new ArrayList<>();
    TermQuery query = new TermQuery(new Term(Schema.ID, id));
    for (ScoreDoc hit : searcher.search(query, Integer.MAX_VALUE).scoreDocs) {
      Document stored = searcher.storedFields().document(hit.doc);
      Article article = ArticleCodec.decode(stored.getBinaryValue(Schema.STORED));
      IndexableField fileTime = stored.getField(Schema.FILE_TIME);
      Stamp modified = article.modified();
      candidates.add(
          new Contender(
              article.source().path(),
              stored.get(Schema.FROM),
              modified == null ? null : modified.sortInstant(),
              Instant.ofEpochMilli(fileTime.numericValue().longValue())));
    }
    return candidates;
  }

  private static void note(
      IndexWriter writer, IndexSearcher searcher, String path, Set<String> lostTo)
      throws IOException {
    Term term = new Term(Schema.FILE, Keys.cut(path));
    for (ScoreDoc hit : searcher.search(new TermQuery(term), 1).scoreDocs) {
      var leaves = searcher.getIndexReader().leaves();
      var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      InputFile file = FileDocument.read(leaf.reader(), hit.doc - leaf.docBase);
      writer.updateDocument(term, FileDocument.of(file, lostTo));
    }
  }
}
