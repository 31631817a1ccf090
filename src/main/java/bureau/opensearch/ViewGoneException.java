package bureau.opensearch;

/** A point in time that the cluster does not have any more: it took too long, or lost a node. */
final class ViewGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ViewGoneException() {
    super("The cluster does not have this point in time any more");
  }
}
