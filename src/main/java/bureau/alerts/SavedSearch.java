package bureau.alerts;

/**
 * A search that is saved to be told of what is new for it.
 *
 * @param number what its files are known by; given once only
 * @param name what it is called, as no other
 * @param query as it was typed
 * @param names whether names are also looked for as others write them
 */
public record SavedSearch(int number, String name, String query, boolean names) {}
