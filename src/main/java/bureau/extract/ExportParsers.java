package bureau.extract;

/**
 * What reads the lines of exports.
 *
 * @param bylines for who wrote it
 * @param credits for who took a picture
 * @param datelines for where it was filed
 * @param dates for when it appeared
 */
record ExportParsers(
    BylineParser bylines, CreditSplitter credits, DatelineParser datelines, DateParser dates) {}
