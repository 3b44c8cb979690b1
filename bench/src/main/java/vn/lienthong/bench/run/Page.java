package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** {@code docs/performance.md}: machine, settings, tables, notes, raw results. Written by the run, not by hand. */
final class Page {
    private final Results results;

    Page(Results results) {
        this.results = results;
    }

    void writeTo(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be written", e);
        }
    }

    String text() {
        StringBuilder page = new StringBuilder("# Speed and memory\n\nWritten by `bench/run`; do not edit. "
                + "Settings and how it is measured stand below the tables.\n");
        throughput(page);
        outage(page);
        restart(page);
        questions(page);
        sweep(page);
        documents(page);
        page.append('\n').append(notes()).append("\n## Raw results\n\n```json\n");
        return page.append(results.text()).append("\n```\n").toString();
    }

    private void throughput(StringBuilder page) {
        JsonNode kept = heading(page, "throughput", "The systems side by side");
        if (kept.isMissingNode()) {
            return;
        }
        ThroughputTable table = new ThroughputTable(kept.path("result"));
        page.append(table.sideBySide()).append('\n').append(table.goals());
    }

    private void outage(StringBuilder page) {
        JsonNode kept = heading(page, "outage", "An outage of the partner");
        if (kept.isMissingNode()) {
            return;
        }
        OutageTable table = new OutageTable(kept.path("result"));
        page.append(table.course()).append('\n').append(table.goals());
    }

    private void restart(StringBuilder page) {
        JsonNode kept = heading(page, "restart", "Ready after a start");
        if (kept.isMissingNode()) {
            return;
        }
        JsonNode result = kept.path("result");
        page.append(new Table("start", "wanted s", "ready after s")
                .row("empty folder", "", seconds(result, "readySecondsOnEmptyFolder"))
                .row("used folder", "≤ 15", seconds(result, "readySecondsOnUsedFolder"))
                .row(
                        result.path("waiting").asText() + " waiting",
                        "≤ 30",
                        seconds(result, "readySecondsWithAllWaiting")));
    }

    private void questions(StringBuilder page) {
        JsonNode kept = heading(page, "questions", "Questions through the hub");
        if (!kept.isMissingNode()) {
            QuestionsTable table = new QuestionsTable(kept.path("result"));
            page.append(table.ways()).append('\n').append(table.goals());
        }
    }

    private void sweep(StringBuilder page) {
        JsonNode kept = heading(page, "sweep", "Looking for the textbook application's best");
        if (kept.isMissingNode()) {
            return;
        }
        Table table = new Table("changed", "delivered/s", "CPU ms each", "ack p99 ms", "others' share");
        for (JsonNode result : kept.path("result")) {
            table.row(
                    result.path("variant").asText(),
                    result.path("deliveredPerSecond").asText(),
                    result.path("systemCpuMillisEach").asText(),
                    result.at("/ackMillis/p99").asText(),
                    result.path("othersShareOfMachine").asText());
        }
        page.append(table);
    }

    private void documents(StringBuilder page) {
        JsonNode kept = heading(page, "documents", "Documents");
        if (kept.isMissingNode()) {
            return;
        }
        DocumentsTable table = new DocumentsTable(kept.path("result"));
        page.append(table.sideBySide()).append('\n').append(table.goals());
    }

    private JsonNode heading(StringBuilder page, String scenario, String title) {
        page.append("\n## ").append(title).append("\n\n");
        JsonNode kept = results.of(scenario);
        if (kept.isMissingNode()) {
            page.append("Not measured yet: `bench/run ").append(scenario).append("`.\n");
            return kept;
        }
        page.append("Machine: `").append(kept.path("machine")).append("`\n\n");
        page.append("Plan: `").append(kept.path("plan")).append("`\n\n");
        if (kept.at("/result/system").isTextual()) {
            page.append("System: ").append(kept.at("/result/system").asText()).append("\n\n");
        }
        return kept;
    }

    private static String seconds(JsonNode result, String name) {
        return ThroughputTable.number(result.path(name).asDouble(), 1);
    }

    private static String notes() {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("/performance-notes.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("performance-notes.md is not readable", e);
        }
    }
}
