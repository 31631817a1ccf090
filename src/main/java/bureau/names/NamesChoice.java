package bureau.names;

import java.util.Set;

/**
 * Which names are looked for in other ways too.
 *
 * @param on whether any are
 * @param metonyms whether a capital or seat of power also stands for its country
 * @param without other ways, as {@code also_searched} shows them, that are not looked for
 */
public record NamesChoice(boolean on, boolean metonyms, Set<String> without) {
  /** All but metonyms. */
  public static final NamesChoice USUAL = new NamesChoice(true, false, Set.of());

  /** Only what was typed. */
  public static final NamesChoice OFF = new NamesChoice(false, false, Set.of());

  /** Keeps a copy of the set. */
  public NamesChoice {
    without = Set.copyOf(without);
  }
}
