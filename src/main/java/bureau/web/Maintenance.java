package bureau.web;

/** Changes the index while it is served. */
public interface Maintenance {
  /** What became of a wish to change the index. */
  enum Begun {
    /** The change goes on; the status tells how far it is. */
    YES,
    /** Another change is under way. */
    BUSY,
    /** The server was started without a folder to read. */
    NO_FOLDER
  }

  /** For servers that were started without a folder. */
  Maintenance NONE = rebuild -> Begun.NO_FOLDER;

  /**
   * Begins to read the server's folder again. Returns at once.
   *
   * @param rebuild whether to read every file, rather than those that changed
   */
  Begun begin(boolean rebuild);
}
