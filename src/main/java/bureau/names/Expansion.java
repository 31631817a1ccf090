package bureau.names;

import bureau.query.Field;
import bureau.query.Query;
import bureau.query.Query.Variant;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a query tree and puts other ways to write names into its leaves. Words in a certain form,
 * word shapes and values are left as they are.
 *
 * @param spellings the other ways
 * @param longest the most words that a name has
 */
record Expansion(Spellings spellings, int longest) {
  Query of(Query query) {
    return switch (query) {
      case Query.Word word -> word(word);
      case Query.Phrase phrase when phrase.slop() == 0 -> phrase(phrase);
      case Query.Words words -> words(words.parts());
      case Query.In in when in.field().kind() != Field.Kind.TEXT -> in;
      default -> query.withParts(this::of);
    };
  }

  private Query word(Query.Word word) {
    return word.form() == Query.Form.ANY ? with(word, spellings.ofWord(word.text())) : word;
  }

  private static Query with(Query typed, List<Variant> others) {
    return others.isEmpty() ? typed : new Query.Variants(typed, others);
  }

  /** A phrase that is a name, or that has names in it. */
  private Query phrase(Query.Phrase phrase) {
    List<Variant> whole = spellings.ofPhrase(phrase.text());
    if (!whole.isEmpty()) {
      return with(phrase, whole);
    }
    String[] words = phrase.text().strip().split("\\s+", -1);
    List<Variant> others = new ArrayList<>();
    for (int from = 0; from < words.length; from++) {
      for (int to = Math.min(words.length, from + longest); to > from; to--) {
        String name = join(words, from, to);
        List<Variant> found =
            to - from == 1
                ? spellings.ofWord(name)
                : spellings.ofWords(List.of(name.split(" ", -1)));
        String before = join(words, 0, from);
        String after = join(words, to, words.length);
        found.forEach(each -> others.add(inside(before, each, after)));
        if (!found.isEmpty()) {
          from = to - 1;
          break;
        }
      }
    }
    return with(phrase, others);
  }

  private static Variant inside(String before, Variant name, String after) {
    String text = (before + " " + bare(name.part(), name.text()) + " " + after).strip();
    return new Variant(new Query.Phrase(text, 0), text, name.reason(), name.weight());
  }

  private static String bare(Query part, String text) {
    return switch (part) {
      case Query.Word word -> word.text();
      case Query.Phrase phrase -> phrase.text();
      default -> text;
    };
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", List.of(words).subList(from, to));
  }

  /** Words side by side, those that are a name together as one part. */
  private Query words(List<Query> parts) {
    boolean all = parts.size() <= Query.Words.ALL_UP_TO;
    List<Query> expanded = new ArrayList<>();
    for (int from = 0; from < parts.size(); from++) {
      int to = from + longestName(parts, from);
      if (to - from < 2) {
        expanded.add(of(parts.get(from)));
      } else if (all) {
        List<Query> name = parts.subList(from, to);
        expanded.add(new Query.Variants(new Query.Words(name), spellings.ofWords(texts(name))));
        from = to - 1;
      } else {
        // Any of the words will do, and counting them as one part would change that.
        expanded.add(with(parts.get(from), spellings.ofWords(texts(parts.subList(from, to)))));
        expanded.addAll(parts.subList(from + 1, to));
        from = to - 1;
      }
    }
    return expanded.size() == 1 ? expanded.getFirst() : new Query.Words(expanded);
  }

  /** How many words from here on are a name together; 1 if none are. */
  private int longestName(List<Query> parts, int from) {
    int end = from;
    while (end < parts.size()
        && end - from < longest
        && parts.get(end) instanceof Query.Word(String text, Query.Form form)
        && form == Query.Form.ANY) {
      end++;
    }
    for (int to = end; to > from + 1; to--) {
      if (!spellings.ofWords(texts(parts.subList(from, to))).isEmpty()) {
        return to - from;
      }
    }
    return 1;
  }

  private static List<String> texts(List<Query> words) {
    return words.stream().map(word -> ((Query.Word) word).text()).toList();
  }
}
