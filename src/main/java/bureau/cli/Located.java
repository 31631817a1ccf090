package bureau.cli;

import bureau.search.Engine;
import java.nio.file.Path;

/**
 * The index that a command works on.
 *
 * @param engine the index
 * @param folder where the files beside it are kept: saved searches, and what the last run says of
 *     itself
 * @param named what it is called in messages
 */
record Located(Engine engine, Path folder, String named) {}
