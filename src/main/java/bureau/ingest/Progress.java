package bureau.ingest;

/** Is told how an ingest goes on. Called from several threads. */
public interface Progress {
  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void planned(long files, long bytes) {}

        @Override
        public void done(long bytes, long articles, boolean file) {}

        @Override
        public void committing() {}
      };

  /**
   * It is known how much there is to read. Comes first in a rebuild, some time behind the first of
   * what is done in an update, and never where nothing has changed.
   *
   * @param files how many files there are
   * @param bytes how large they are together
   */
  void planned(long files, long bytes);

  /**
   * Some of it is done.
   *
   * @param bytes how much further it went
   * @param articles how many articles came of that
   * @param file whether a file ended there
   */
  void done(long bytes, long articles, boolean file);

  /** All is read; the index is being committed. */
  void committing();
}
