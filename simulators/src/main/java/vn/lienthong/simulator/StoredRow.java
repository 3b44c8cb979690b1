package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** A row of a call, kept as compact bytes; a parsed tree takes ten times the room. */
public final class StoredRow {
    private final byte[] bytes;

    StoredRow(ObjectNode row) {
        this.bytes = Json.bytes(row);
    }

    public ObjectNode json() {
        return Json.trusted(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredRow row && Arrays.equals(bytes, row.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
