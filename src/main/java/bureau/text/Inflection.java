package bureau.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Takes the inflection off words, each language by the filters that Lucene has for it: the light
 * ones where there are several, since they join fewer words that are not one.
 */
final class Inflection {
  private static final String UKRAINIAN = "/ua/net/nlp/ukrainian.dict";

  private Inflection() {}

  /**
   * The stems of a language's words in lower case, folded. Japanese words are to come in their base
   * form, which only their tokenizer knows.
   */
  static TokenStream stems(Language language, TokenStream words) {
    return switch (language) {
      case ENGLISH -> new KStemFilter(new WithoutApostrophes(new ICUFoldingFilter(words)));
      case GERMAN ->
          new ICUFoldingFilter(new GermanLightStemFilter(new GermanNormalizationFilter(words)));
      case FRENCH -> new ICUFoldingFilter(new FrenchLightStemFilter(words));
      case SPANISH -> new ICUFoldingFilter(new SpanishLightStemFilter(words));
      case ITALIAN -> new ICUFoldingFilter(new ItalianLightStemFilter(words));
      case PORTUGUESE -> new ICUFoldingFilter(new PortugueseLightStemFilter(words));
      case DUTCH -> new ICUFoldingFilter(new SnowballFilter(words, new DutchStemmer()));
      case POLISH ->
          new ICUFoldingFilter(
              new StempelFilter(words, new StempelStemmer(PolishAnalyzer.getDefaultTable())));
      case TURKISH -> new ICUFoldingFilter(new SnowballFilter(words, new TurkishStemmer()));
      case RUSSIAN -> new ICUFoldingFilter(new RussianLightStemFilter(words));
      case UKRAINIAN ->
          new ICUFoldingFilter(new LowerCase(new MorfologikFilter(words, Ukrainian.DICTIONARY)));
      case ARABIC ->
          new ICUFoldingFilter(
              new ArabicStemFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(words))));
      case PERSIAN ->
          new ICUFoldingFilter(
              new PersianStemFilter(
                  new PersianNormalizationFilter(
                      new ArabicNormalizationFilter(new DecimalDigitFilter(words)))));
      case HINDI ->
          new HindiStemFilter(
              new HindiNormalizationFilter(
                  new IndicNormalizationFilter(new DecimalDigitFilter(words))));
      case JAPANESE -> simplified(new JapaneseKatakanaStemFilter(words));
      case CHINESE -> simplified(words);
      case KOREAN, OTHER -> new ICUFoldingFilter(words);
    };
  }

  /** Traditional characters as simplified ones, so that either finds the other. */
  private static TokenStream simplified(TokenStream words) {
    return new ICUFoldingFilter(
        new ICUTransformFilter(words, Transliterator.getInstance("Traditional-Simplified")));
  }

  /** Read when it is first needed; it is large. */
  private static final class Ukrainian {
    static final Dictionary DICTIONARY = read();

    private static Dictionary read() {
      URL found = Objects.requireNonNull(Inflection.class.getResource(UKRAINIAN), UKRAINIAN);
      try {
        return Dictionary.read(found);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
