package bureau.lucene;

import bureau.text.Language;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** One commit, opened: for many searches, or for one whose time is limited. */
final class View extends CommitSearcher {
  private final CommitFacts facts;
  private final KeptArticles articles;
  private final Terms terms;
  private final WordFamily families;
  private final List<Ranking> rankings;
  private final TimeLimit limit;
  private final Map<Ranking, IndexSearcher> searchers = new HashMap<>();

  View(IndexReader reader) throws IOException {
    this(reader, Ranking.ALL);
  }

  /**
   * A view that shares what it reads of articles.
   *
   * @param articles those that were read lately, of this commit and others
   */
  View(IndexReader reader, KeptArticles articles) throws IOException {
    this(reader, Ranking.ALL, articles);
  }

  /**
   * A view that ranks in its own way.
   *
   * @param rankings as in {@link Ranking#ALL}
   */
  View(IndexReader reader, List<Ranking> rankings) throws IOException {
    this(reader, rankings, new KeptArticles());
  }

  private View(IndexReader reader, List<Ranking> rankings, KeptArticles articles)
      throws IOException {
    super(new KnownTerms(reader));
    this.rankings = rankings;
    this.articles = articles;
    facts = new CommitFacts(this);
    terms = new Terms(known(), languages(reader));
    families = new WordFamily(terms);
    limit = TimeLimit.NONE;
    addSearchers();
  }

  private View(View whole, TimeLimit limit) {
    super(whole.known());
    rankings = whole.rankings;
    articles = whole.articles;
    facts = whole.facts;
    terms = whole.terms;
    families = whole.families;
    this.limit = limit;
    setTimeout(limit);
    addSearchers();
  }

  private void addSearchers() {
    setQueryCachingPolicy(CostlyFirst.POLICY);
    for (Ranking ranking : rankings) {
      IndexSearcher searcher = new CommitSearcher(known());
      searcher.setQueryCachingPolicy(CostlyFirst.POLICY);
      searcher.setSimilarity(ranking.similarity());
      searcher.setTimeout(getTimeout());
      searchers.put(ranking, searcher);
    }
  }

  /** The same commit for one search, which ends with what it has by then. */
  View within(TimeLimit time) {
    return time.isEndless() ? this : new View(this, time);
  }

  /** How long the search may take that this view is for. */
  TimeLimit limit() {
    return limit;
  }

  /** How a query of so many words is ranked. */
  Ranking ranking(int words) {
    return rankings.stream().filter(each -> words <= each.mostWords()).findFirst().orElseThrow();
  }

  /** What ranks for a query of so many words. */
  IndexSearcher searcher(int words) {
    return Objects.requireNonNull(searchers.get(ranking(words)));
  }

  /** The terms of the index. */
  Terms terms() {
    return terms;
  }

  /** The words of the index by their families. */
  WordFamily families() {
    return families;
  }

  private static Set<Language> languages(IndexReader reader) throws IOException {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    org.apache.lucene.index.Terms tags = MultiTerms.getTerms(reader, Schema.LANGUAGE);
    if (tags != null) {
      TermsEnum each = tags.iterator();
      for (BytesRef tag = each.next(); tag != null; tag = each.next()) {
        languages.add(Language.of(tag.utf8ToString()));
      }
    }
    return languages;
  }

  /** The articles that were read lately. */
  KeptArticles articles() {
    return articles;
  }

  IndexReader reader() {
    return getIndexReader();
  }

  /** What is worked out about this commit once. */
  CommitFacts facts() {
    return facts;
  }
}
