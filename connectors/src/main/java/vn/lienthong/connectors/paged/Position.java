package vn.lienthong.connectors.paged;

import java.util.Optional;

/**
 * Which page of a window.
 *
 * @param number of the page, or of records before it
 * @param next what the page before said: a cursor or a link; empty on the first page
 */
record Position(long number, Optional<String> next) {}
