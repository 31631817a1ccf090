package bureau.cli;

import bureau.export.ResultFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an answer is printed. */
enum OutputFormat {
  /** For reading. */
  text(null),
  /** One JSON object. */
  json(null),
  /** One article a line. */
  jsonl(ResultFormat.JSON_LINES),
  /** A table. */
  csv(ResultFormat.CSV),
  /** Citations in RIS. */
  ris(ResultFormat.RIS),
  /** Citations in BibTeX. */
  bibtex(ResultFormat.BIBTEX),
  /** Citations in CSL-JSON. */
  csl(ResultFormat.CSL),
  /** A digest. */
  markdown(ResultFormat.MARKDOWN),
  /** A feed. */
  atom(ResultFormat.ATOM);

  private final @Nullable ResultFormat taken;

  OutputFormat(@Nullable ResultFormat taken) {
    this.taken = taken;
  }

  /** The form in which all hits may be taken away; empty for what is read here. */
  Optional<ResultFormat> taken() {
    return Optional.ofNullable(taken);
  }
}
