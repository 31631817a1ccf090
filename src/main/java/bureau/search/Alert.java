package bureau.search;

import bureau.query.Query;

/**
 * A saved search that is asked of every article as it arrives.
 *
 * @param number what it is known by for good; no other saved search of the index ever has it
 * @param name what it is called
 * @param query what it looks for, other ways to write names included
 */
public record Alert(int number, String name, Query query) {}
