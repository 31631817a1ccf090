package bureau.article;

/**
 * A country that an article speaks of.
 *
 * @param code its ISO 3166 code of two letters, such as "KR"
 * @param mentions how often it is mentioned, in halves: its own name counts two, its capital and
 *     other places in it one; at least 1
 * @param subject whether the article is about it, and does not mention it in passing only
 */
public record Country(String code, int mentions, boolean subject) {}
