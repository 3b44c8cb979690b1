package vn.lienthong.connectors.edxml;

import vn.lienthong.connector.Contents;

/**
 * One {@code Attachment} of the package, its bytes kept.
 *
 * @param id without {@code cid:}
 * @param beginning first bytes of the content
 */
record Attached(String id, String name, String description, String type, Contents.Kept kept, byte[] beginning) {
    private static final String CID = "cid:";

    /** Producers write ids with the prefix or without. */
    static String plainId(String written) {
        return written.regionMatches(true, 0, CID, 0, CID.length()) ? written.substring(CID.length()) : written;
    }
}
