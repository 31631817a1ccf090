package bureau.lucene;

import bureau.article.Country;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;

/** The countries that an article speaks of as terms, each as frequent as it is mentioned. */
final class CountryMentions extends TokenStream {
  private static final FieldType TYPE = type();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final List<Country> countries;
  private Iterator<Country> rest;

  private CountryMentions(List<Country> countries) {
    this.countries = countries;
    this.rest = countries.iterator();
  }

  static IndexableField field(List<Country> countries) {
    return new Field(Schema.COUNTRY_MENTIONS, new CountryMentions(countries), TYPE);
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  @Override
  public void reset() {
    rest = countries.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    Country country = rest.next();
    term.append(country.code());
    frequency.setTermFrequency(country.mentions());
    return true;
  }
}
