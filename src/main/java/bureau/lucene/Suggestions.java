package bureau.lucene;

import bureau.query.Field;
import bureau.search.Suggestion;
import bureau.search.Suggestion.Kind;
import bureau.text.ArticleCodec;
import bureau.text.Readings;
import bureau.text.SuggestionTerms;
import bureau.text.TextAnalysis;
import bureau.text.TypedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Matcher;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Completes what is being typed from the terms of the index itself, so that it is never out of date
 * and needs no memory.
 *
 * @param view the index
 * @param typed what was typed so far
 */
record Suggestions(View view, String typed) {
  private static final int MOST_WORDS = 5;
  private static final int MOST_NAMES = 5;
  private static final int MOST_HEADLINES = 3;

  /** A headline's last word may be one of so many completions. */
  private static final int LAST_WORDS = 10;

  /** A shorter beginning is completed from the fewer words of headlines. */
  private static final int LONG_START = 4;

  /** So many matching headlines are scored. */
  private static final int SCORED = 200;

  /** Something in the index that begins as typed. */
  private record Found(String text, int articles) {
    static final Comparator<Found> RAREST =
        Comparator.comparingInt(Found::articles)
            .thenComparing(Found::text, Comparator.reverseOrder());
  }

  List<Suggestion> of(Set<Kind> kinds) throws IOException {
    List<Suggestion> suggestions = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kinds.contains(kind)) {
        suggestions.addAll(
            switch (kind) {
              case WORD -> words();
              case AUTHOR, PLACE, PUBLISHER -> names(kind);
              case HEADLINE -> headlines();
            });
      }
    }
    return suggestions;
  }

  private List<Suggestion> words() throws IOException {
    int from = new TypedText(typed).lastWord();
    String start = typed.substring(from);
    if (start.isEmpty() || TypedText.isPaired(start)) {
      return List.of(); // Han, kana and Hangul are indexed in pairs, which are no words
    }
    return completions(start, MOST_WORDS).stream()
        .map(found -> new Suggestion(Kind.WORD, found.text(), found.articles(), from))
        .toList();
  }

  /** The most frequent words that begin so, with or without accents. */
  private List<Found> completions(String start, int most) throws IOException {
    String field = start.length() < LONG_START ? Schema.textOf(Field.HEADLINE) : Schema.TEXT;
    Map<String, Integer> words = new LinkedHashMap<>();
    String exact = Readings.normalised(field, start);
    boolean plain = exact.equals(Readings.folded(start));
    List<String> begins = plain ? List.of(exact, Readings.marked(field, start)) : List.of(exact);
    for (String begin : begins) {
      for (Found found : walk(field, begin, most)) {
        if (found.text().indexOf(TextAnalysis.LANGUAGE_MARK) < 0) {
          String text = found.text().replace(String.valueOf(TextAnalysis.STEM_MARK), "");
          words.merge(text, found.articles(), Math::max);
        }
      }
    }
    return words.entrySet().stream()
        .map(word -> new Found(word.getKey(), word.getValue()))
        .sorted(Found.RAREST.reversed())
        .limit(most)
        .toList();
  }

  /** The names that go on as the last words were typed, of as many of those as there can be. */
  private List<Suggestion> names(Kind kind) throws IOException {
    for (int from : new TypedText(typed).starts()) {
      if (!TypedText.isTelling(typed.substring(from))) {
        continue;
      }
      Map<String, Integer> names = new LinkedHashMap<>();
      for (Found found :
          walk(
              Schema.SUGGESTIONS,
              SuggestionTerms.start(kind, typed.substring(from)),
              2 * MOST_NAMES)) {
        String name = found.text().substring(found.text().indexOf(SuggestionTerms.SEPARATOR) + 1);
        names.merge(name, found.articles(), Math::max);
      }
      if (!names.isEmpty()) {
        return names.entrySet().stream()
            .limit(MOST_NAMES)
            .map(name -> new Suggestion(kind, name.getKey(), name.getValue(), from))
            .toList();
      }
    }
    return List.of();
  }

  private List<Suggestion> headlines() throws IOException {
    String field = Schema.textOf(Field.HEADLINE);
    String start = typed.substring(new TypedText(typed).lastWord());
    if (!new TypedText(typed).isForHeadlines()) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Matcher word = TypedText.WORD.matcher(typed);
    int words = 0;
    while (word.find()) {
      boolean last = word.end() == typed.length();
      if (!last || TypedText.isPaired(start)) {
        all.add(inHeadline(word.group(), last), Occur.MUST);
        words++;
      }
    }
    if (TypedText.isTelling(start) && !TypedText.isPaired(start)) {
      SynonymQuery.Builder any = new SynonymQuery.Builder(field);
      for (Found found : walk(field, Readings.normalised(field, start), LAST_WORDS)) {
        any.addTerm(new Term(field, found.text()));
      }
      all.add(any.build(), Occur.MUST);
      words++;
    }
    return words == 0 ? List.of() : headlines(all.build());
  }

  private org.apache.lucene.search.Query inHeadline(String text, boolean last) {
    boolean single = last && text.codePointCount(0, text.length()) == 1;
    bureau.query.Query part =
        single ? new bureau.query.Query.Prefix(text) : bureau.query.Query.Word.of(text);
    return QueryTranslation.translate(new bureau.query.Query.In(Field.HEADLINE, part), view, false)
        .query();
  }

  private List<Suggestion> headlines(org.apache.lucene.search.Query query) throws IOException {
    ScoreDoc[] found =
        view.search(query, new TopScoreDocCollectorManager(MOST_HEADLINES, null, SCORED)).scoreDocs;
    Map<String, Integer> headlines = new LinkedHashMap<>();
    for (ScoreDoc hit : found) {
      var stored = view.storedFields().document(hit.doc, Set.of(Schema.STORED));
      String headline =
          ArticleCodec.decodeWithoutBody(stored.getBinaryValue(Schema.STORED)).headline();
      headlines.merge(Objects.requireNonNullElse(headline, ""), 1, Integer::sum);
    }
    return headlines.entrySet().stream()
        .map(each -> new Suggestion(Kind.HEADLINE, each.getKey(), each.getValue(), 0))
        .toList();
  }

  /** The most frequent terms that begin so, most frequent first. */
  private List<Found> walk(String field, String start, int most) throws IOException {
    Terms terms = MultiTerms.getTerms(view.getIndexReader(), field);
    if (terms == null) {
      return List.of();
    }
    BytesRef begin = new BytesRef(start);
    TermsEnum walk = terms.iterator();
    PriorityQueue<Found> best = new PriorityQueue<>(Found.RAREST);
    boolean more = walk.seekCeil(begin) != TermsEnum.SeekStatus.END;
    while (more && StringHelper.startsWith(walk.term(), begin)) {
      int articles = walk.docFreq();
      if (best.size() < most || articles > best.element().articles()) {
        best.add(new Found(walk.term().utf8ToString(), articles));
        if (best.size() > most) {
          best.remove();
        }
      }
      more = walk.next() != null;
    }
    return best.stream().sorted(Found.RAREST.reversed()).toList();
  }
}
