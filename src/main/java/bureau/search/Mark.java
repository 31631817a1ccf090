package bureau.search;

/**
 * A part of a text that matches.
 *
 * @param from its first character, in UTF-16 units from 0
 * @param to behind its last character, greater than {@code from}
 */
public record Mark(int from, int to) {}
