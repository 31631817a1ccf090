package bureau.query;

import bureau.query.Query.Reach;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a tree into plain words. */
final class Plain {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Plain() {}

  static String print(Query query) {
    return switch (query) {
      case Query.Everything everything -> "all articles";
      case Query.Word word -> word(word);
      case Query.Prefix prefix -> prefix.start() + "…";
      case Query.Wildcard wildcard -> wildcard.pattern();
      case Query.Fuzzy fuzzy -> fuzzy.text() + " (±" + count(fuzzy.edits(), "letter") + ")";
      case Query.Phrase phrase ->
          "“"
              + phrase.text()
              + "”"
              + (phrase.slop() > 0 ? " (±" + count(phrase.slop(), "place") + ")" : "");
      case Query.All all -> joined(all.parts(), " AND ");
      case Query.Any any -> joined(any.parts(), " OR ");
      case Query.Words words -> words(words.parts());
      case Query.Not not -> "NOT " + operand(not.part());
      case Query.Near near -> near(near);
      case Query.NotNear near ->
          operand(near.wanted()) + " NOT NEAR " + operand(near.unwanted()) + outside(near.reach());
      case Query.AtLeast atLeast ->
          "at least " + count(atLeast.times(), "time") + " " + operand(atLeast.part());
      case Query.In in -> in.field().label() + ": " + value(in.part());
      case Query.Dates dates -> dates(dates.from(), dates.to());
      case Query.Length length -> length(length.min(), length.max());
      case Query.Boost boost -> operand(boost.part()) + " (×" + factor(boost.factor()) + ")";
      case Query.Variants variants -> variants(variants);
      case Query.Sounding sounding -> sounding.text() + " in other scripts";
    };
  }

  private static String variants(Query.Variants variants) {
    return variants.others().stream()
        .map(Query.Variant::text)
        .collect(Collectors.joining(", ", operand(variants.typed()) + " (also ", ")"));
  }

  private static String value(Query part) {
    return part instanceof Query.Everything ? "anything" : operand(part);
  }

  private static String word(Query.Word word) {
    return switch (word.form()) {
      case ANY -> word.text();
      case EXACT -> "exactly ‘" + word.text() + "’";
      case CAPITALISED -> word.text() + " (capitalised)";
      case ALL_CAPITALS -> word.text() + " (all capitals)";
    };
  }

  private static String words(List<Query> parts) {
    return parts.size() <= Query.Words.ALL_UP_TO
        ? joined(parts, " AND ")
        : parts.stream().map(Plain::print).collect(Collectors.joining(", ", "any of: ", ""));
  }

  private static String near(Query.Near near) {
    boolean ordered = near.ordered();
    return switch (near.reach()) {
      case Reach.WordsBetween words ->
          words.between() == 0
              ? pair(near, ordered ? "DIRECTLY BEFORE" : "NEXT TO")
              : pair(near, ordered ? "BEFORE" : "NEAR")
                  + ", at most "
                  + count(words.between(), "word")
                  + " between";
      case Reach.SameSentence sentence ->
          pair(near, ordered ? "BEFORE" : "AND") + " in one sentence";
      case Reach.SameParagraph paragraph ->
          pair(near, ordered ? "BEFORE" : "AND") + " in one paragraph";
    };
  }

  private static String pair(Query.Near near, String operator) {
    return operand(near.left()) + " " + operator + " " + operand(near.right());
  }

  private static String outside(Reach reach) {
    return switch (reach) {
      case Reach.WordsBetween words -> ", more than " + count(words.between(), "word") + " between";
      case Reach.SameSentence sentence -> ", not in one sentence";
      case Reach.SameParagraph paragraph -> ", not in one paragraph";
    };
  }

  private static String dates(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return to == null ? "printed on any day" : "printed up to " + to;
    }
    if (to == null) {
      return "printed from " + from + " on";
    }
    if (from.equals(to)) {
      return "printed on " + from;
    }
    if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
      return "printed in " + from.getYear();
    }
    return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth())
        ? "printed in " + MONTH.format(from)
        : "printed from " + from + " to " + to;
  }

  private static String length(@Nullable Integer min, @Nullable Integer max) {
    if (min == null) {
      return max == null ? "of any length" : "at most " + count(max, "word") + " long";
    }
    if (max == null) {
      return "at least " + count(min, "word") + " long";
    }
    return min.equals(max)
        ? count(min, "word") + " long"
        : min + " to " + count(max, "word") + " long";
  }

  private static String joined(List<Query> parts, String operator) {
    return parts.stream().map(part -> within(part, operator)).collect(Collectors.joining(operator));
  }

  /** A part of a row; words side by side that must all occur need no parentheses among ANDs. */
  private static String within(Query part, String operator) {
    boolean same = part instanceof Query.Words words && isAll(words) && operator.equals(" AND ");
    return same || part instanceof Query.Not ? print(part) : operand(part);
  }

  private static boolean isAll(Query.Words words) {
    return words.parts().size() <= Query.Words.ALL_UP_TO;
  }

  private static String operand(Query query) {
    return switch (query) {
      case Query.All all -> enclosed(all);
      case Query.Any any -> enclosed(any);
      case Query.Words words -> enclosed(words);
      case Query.Not not -> enclosed(not);
      case Query.Near near -> enclosed(near);
      case Query.NotNear near -> enclosed(near);
      default -> print(query);
    };
  }

  private static String enclosed(Query query) {
    return "(" + print(query) + ")";
  }

  private static String factor(float factor) {
    return Float.toString(factor).replaceFirst("\\.0$", "");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
