package bureau.article;

import org.jspecify.annotations.Nullable;

/**
 * Where an article was read.
 *
 * @param path the file, relative to the folder that was given, with forward slashes; an entry of a
 *     container has {@code #} and its number or name behind it
 * @param format the file's format as the project calls it: {@code html}, {@code text}, {@code
 *     jsonl}
 * @param url the article's own address, as the page or the file states it; null if it states none
 * @param publisher the outlet's name, as the page or the file states it; null if it states none
 */
public record Source(
    String path, String format, @Nullable String url, @Nullable String publisher) {}
