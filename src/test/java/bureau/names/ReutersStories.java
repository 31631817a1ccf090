package bureau.names;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Dateline;
import bureau.article.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the SGML files of Reuters-21578 with the places that its editors labelled stories with. */
final class ReutersStories {
  private static final Pattern STORY =
      Pattern.compile("<REUTERS .*?NEWID=\"(\\d+)\">(.*?)</REUTERS>", Pattern.DOTALL);
  private static final Pattern LABEL = Pattern.compile("<D>(.*?)</D>");
  private static final Pattern PARAGRAPH = Pattern.compile("\n {3,}");

  private ReutersStories() {}

  /**
   * A story.
   *
   * @param places the labels, such as "west-germany"
   */
  record Story(Article article, Set<String> places) {}

  static List<Story> read(Path file) throws IOException {
    List<Story> stories = new ArrayList<>();
    Matcher story = STORY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    while (story.find()) {
      stories.add(story(story.group(1), story.group(2)));
    }
    return stories;
  }

  private static Story story(String id, String sgml) {
    String place = element(sgml, "DATELINE");
    String body = element(sgml, "BODY");
    List<Block> blocks = new ArrayList<>();
    if (body != null) {
      Arrays.stream(PARAGRAPH.split(body, -1))
          .map(ReutersStories::plain)
          .filter(text -> !text.isEmpty())
          .forEach(text -> blocks.add(Block.paragraph(text)));
    }
    String title = element(sgml, "TITLE");
    Article article =
        Article.builder(new ArticleId("R" + id), new Source("R" + id, "sgml", null, null))
            .headline(title == null ? null : plain(title))
            .dateline(place == null ? null : dateline(plain(place)))
            .body(blocks)
            .language("en")
            .build();
    String labels = element(sgml, "PLACES");
    return new Story(
        article,
        LABEL
            .matcher(labels == null ? "" : labels)
            .results()
            .map(label -> label.group(1))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** "NEW YORK, March 9 -" is the place before the month. */
  private static Dateline dateline(String line) {
    return new Dateline(line.replaceFirst(",? *[A-Z][a-z]+\\.? \\d+ *-.*$", ""), null, null);
  }

  private static @Nullable String element(String sgml, String name) {
    int from = sgml.indexOf("<" + name + ">");
    int to = sgml.indexOf("</" + name + ">");
    return from < 0 || to < from ? null : sgml.substring(from + name.length() + 2, to);
  }

  private static String plain(String sgml) {
    return sgml.replaceAll("&#\\d+;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
