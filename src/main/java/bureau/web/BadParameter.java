package bureau.web;

/**
 * A parameter whose value cannot be used.
 *
 * @param parameter its name
 * @param message what is wrong with the value and what it may be
 */
record BadParameter(String parameter, String message) {}
