package bureau.copies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Edits stories as a desk does that takes them from a wire: cuts, swaps paragraphs, changes the
 * headline, rewords here and there, adds paragraphs of its own and the outlet's notices. What it
 * does depends on its seed alone.
 */
final class SeededEditor {
  private static final Map<String, String> REWORDINGS =
      Map.ofEntries(
          Map.entry("said", "stated"),
          Map.entry("told", "informed"),
          Map.entry("also", "besides"),
          Map.entry("would", "is to"),
          Map.entry("but", "yet"),
          Map.entry("about", "around"),
          Map.entry("after", "following"),
          Map.entry("before", "ahead of"),
          Map.entry("rose", "went up"),
          Map.entry("fell", "went down"),
          Map.entry("mln", "million"),
          Map.entry("dlrs", "dollars"),
          Map.entry("pct", "percent"),
          Map.entry("today", "on the day"),
          Map.entry("because", "since"),
          Map.entry("which", "that"),
          Map.entry("will", "shall"),
          Map.entry("expected", "likely"),
          Map.entry("company", "firm"),
          Map.entry("government", "administration"));

  private static final List<String> NOTICES =
      List.of(
          "Follow our world desk for more stories like this one.",
          "The editors of this paper did not contribute to the report.",
          "Readers may write to the letters page at the usual address.",
          "Copyright belongs to the agency and may not be passed on without leave.",
          "Sign up to have the evening briefing sent to you on weekdays.");

  private final Random random;
  private final List<WireStory> others;

  /**
   * Makes an editor.
   *
   * @param others where added paragraphs and headlines come from
   */
  SeededEditor(long seed, List<WireStory> others) {
    this.random = new Random(seed);
    this.others = others;
  }

  /**
   * A copy of which a share is still the story's.
   *
   * @param overlap the words that are left of the story, by the words of the longer of both; below
   *     1, for 1 leaves the body alone but for the order of its paragraphs
   */
  WireStory edit(WireStory story, double overlap) {
    int words = story.words();
    double lost = 1 - overlap;
    double reworded = lost * random.nextDouble() * .4;
    double rest = lost - reworded;
    List<String> text = new ArrayList<>(story.sentences());
    int added = 0;
    switch (random.nextInt(3)) {
      case 0 -> cut(text, (int) Math.round(rest * words));
      case 1 -> added = (int) Math.round(((1 - reworded) / overlap - 1) * words);
      default -> {
        cut(text, (int) Math.round(rest * words));
        added = (int) Math.round(rest * words);
      }
    }
    reword(text, (int) Math.round(reworded * words));
    swap(text);
    add(text, added);
    return new WireStory(
        story.id() + "-copy",
        "Outlet " + random.nextInt(50),
        story.day().plusDays(random.nextInt(3)),
        headline(story),
        text);
  }

  /** Takes words out: whole sentences anywhere, and the end of one to come out even. */
  private void cut(List<String> text, int words) {
    int left = words;
    while (left > 0 && !text.isEmpty()) {
      int at = random.nextInt(text.size());
      List<String> sentence = WireStory.split(text.get(at));
      if (sentence.size() <= left && text.size() > 1) {
        text.remove(at);
      } else {
        int kept = Math.max(1, sentence.size() - left);
        text.set(at, String.join(" ", sentence.subList(0, kept)));
      }
      left -= sentence.size();
    }
  }

  private void reword(List<String> text, int words) {
    int left = words;
    for (int tries = 0; left > 0 && tries < 20 * words; tries++) {
      int at = random.nextInt(text.size());
      List<String> sentence = new ArrayList<>(WireStory.split(text.get(at)));
      int place = random.nextInt(sentence.size());
      String word = sentence.get(place);
      boolean plain = word.chars().allMatch(Character::isLowerCase);
      if (plain && (REWORDINGS.containsKey(word) || random.nextInt(4) == 0)) {
        sentence.set(place, REWORDINGS.getOrDefault(word, anotherWord()));
        text.set(at, String.join(" ", sentence));
        left--;
      }
    }
  }

  private String anotherWord() {
    return one(WireStory.split(anotherSentence()));
  }

  private String anotherSentence() {
    return one(another().sentences()).strip();
  }

  private WireStory another() {
    return one(others);
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void swap(List<String> text) {
    for (int swaps = random.nextInt(3); swaps > 0 && text.size() > 1; swaps--) {
      Collections.swap(text, random.nextInt(text.size()), random.nextInt(text.size()));
    }
  }

  private void add(List<String> text, int words) {
    int left = words;
    while (left > 0) {
      String sentence = random.nextInt(4) == 0 ? one(NOTICES) : anotherSentence();
      List<String> all = WireStory.split(sentence);
      int taken = Math.min(left, all.size());
      text.add(random.nextInt(text.size() + 1), String.join(" ", all.subList(0, taken)));
      left -= taken;
    }
  }

  /** The story's with a word changed, or the beginning of its text, or quite another one. */
  private String headline(WireStory story) {
    List<String> words = new ArrayList<>(WireStory.split(story.headline()));
    return switch (random.nextInt(4)) {
      case 0 -> {
        words.set(random.nextInt(words.size()), anotherWord());
        yield String.join(" ", words);
      }
      case 1 -> {
        List<String> lede = WireStory.split(story.sentences().getFirst());
        yield String.join(" ", lede.subList(0, Math.min(8, lede.size())));
      }
      case 2 -> story.headline();
      default -> another().headline();
    };
  }
}
