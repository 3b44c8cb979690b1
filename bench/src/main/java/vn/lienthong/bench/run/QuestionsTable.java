package vn.lienthong.bench.run;

import static vn.lienthong.bench.run.ThroughputTable.number;
import static vn.lienthong.bench.run.ThroughputTable.verdict;

import com.fasterxml.jackson.databind.JsonNode;

/** Questions straight to the service, through the hub, and kept by it; and what was wanted of them. */
final class QuestionsTable {
    private final JsonNode result;

    QuestionsTable(JsonNode result) {
        this.result = result;
    }

    String ways() {
        return new Table("way", "questions/s", "p50 ms", "p99 ms")
                .row(
                        "straight to the service",
                        cell("straight", "perSecond"),
                        cell("straight", "millisP50"),
                        cell("straight", "millisP99"))
                .row(
                        "through the hub",
                        cell("throughTheHub", "perSecond"),
                        cell("throughTheHub", "millisP50"),
                        cell("throughTheHub", "millisP99"))
                .row("kept by the hub", cell("kept", "perSecond"), cell("kept", "millisP50"), cell("kept", "millisP99"))
                .toString();
    }

    String goals() {
        double p50 = of("throughTheHub", "millisP50") - of("straight", "millisP50");
        double p99 = of("throughTheHub", "millisP99") - of("straight", "millisP99");
        double share = of("throughTheHub", "perSecond") / of("straight", "perSecond");
        double kept = of("kept", "millisP99");
        JsonNode list = result.path("list");
        boolean whole = list.path("found").asInt() == list.path("questions").asInt();
        return new Table("goal", "wanted", "reached", "")
                .row("added p50, ms", "< 2", number(p50, 2), verdict(p50 < 2))
                .row("added p99, ms", "< 10", number(p99, 2), verdict(p99 < 10))
                .row("questions/s, straight = 1", "≥ 0.6", number(share, 2), verdict(share >= 0.6))
                .row("kept answer p99, ms", "< 3", number(kept, 2), verdict(kept < 3))
                .row(
                        "list of " + list.path("questions").asText() + " in 256 MiB of heap",
                        "all answered",
                        list.path("found").asText() + " in "
                                + list.path("seconds").asText() + " s",
                        verdict(whole))
                .toString();
    }

    private double of(String way, String figure) {
        return result.path(way).path(figure).asDouble();
    }

    private String cell(String way, String figure) {
        return result.path(way).path(figure).asText();
    }
}
