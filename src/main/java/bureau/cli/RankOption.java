package bureau.cli;

import bureau.search.SearchRequest.Rank;
import picocli.CommandLine.Option;

/** How much work ranking may be, alike in all commands that rank. */
final class RankOption {
  @Option(
      names = "--rank",
      paramLabel = "DEPTH",
      defaultValue = "standard",
      description =
          "standard, or deep: rank short queries a second time with what "
              + "the first hits have in common (default: ${DEFAULT-VALUE})")
  private Depth depth;

  /** The two depths. */
  enum Depth {
    /** What every search gets. */
    standard(Rank.STANDARD),
    /** With feedback. */
    deep(Rank.DEEP);

    private final Rank rank;

    Depth(Rank rank) {
      this.rank = rank;
    }
  }

  Rank rank() {
    return depth.rank;
  }
}
