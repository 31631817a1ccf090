package bureau.lucene;

import bureau.text.TextAnalysis;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** Places within one sentence or paragraph: at most their own first word begins one. */
enum OneUnit implements PlaceTest {
  /** Within one sentence, and so within one paragraph. */
  SENTENCE,
  /** Within one paragraph, headline, caption and so on. */
  PARAGRAPH;

  /** Where units begin in one document of a segment at a time. */
  record Beginnings(OneUnit unit, Places sentences, Places paragraphs) implements InSegment {
    @Override
    public void read(int document) throws IOException {
      paragraphs.read(document);
      if (unit == SENTENCE) {
        sentences.read(document);
      }
    }

    @Override
    public boolean passes(int start, int end) {
      return paragraphs.areInOne(start, end)
          && (unit == PARAGRAPH || sentences.areInOne(start, end));
    }
  }

  @Override
  public Beginnings in(String field, LeafReaderContext leaf) throws IOException {
    return new Beginnings(
        this,
        Places.of(TextAnalysis.SENTENCE, field, leaf),
        Places.of(TextAnalysis.PARAGRAPH, field, leaf));
  }
}
