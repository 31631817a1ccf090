package bureau.export;

import bureau.query.ParsedQuery;
import bureau.query.Query;
import bureau.search.Results;
import org.jspecify.annotations.Nullable;

/**
 * A query with its answer.
 *
 * @param query what was asked, as typed and as read
 * @param results the answer
 * @param respelt what was probably meant, with words that the index has; null if there is nothing
 *     to correct
 */
public record AnsweredQuery(ParsedQuery query, Results results, @Nullable Query respelt) {}
