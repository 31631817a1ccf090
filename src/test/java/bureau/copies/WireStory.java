package bureau.copies;

import bureau.article.Article;
import bureau.article.ArticleId;
import bureau.article.Block;
import bureau.article.Source;
import bureau.article.Stamp;
import bureau.article.Stamp.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A story of a collection, or an edited copy of one.
 *
 * @param id its id
 * @param outlet who carried it
 * @param day when
 * @param headline its headline
 * @param sentences its text
 */
record WireStory(String id, String outlet, LocalDate day, String headline, List<String> sentences) {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,.\"']+");
  private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z\"])");

  WireStory {
    sentences = List.copyOf(sentences);
  }

  /** The stories of a file of JSON lines, as the collections have them. */
  static List<WireStory> read(Path file) throws IOException {
    List<WireStory> stories = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(line -> {
        JsonNode story = JsonMapper.shared().readTree(line);
        stories.add(
            new WireStory(
                story.get("id").asString(),
                "The wire",
                LocalDate.parse(story.get("date").asString()),
                story.get("title").asString(),
                BETWEEN_SENTENCES.splitAsStream(story.get("text").asString()).toList()));
      });
    }
    return stories;
  }

  int words() {
    return sentences.stream().mapToInt(WireStory::words).sum();
  }

  static int words(String sentence) {
    return split(sentence).size();
  }

  static List<String> split(String text) {
    return SPACE.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).toList();
  }

  /** The article, two sentences to a paragraph. */
  Article article() {
    List<Block> paragraphs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += 2) {
      List<String> two = sentences.subList(i, Math.min(i + 2, sentences.size()));
      paragraphs.add(Block.paragraph(String.join(" ", two)));
    }
    return Article.builder(new ArticleId(id), new Source(id + ".txt", "text", null, outlet))
        .headline(headline)
        .published(Stamp.ofDay(day, Origin.VISIBLE))
        .language("en")
        .body(paragraphs)
        .build();
  }

  /**
   * Whether this story and another are near the same as they came over the wire: half of the
   * shorter stands in the other by whole sentences, or nine tenths of its words do, and all of its
   * numbers. A judgment that has nothing to do with runs of words or hashes.
   */
  boolean isKin(WireStory other) {
    if (words() > other.words()) {
      return other.isKin(this);
    }
    int verbatim =
        sentences.stream()
            .filter(sentence -> words(sentence) >= 6 && other.sentences().contains(sentence))
            .mapToInt(WireStory::words)
            .sum();
    List<String> rest = new ArrayList<>(other.bareWords());
    List<String> missing = bareWords().stream().filter(word -> !rest.remove(word)).toList();
    return 2 * verbatim >= words()
        || (10 * missing.size() <= words()
            && missing.stream().noneMatch(word -> word.matches(".*[0-9].*")));
  }

  private List<String> bareWords() {
    return BETWEEN_WORDS.splitAsStream(String.join(" ", sentences)).toList();
  }
}
