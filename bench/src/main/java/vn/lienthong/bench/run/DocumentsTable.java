package vn.lienthong.bench.run;

import static vn.lienthong.bench.run.ThroughputTable.number;

import com.fasterxml.jackson.databind.JsonNode;

/** How documents are carried, and its goals. */
final class DocumentsTable {
    private final JsonNode results;

    DocumentsTable(JsonNode results) {
        this.results = results;
    }

    String sideBySide() {
        return new Table("documents of 60 KB, heap 256 MB", "streams (hub)", "trees and arrays")
                .row("documents/s", cell("/stream/documentsPerSecond", 0), cell("/dom/documentsPerSecond", 0))
                .row("CPU ms each", cell("/stream/cpuMillisEach", 2), cell("/dom/cpuMillisEach", 2))
                .row("peak heap MiB", cell("/stream/peakHeapMiB", 0), cell("/dom/peakHeapMiB", 0))
                .toString();
    }

    String goals() {
        double each = at("/stream/documentsPerSecond");
        double ratio = at("/large/mibPerSecond") / at("/large/copyMibPerSecond");
        double seconds = at("/agencies/seconds");
        return new Table("goal", "wanted", "reached", "")
                .row("documents/s on two cores", "≥ 200", number(each, 0), verdict(each >= 200))
                .row(
                        "attachment of " + cell("/large/mib", 0) + " MiB, heap " + cell("/large/heapLimitMiB", 0)
                                + " MiB, copy with SHA-256 = 1",
                        "≥ 0.5",
                        number(ratio, 2),
                        verdict(ratio >= 0.5))
                .row(
                        cell("/agencies/agencies", 0) + " agencies taken in, s",
                        "< 30",
                        number(seconds, 1),
                        verdict(seconds < 30))
                .toString();
    }

    private double at(String path) {
        return results.at(path).asDouble();
    }

    private String cell(String path, int decimals) {
        return number(at(path), decimals);
    }

    private static String verdict(boolean met) {
        return met ? "met" : "MISSED";
    }
}
