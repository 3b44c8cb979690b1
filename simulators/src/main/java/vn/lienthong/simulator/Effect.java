package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One row that the portal took in.
 *
 * @param n place in the order of arrival, from 1
 * @param service {@code DongBoHoSoMC} or {@code CapNhatTienDoHoSoMC}
 * @param updating what {@code isUpdating} said
 * @param stored the row as JSON
 * @param applied false when exactly this already stood there: a second effect of one message
 */
public record Effect(
        long n, String service, String maHoSo, boolean updating, StoredRow stored, Instant at, boolean applied) {

    /** The row as it arrived. */
    public ObjectNode row() {
        return stored.json();
    }

    ObjectNode asLine() {
        ObjectNode line = Json.object()
                .put("n", n)
                .put("service", service)
                .put("maHoSo", maHoSo)
                .put("isUpdating", updating)
                .put("at", at.toString())
                .put("applied", applied);
        line.set("row", row());
        return line;
    }
}
