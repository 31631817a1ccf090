package bureau.export;

import bureau.article.ArticleId;
import java.util.function.Function;

/**
 * The addresses of what is exported, where it is served; all are absolute.
 *
 * @param self the export's own
 * @param page the page of the search
 * @param article the page of an article
 */
public record Site(String self, String page, Function<ArticleId, String> article) {}
