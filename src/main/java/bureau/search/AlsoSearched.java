package bureau.search;

/**
 * Another way to write something in the query, which the index has and which was looked for too.
 *
 * @param typed what was typed
 * @param text the other way
 * @param reason why it stands for what was typed
 * @param adds how many more articles match because of it, its own part alone: without it, so many
 *     fewer would match, all other ways in place; below 0 where it stands in what is not wanted
 */
public record AlsoSearched(String typed, String text, String reason, long adds) {}
