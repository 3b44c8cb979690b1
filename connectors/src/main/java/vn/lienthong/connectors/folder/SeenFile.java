package vn.lienthong.connectors.folder;

/**
 * A file as a listing shows it.
 *
 * @param modified milliseconds since 1970
 */
record SeenFile(String name, long size, long modified) {}
