package bureau.opensearch;

import tools.jackson.databind.JsonNode;

/**
 * What a cluster answered.
 *
 * @param status the HTTP status: 2xx, or 4xx for what is not as the request took for granted
 * @param body the answer; empty if there is none
 */
record Answered(int status, JsonNode body) {
  static final int NOT_FOUND = 404;
  static final int CONFLICT = 409;

  boolean isDone() {
    return status < 300;
  }

  boolean isAbsent() {
    return status == NOT_FOUND;
  }

  boolean isConflict() {
    return status == CONFLICT;
  }

  /**
   * The answer to a request that nothing can be wrong with.
   *
   * @throws IllegalStateException if the cluster refuses it, with the cluster's reason
   */
  JsonNode done() {
    if (!isDone()) {
      throw new IllegalStateException("The cluster refuses a request: " + reason());
    }
    return body;
  }

  /** Why the cluster refuses. */
  String reason() {
    return Trouble.reason(status, body);
  }
}
