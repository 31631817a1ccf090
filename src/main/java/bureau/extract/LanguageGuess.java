package bureau.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language of a text by its letter sequences, as Apache OpenNLP's model of 183 languages tells
 * it.
 *
 * @param language its tag as {@link Languages#tag} writes it
 * @param confidence from 0 to 1; short texts have little
 */
record LanguageGuess(String language, double confidence) {
  private static final String MODEL = "/langdetect-183.bin";

  /** Members of larger languages that articles are tagged by. */
  private static final Map<String, String> LARGER =
      Map.ofEntries(
          Map.entry("cmn", "zh"),
          Map.entry("nob", "no"),
          Map.entry("nno", "no"),
          Map.entry("pes", "fa"),
          Map.entry("prs", "fa"),
          Map.entry("arb", "ar"),
          Map.entry("arz", "ar"),
          Map.entry("lvs", "lv"),
          Map.entry("ekk", "et"),
          Map.entry("azj", "az"),
          Map.entry("uzn", "uz"),
          Map.entry("khk", "mn"),
          Map.entry("npi", "ne"),
          Map.entry("als", "sq"),
          Map.entry("swh", "sw"),
          Map.entry("plt", "mg"),
          Map.entry("pbt", "ps"),
          Map.entry("zlm", "ms"),
          Map.entry("zsm", "ms"),
          Map.entry("ory", "or"),
          Map.entry("kmr", "ku"));

  /** What a text is likeliest written in; empty for a text without letters. */
  static Optional<LanguageGuess> of(String text) {
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    Language[] languages = new LanguageDetectorME(Loaded.MODEL).predictLanguages(text);
    return languages.length == 0
        ? Optional.empty()
        : Optional.of(
            new LanguageGuess(
                Loaded.TAGS.getOrDefault(languages[0].getLang(), languages[0].getLang()),
                languages[0].getConfidence()));
  }

  /** Loaded when the first text is guessed, so that it costs nothing where pages say. */
  private static final class Loaded {
    static final LanguageDetectorModel MODEL = model();
    static final Map<String, String> TAGS = tags();

    private static LanguageDetectorModel model() {
      try (InputStream model = LanguageGuess.class.getResourceAsStream(LanguageGuess.MODEL)) {
        if (model == null) {
          throw new IllegalStateException(
              "the jar of opennlp-models-langdetect is not on the class path");
        }
        return new LanguageDetectorModel(model);
      } catch (IOException e) {
        throw new UncheckedIOException("the language model cannot be read", e);
      }
    }

    /** Two-letter tags by the model's three-letter codes. */
    private static Map<String, String> tags() {
      Map<String, String> tags = new HashMap<>(LARGER);
      for (String code : Locale.getISOLanguages()) {
        tags.putIfAbsent(Locale.of(code).getISO3Language(), Languages.tag(code));
      }
      return Map.copyOf(tags);
    }
  }
}
