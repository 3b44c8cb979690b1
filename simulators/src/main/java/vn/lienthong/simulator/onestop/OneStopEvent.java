package vn.lienthong.simulator.onestop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One fact that a one-stop system reports.
 *
 * @param id of the event; the same each time the month is played
 * @param source the hub's connection of the department's system
 * @param type canonical type, e.g. {@code vn.lienthong.dossier.v1}
 * @param subject number of the dossier
 * @param time when the system reports it
 * @param data the canonical record as JSON
 */
public record OneStopEvent(String id, String source, String type, String subject, Instant time, ObjectNode data) {
    static final String DOSSIER = "vn.lienthong.dossier.v1";
    static final String PROGRESS = "vn.lienthong.dossier-progress.v1";

    public boolean isDossier() {
        return type.equals(DOSSIER);
    }

    /** Code of the dossier's state in the national portal, 1–10. */
    public int statusCode() {
        return Status.valueOf(data.path("status").asText()).code();
    }

    /** The event in CloudEvents' structured JSON form. */
    public byte[] structured() {
        ObjectNode event = data.objectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", type)
                .put("subject", subject)
                .put("time", time.toString())
                .put("datacontenttype", "application/json");
        event.set("data", data);
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
