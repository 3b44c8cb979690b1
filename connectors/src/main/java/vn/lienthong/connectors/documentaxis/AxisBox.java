package vn.lienthong.connectors.documentaxis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.packages.Arrival;
import vn.lienthong.connectors.packages.FetchedPackage;
import vn.lienthong.connectors.packages.PackageBox;
import vn.lienthong.connectors.packages.Waiting;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OfficialDocument;

/** The inboxes of our agencies at the axis. */
record AxisBox(Axis axis, Clock clock) implements PackageBox {

    @Override
    public List<String> kinds() {
        return List.of(Axis.DOCUMENT, Axis.STATUS);
    }

    @Override
    public List<Waiting> waiting(String kind, Http http) {
        List<Waiting> waiting = new ArrayList<>();
        for (JsonNode line : axis.received(kind, http)) {
            String docId = line.path("docId").asText();
            if (!docId.isEmpty()) {
                waiting.add(new Waiting(
                        docId, line.path("from").asText(), line.path("to").asText()));
            }
        }
        return waiting;
    }

    @Override
    public void fetch(String kind, String docId, FetchedPackage into, Http http) {
        axis.fetch(docId, into, http);
    }

    @Override
    public void confirm(String kind, String docId, boolean whole, Http http) {
        axis.confirm(docId, whole ? "done" : "fail", http);
    }

    @Override
    public List<Incoming> replies(CanonicalMessage message, Waiting line) {
        return message instanceof OfficialDocument document
                ? Arrival.of(document, line, clock.instant()).stream().toList()
                : List.of();
    }

    @Override
    public SourceTrouble trouble(Outcome outcome) {
        if (outcome instanceof Outcome.Misconfigured) {
            return new SourceTrouble("axis_refuses_us", Map.of());
        }
        String signal = outcome instanceof Outcome.TargetDown down ? down.signal() : "refused";
        return new SourceTrouble("axis_down", Map.of("signal", signal));
    }
}
