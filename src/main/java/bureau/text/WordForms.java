package bureau.text;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/** The words of a language's text in their exact forms: in lower case, accents kept. */
final class WordForms {
  /** In a token's flags: how it is capitalised. */
  static final int CAPITALS = 0xFF;

  /** In a token's flags: that a dictionary has it as a name. */
  static final int NAME = 0x100;

  private static final CharArraySet ITALIAN_ARTICLES =
      new CharArraySet(
          Set.of(
              "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
              "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"),
          true);

  /**
   * A stem of more letters that is also another language's word is much the same word there, such
   * as president, so that it needs no term of its own where it is the word itself.
   */
  private static final int LONGEST_MISTAKABLE = 4;

  private WordForms() {}

  /**
   * Words that say little, whose stems are not written where they are the word itself; null where
   * stems have no language. To be asked only for languages that are read, since whole dictionaries
   * come with the words.
   */
  private static @Nullable CharArraySet common(Language language) {
    return switch (language) {
      case GERMAN -> GermanAnalyzer.getDefaultStopSet();
      case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
      case SPANISH -> SpanishAnalyzer.getDefaultStopSet();
      case ITALIAN -> ItalianAnalyzer.getDefaultStopSet();
      case PORTUGUESE -> PortugueseAnalyzer.getDefaultStopSet();
      case DUTCH -> DutchAnalyzer.getDefaultStopSet();
      case POLISH -> PolishAnalyzer.getDefaultStopSet();
      case TURKISH -> TurkishAnalyzer.getDefaultStopSet();
      case RUSSIAN -> RussianAnalyzer.getDefaultStopSet();
      case UKRAINIAN -> UkrainianMorfologikAnalyzer.getDefaultStopwords();
      case ARABIC -> ArabicAnalyzer.getDefaultStopSet();
      case PERSIAN -> PersianAnalyzer.getDefaultStopSet();
      case HINDI -> HindiAnalyzer.getDefaultStopSet();
      case ENGLISH, KOREAN, JAPANESE, CHINESE, OTHER -> null;
    };
  }

  static Tokenizer tokenizer(Language language) {
    return switch (language) {
      case KOREAN ->
          new KoreanTokenizer(
              TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
              KoreanNames.dictionary(),
              KoreanTokenizer.DecompoundMode.DISCARD,
              false);
      case JAPANESE -> new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
      case CHINESE -> new HMMChineseTokenizer();
      case OTHER -> new ICUTokenizer();
      default -> new StandardTokenizer();
    };
  }

  /** The exact forms of the tokens that are words. */
  static TokenStream of(Language language, TokenStream tokens) {
    return switch (language) {
      case KOREAN -> lower(new WithoutKoreanEndings(tokens));
      case JAPANESE -> lower(new WithoutJapaneseParticles(tokens));
      case CHINESE -> lower(new WithoutSigns(tokens));
      case FRENCH -> pairs(lower(new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES)));
      case ITALIAN -> pairs(lower(new ElisionFilter(tokens, ITALIAN_ARTICLES)));
      case TURKISH ->
          pairs(new TurkishLowerCaseFilter(new ApostropheFilter(new CJKWidthFilter(tokens))));
      case ENGLISH, OTHER ->
          pairs(new LowerCase(new EnglishPossessiveFilter(new CJKWidthFilter(tokens))));
      default -> pairs(lower(tokens));
    };
  }

  private static TokenStream lower(TokenStream tokens) {
    return new LowerCase(new CJKWidthFilter(tokens));
  }

  /** Han, kana and Hangul in text of another language: overlapping pairs of characters. */
  private static TokenStream pairs(TokenStream words) {
    return new CJKBigramFilter(words);
  }

  /** Whether a stem is worth a term of its own beside the word it was made of. */
  static boolean isTelling(Language language, String exact, CharSequence stem) {
    if (!exact.contentEquals(stem)) {
      return true;
    }
    CharArraySet common = common(language);
    return exact.length() <= LONGEST_MISTAKABLE
        && Character.isLetter(exact.charAt(0))
        && common != null
        && !common.contains(exact);
  }

  /** Whether a stem is looked for as a word, too, not being written where it is one. */
  static boolean isWordToo(String stem) {
    return stem.length() > LONGEST_MISTAKABLE;
  }

  /** A word without accents and the like. */
  static String folded(String word) {
    return WithoutApostrophes.plain(
        isAscii(word) ? word : ICUFoldingFilter.NORMALIZER.normalize(word));
  }

  static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /**
   * Leaves out tokens that are no words, so that the words beside them stand next to each other:
   * endings and particles are part of the word before them.
   */
  private abstract static class Words extends TokenFilter {
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);

    Words(TokenStream in) {
      super(in);
    }

    abstract boolean isWord();

    @Override
    public final boolean incrementToken() throws IOException {
      while (input.incrementToken()) {
        if (isWord()) {
          increment.setPositionIncrement(1);
          return true;
        }
      }
      return false;
    }
  }

  /** Leaves out punctuation. */
  private static final class WithoutSigns extends Words {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WithoutSigns(TokenStream in) {
      super(in);
    }

    @Override
    boolean isWord() {
      return term.chars().anyMatch(Character::isLetterOrDigit);
    }
  }

  /** Leaves out Korean endings and particles; numbers and words of one syllable stay. */
  private static final class WithoutKoreanEndings extends Words {
    private final PartOfSpeechAttribute speech = addAttribute(PartOfSpeechAttribute.class);
    private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

    WithoutKoreanEndings(TokenStream in) {
      super(in);
    }

    @Override
    boolean isWord() {
      POS.Tag tag = speech.getLeftPOS();
      if (tag == POS.Tag.NNP) {
        flags.setFlags(flags.getFlags() | NAME);
      }
      return tag == null
          || switch (tag) {
            case EP, EF, EC, ETN, ETM -> false;
            case JKS, JKC, JKG, JKO, JKB, JKV, JKQ, JX, JC -> false;
            case SP, SF, SSO, SSC, SC, SE -> false;
            case VCP, XSA, XSV -> false;
            default -> true;
          };
    }
  }

  /** Leaves out Japanese particles and auxiliary verbs. */
  private static final class WithoutJapaneseParticles extends Words {
    private final org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute speech =
        addAttribute(org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute.class);

    WithoutJapaneseParticles(TokenStream in) {
      super(in);
    }

    @Override
    boolean isWord() {
      String tag = speech.getPartOfSpeech();
      return tag == null || !(tag.startsWith("助詞") || tag.startsWith("助動詞"));
    }
  }
}
