package bureau.web;

import bureau.web.pages.Messages;

/**
 * The language in which one request is answered.
 *
 * @param messages the texts in it
 * @param address the parameters of the request's own address but for {@code lang}, still encoded,
 *     each with {@code &} behind it: what a link to another edition of the page begins with
 */
record Edition(Messages messages, String address) {}
