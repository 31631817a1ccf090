package bureau.text;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** A text's words with marks before the first and behind the last, each at a place of its own. */
final class WithMarks extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final List<String> before;
  private final List<String> behind;
  private Iterator<String> first;
  private Iterator<String> last;
  private int end;
  private boolean ended;

  WithMarks(List<String> before, TokenStream words, List<String> behind) {
    super(words);
    this.before = before;
    this.behind = behind;
    this.first = before.iterator();
    this.last = behind.iterator();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    first = before.iterator();
    last = behind.iterator();
    end = 0;
    ended = false;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (first.hasNext()) {
      return mark(first.next());
    }
    if (!ended && input.incrementToken()) {
      end = offsets.endOffset();
      return true;
    }
    ended = true;
    return last.hasNext() && mark(last.next());
  }

  private boolean mark(String text) {
    clearAttributes();
    term.append(text);
    offsets.setOffset(end, end);
    return true;
  }
}
