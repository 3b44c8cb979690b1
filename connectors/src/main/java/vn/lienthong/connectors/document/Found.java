package vn.lienthong.connectors.document;

import java.util.Map;

/**
 * One record.
 *
 * @param at its position, growing through the document: line, row or number of the record
 */
public record Found(long at, Map<String, String> columns) {}
