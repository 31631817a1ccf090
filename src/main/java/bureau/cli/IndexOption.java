package bureau.cli;

import bureau.lucene.LuceneIndex;
import bureau.opensearch.OpenSearchIndex;
import bureau.opensearch.OpenSearchIndex.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the index is: what {@link Settings} say, else {@code index/} by the program. */
final class IndexOption {
  /** A system property that the launcher sets to the folder it lies in. */
  private static final String HOME = "bureau.home";

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "the index's folder (default: $BUREAU_INDEX, else index/ by the program)")
  private @Nullable Path named;

  @Option(
      names = "--engine",
      paramLabel = "ADDRESS",
      description =
          "an index on a cluster of OpenSearch instead: opensearch=https://host:9200/NAME, with "
              + "several nodes parted by commas; only saved searches and the like are then kept in "
              + "the index's folder (docs/cluster.md)")
  private @Nullable String address;

  @Option(
      names = "--engine-auth",
      paramLabel = "FILE",
      description = "a file with NAME:PASSWORD, with which the cluster is asked")
  private @Nullable Path credentials;

  @Option(
      names = "--engine-ca",
      paramLabel = "FILE",
      description =
          "certificates in PEM that the cluster's has to be signed with (default: those that this "
              + "machine trusts)")
  private @Nullable Path authority;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The index that is asked for, for a command that makes none on a cluster. */
  Located located() {
    return located(Shards.USUAL);
  }

  /**
   * The index that is asked for.
   *
   * @param shards how a new index on a cluster is spread
   * @throws ParameterException if the options do not go together
   */
  Located located(Shards shards) {
    if (address == null) {
      if (credentials != null || authority != null) {
        throw new ParameterException(
            spec.commandLine(), "--engine-auth and --engine-ca go with --engine only");
      }
      LuceneIndex index = embedded();
      return new Located(index, index.folder(), index.folder().toString());
    }
    try {
      OpenSearchIndex index =
          new OpenSearchIndex(
              new Place(
                  address, credentials, authority, shards.number(), shards.replicas(), command()));
      Path folder = named != null ? named : home().resolve("index").resolve(index.name());
      return new Located(index, folder, index.toString());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The embedded index that is asked for.
   *
   * @throws ParameterException if one on a cluster is
   */
  LuceneIndex embedded() {
    if (address != null) {
      throw new ParameterException(
          spec.commandLine(),
          "bureau %s works on an index in a folder; leave out --engine".formatted(spec.name()));
    }
    return new LuceneIndex(named != null ? named : home().resolve("index"), command());
  }

  private String command() {
    List<String> typed = spec.root().commandLine().getParseResult().originalArgs();
    return "bureau " + String.join(" ", typed);
  }

  /** Where the program lies; the working folder if that is not known. */
  static Path home() {
    return Path.of(Objects.requireNonNullElse(System.getProperty(HOME), ""));
  }

  /**
   * How an index on a cluster is spread.
   *
   * @param number how many parts it has
   * @param replicas how many copies each part has beside the first
   */
  record Shards(int number, int replicas) {
    /** As OpenSearch has it. */
    static final Shards USUAL = new Shards(1, 1);
  }
}
