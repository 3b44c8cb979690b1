package vn.lienthong.bench.run;

import static vn.lienthong.bench.run.ThroughputTable.number;
import static vn.lienthong.bench.run.ThroughputTable.verdict;

import com.fasterxml.jackson.databind.JsonNode;

/** What an outage did to the hub, and its goals. */
final class OutageTable {
    private static final double HEAP_NOISE_MIB = 32;

    private final JsonNode outage;

    OutageTable(JsonNode outage) {
        this.outage = outage;
    }

    String course() {
        Table table = new Table(
                "waiting", "accepted/s", "ack p99 ms", "heap MiB after collection", "resident MiB", "others' share");
        table.row("0 (live)", cell("/liveAcceptedPerSecond"), "", cell("/heapMiBBefore"), "", "");
        for (JsonNode part : outage.path("whileDown")) {
            table.row(
                    number(part.path("waiting").asDouble(), 0),
                    number(part.path("acceptedPerSecond").asDouble(), 0),
                    number(part.path("ackMillisP99").asDouble(), 1),
                    part.path("heapMiB").asText(),
                    part.path("residentMiB").asText(),
                    number(part.path("othersShareOfMachine").asDouble() * 100, 0) + " %");
        }
        table.row("drained", "", "", cell("/heapMiBAfter"), "", "");
        return table.toString();
    }

    String goals() {
        double live = outage.path("liveAcceptedPerSecond").asDouble();
        double lowest = outage.path("whileDown").findValues("acceptedPerSecond").stream()
                .mapToDouble(JsonNode::asDouble)
                .min()
                .orElse(0);
        double drained = outage.path("drainedPerSecond").asDouble()
                / outage.path("liveDeliveredPerSecond").asDouble();
        double growth = outage.path("whileDown").findValues("heapMiB").stream()
                        .mapToDouble(JsonNode::asDouble)
                        .max()
                        .orElse(0)
                - outage.path("heapMiBBefore").asDouble();
        JsonNode sink = outage.path("sink");
        long wrong = sink.path("outOfOrder").asLong() + sink.path("missing").asLong();
        return new Table("goal", "wanted", "reached", "")
                .row("lowest accept rate, live = 1", "≥ 0.8", number(lowest / live, 2), verdict(lowest >= 0.8 * live))
                .row("heap growth, MiB", "flat", number(growth, 0), verdict(growth <= HEAP_NOISE_MIB))
                .row("drain rate, live = 1", "≥ 0.8", number(drained, 2), verdict(drained >= 0.8))
                .row("out of order or missing", "0", Long.toString(wrong), verdict(wrong == 0))
                .row("repeated at the sink", "0", sink.path("repeated").asText(), "")
                .toString();
    }

    private String cell(String path) {
        return number(outage.at(path).asDouble(), 0);
    }
}
