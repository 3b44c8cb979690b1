package vn.lienthong.connectors.documentoffice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.packages.FetchedPackage;
import vn.lienthong.connectors.packages.PackageBox;
import vn.lienthong.connectors.packages.Waiting;
import vn.lienthong.model.CanonicalMessage;

/** What the clerks issued and said, until the hub has it. */
record OfficeBox(Office office) implements PackageBox {

    @Override
    public List<String> kinds() {
        return List.of(Office.DOCUMENT, Office.STATUS);
    }

    @Override
    public List<Waiting> waiting(String kind, Http http) {
        List<Waiting> waiting = new ArrayList<>();
        for (JsonNode docId : office.pending(kind, http)) {
            waiting.add(new Waiting(docId.asText(), "", ""));
        }
        return waiting;
    }

    @Override
    public void fetch(String kind, String docId, FetchedPackage into, Http http) {
        office.fetch(kind, docId, into, http);
    }

    @Override
    public void confirm(String kind, String docId, boolean whole, Http http) {
        office.confirm(kind, docId, whole ? "done" : "fail", http);
    }

    @Override
    public List<Incoming> replies(CanonicalMessage message, Waiting line) {
        return List.of();
    }

    @Override
    public SourceTrouble trouble(Outcome outcome) {
        if (outcome instanceof Outcome.Misconfigured) {
            return new SourceTrouble("office_refuses_us", Map.of());
        }
        String signal = outcome instanceof Outcome.TargetDown down ? down.signal() : "refused";
        return new SourceTrouble("office_down", Map.of("signal", signal));
    }
}
