package vn.lienthong.connectors.folder;

import java.util.Map;

/**
 * One record of a file.
 *
 * @param at its position, growing through the file: line, row or number of the record
 */
record Found(long at, Map<String, String> columns) {}
