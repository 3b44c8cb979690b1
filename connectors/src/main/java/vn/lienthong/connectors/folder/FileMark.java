package vn.lienthong.connectors.folder;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.lienthong.connectors.files.SeenFile;

/**
 * How far one file has been read.
 *
 * @param sha256 of its content
 * @param at position of the last row that is durable; 0 when none is
 * @param done whether it was read to its end
 */
record FileMark(
        @JsonProperty("name") String name,
        @JsonProperty("size") long size,
        @JsonProperty("modified") long modified,
        @JsonProperty("sha256") String sha256,
        @JsonProperty("at") long at,
        @JsonProperty("done") boolean done) {

    static FileMark of(SeenFile file, String sha256, long at, boolean done) {
        return new FileMark(file.name(), file.size(), file.modified(), sha256, at, done);
    }

    boolean isOf(SeenFile file) {
        return name.equals(file.name()) && size == file.size() && modified == file.modified();
    }
}
