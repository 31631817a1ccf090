package bureau.extract;

import bureau.article.Stamp.Origin;

/**
 * One thing that a page says about a field of its article.
 *
 * @param field the field's name in the JSON of an article, such as "headline"
 * @param value what was read, as text
 * @param origin the kind of place it was read in
 * @param where the place itself, such as "meta og:title" or "h1"
 * @param chosen whether the article carries this value
 */
public record Clue(String field, String value, Origin origin, String where, boolean chosen) {}
