package vn.lienthong.connectors.table;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import vn.lienthong.connector.Bookmark;

/**
 * What a bookmark of this connector says.
 *
 * @param by names of the columns that rows are ordered by; a bookmark of other columns is of no use
 * @param at position of the newest row read; empty at the start
 * @param settled position below which nothing is looked at again; empty when there is none
 * @param reached when {@code at} was reached, by the hub's clock, in seconds
 * @param known Base64 of the fingerprints of the rows that were handed on and would be seen again by looking back
 */
record Mark(List<String> by, List<String> at, List<String> settled, long reached, String known) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Mark start(List<String> by) {
        return new Mark(by, List.of(), List.of(), 0, "");
    }

    /** Another table, key or watermark than before: begun anew, the hub knows equal content again. */
    static Mark of(Bookmark bookmark, List<String> by) {
        if (bookmark.isStart()) {
            return start(by);
        }
        try {
            Mark mark = JSON.readValue(bookmark.text(), Mark.class);
            return mark.by().equals(by) ? mark : start(by);
        } catch (JsonProcessingException e) {
            return start(by);
        }
    }

    Bookmark bookmark() {
        try {
            return at.isEmpty() ? Bookmark.START : new Bookmark(JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @JsonIgnore
    boolean isStart() {
        return at.isEmpty();
    }

    @JsonIgnore
    boolean isSettled() {
        return at.equals(settled);
    }

    List<Long> fingerprints() {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(known));
        List<Long> all = new ArrayList<>();
        while (bytes.remaining() >= Long.BYTES) {
            all.add(bytes.getLong());
        }
        return all;
    }

    static String known(Collection<Long> fingerprints) {
        ByteBuffer bytes = ByteBuffer.allocate(fingerprints.size() * Long.BYTES);
        fingerprints.forEach(bytes::putLong);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
