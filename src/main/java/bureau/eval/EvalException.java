package bureau.eval;

/** A file of topics or judgments that is not in its form. The message says which line. */
public final class EvalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EvalException(String message) {
    super(message);
  }
}
