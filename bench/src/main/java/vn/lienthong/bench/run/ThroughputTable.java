package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The systems side by side, and what the hub makes of the goals. */
final class ThroughputTable {
    private final List<String> systems = new ArrayList<>();
    private final JsonNode results;

    ThroughputTable(JsonNode results) {
        this.results = results;
        results.fieldNames().forEachRemaining(systems::add);
    }

    String sideBySide() {
        List<String> titles = new ArrayList<>(List.of("measure"));
        titles.addAll(systems);
        Table table = new Table(titles.toArray(String[]::new));
        row(table, "delivered/s", r -> number(r.path("deliveredPerSecond"), 0));
        row(table, "accepted/s", r -> number(r.path("acceptedPerSecond"), 0));
        row(table, "CPU ms each, the system", r -> number(r.path("systemCpuMillisEach"), 3));
        row(table, "of that PostgreSQL", r -> number(r.path("ofThatPostgres"), 3));
        row(table, "CPU ms each, generator + sink", r -> number(ours(r), 3));
        row(table, "ack p50 ms, all senders busy", r -> number(r.at("/ackMillis/p50"), 1));
        row(table, "ack p99 ms, all senders busy", r -> number(r.at("/ackMillis/p99"), 1));
        row(table, "ack p50 ms at the fixed rate", r -> number(r.at("/atFixedRate/ackMillis/p50"), 1));
        row(table, "ack p99 ms at the fixed rate", r -> number(r.at("/atFixedRate/ackMillis/p99"), 1));
        row(table, "peak resident MiB, PostgreSQL included", r -> number(r.path("peakResidentMiB"), 0));
        row(table, "ready after s", r -> number(r.path("readySeconds"), 1));
        row(table, "out of order", r -> r.at("/sink/outOfOrder").asText());
        row(table, "repeated at the sink", r -> r.at("/sink/repeated").asText());
        row(table, "share of the machine others used", r -> percent(r.path("othersShareOfMachine")));
        return table.toString();
    }

    String goals() {
        Table table = new Table("goal", "wanted", "reached", "");
        ratio(table, "delivered/s, textbook = 1", "≥ 5", "textbook", "/deliveredPerSecond", v -> v >= 5);
        ratio(table, "delivered/s, proxy = 1", "≥ 0.33", "proxy", "/deliveredPerSecond", v -> v >= 1 / 3.0);
        ratio(table, "CPU each, textbook = 1", "≤ 0.2", "textbook", "/systemCpuMillisEach", v -> v <= 0.2);
        ratio(table, "ack p99 busy, textbook = 1", "≤ 0.33", "textbook", "/ackMillis/p99", v -> v <= 1 / 3.0);
        String paced = "/atFixedRate/ackMillis/p99";
        ratio(table, "ack p99 fixed rate, textbook = 1", "≤ 0.33", "textbook", paced, v -> v <= 1 / 3.0);
        if (results.has("hub")) {
            double resident = results.at("/hub/peakResidentMiB").asDouble();
            table.row("hub and PostgreSQL resident, MiB", "< 1024", number(resident, 0), verdict(resident < 1024));
        }
        return table.toString();
    }

    private void row(Table table, String title, Function<JsonNode, String> cell) {
        List<String> cells = new ArrayList<>(List.of(title));
        systems.forEach(system -> cells.add(cell.apply(results.path(system))));
        table.row(cells);
    }

    private void ratio(
            Table table, String title, String wanted, String other, String path, Function<Double, Boolean> met) {
        if (!results.has("hub") || !results.has(other)) {
            return;
        }
        double value = results.path("hub").at(path).asDouble()
                / results.path(other).at(path).asDouble();
        table.row(title, wanted, number(value, 2), verdict(met.apply(value)));
    }

    private static double ours(JsonNode result) {
        return result.path("generatorCpuMillisEach").asDouble()
                + result.path("sinkCpuMillisEach").asDouble();
    }

    static String verdict(boolean met) {
        return met ? "met" : "MISSED";
    }

    private static String percent(JsonNode share) {
        return number(share.asDouble() * 100, 0) + " %";
    }

    private static String number(JsonNode value, int decimals) {
        return number(value.asDouble(), decimals);
    }

    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
