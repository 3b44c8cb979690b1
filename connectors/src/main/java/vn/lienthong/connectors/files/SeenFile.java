package vn.lienthong.connectors.files;

/**
 * A file as a listing shows it.
 *
 * @param modified milliseconds since 1970
 */
public record SeenFile(String name, long size, long modified) {}
