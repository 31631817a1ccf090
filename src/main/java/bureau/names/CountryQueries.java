package bureau.names;

import bureau.names.CountryItem.Kind;
import bureau.names.Lexicon.Found;
import bureau.query.Field;
import bureau.query.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the names of countries in queries. */
record CountryQueries(CountryNames names) {

  Query withCodes(Query query) {
    return switch (query) {
      case Query.In in when in.field() == Field.COUNTRY ->
          new Query.In(Field.COUNTRY, coded(in.part()));
      case Query.In in -> new Query.In(in.field(), withCodes(in.part()));
      case Query.All all -> new Query.All(all.parts().stream().map(this::withCodes).toList());
      case Query.Any any -> new Query.Any(any.parts().stream().map(this::withCodes).toList());
      case Query.Not not -> new Query.Not(withCodes(not.part()));
      case Query.Boost boost -> new Query.Boost(withCodes(boost.part()), boost.factor());
      default -> query;
    };
  }

  /** What stands behind {@code country:}, with codes for names. */
  private Query coded(Query part) {
    return switch (part) {
      case Query.Word word -> coded(word, word.text());
      case Query.Phrase phrase -> coded(phrase, phrase.text());
      case Query.Words words -> {
        String text =
            words.parts().stream().map(CountryQueries::text).collect(Collectors.joining(" "));
        yield names.code(text).isPresent() ? coded(words, text) : each(words.parts());
      }
      case Query.All all -> new Query.All(all.parts().stream().map(this::coded).toList());
      case Query.Any any -> new Query.Any(any.parts().stream().map(this::coded).toList());
      case Query.Not not -> new Query.Not(coded(not.part()));
      case Query.Boost boost -> new Query.Boost(coded(boost.part()), boost.factor());
      default -> part;
    };
  }

  private Query each(List<Query> parts) {
    return new Query.All(parts.stream().map(this::coded).toList());
  }

  private Query coded(Query typed, String name) {
    return names.code(name).<Query>map(Query.Word::of).orElse(typed);
  }

  List<String> named(Query query) {
    Set<String> codes = new LinkedHashSet<>();
    texts(query).forEach(text -> addNamed(text, codes));
    return List.copyOf(codes);
  }

  private void addNamed(String text, Set<String> codes) {
    NameTokens tokens = NameTokens.of(text);
    int at = 0;
    while (at < tokens.size()) {
      Found found = names.english().longest(tokens, at);
      if (found != null) {
        found.items().stream()
            .filter(CountryQueries::isName)
            .limit(1)
            .forEach(item -> codes.add(item.code()));
      }
      at = found == null ? at + 1 : found.end();
    }
  }

  private static boolean isName(CountryItem item) {
    return !item.needsCompany() && (item.kind() == Kind.NAME || item.kind() == Kind.ADJECTIVE);
  }

  /** The texts that are looked for anywhere, words that stand side by side as one. */
  private static Stream<String> texts(Query query) {
    return switch (query) {
      case Query.All all -> beside(all.parts());
      case Query.Words words -> beside(words.parts());
      case Query.Any any -> beside(any.parts());
      case Query.Boost boost -> texts(boost.part());
      case Query.Near near -> Stream.concat(texts(near.left()), texts(near.right()));
      case Query.NotNear near -> texts(near.wanted());
      case Query.AtLeast atLeast -> texts(atLeast.part());
      case Query.Variants variants -> texts(variants.typed());
      case Query.Word word -> Stream.of(word.text());
      case Query.Phrase phrase -> Stream.of(phrase.text());
      default -> Stream.empty();
    };
  }

  private static Stream<String> beside(List<Query> parts) {
    List<String> texts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (Query part : parts) {
      if (part instanceof Query.Word word) {
        words.append(word.text()).append(' ');
      } else {
        texts(part).forEach(texts::add);
      }
    }
    texts.addFirst(words.toString());
    return texts.stream();
  }

  private static String text(Query part) {
    return part instanceof Query.Word word ? word.text() : "";
  }
}
