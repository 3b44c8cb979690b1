package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;

/** Runs the textbook application with other settings, one changed at a time, to be sure that its best is compared. */
final class Sweep {
    private static final List<Variant> VARIANTS = List.of(
            new Variant("as it stands", 32, List.of(), List.of()),
            new Variant("16 senders", 16, List.of(), List.of()),
            new Variant("64 senders", 64, List.of(), List.of()),
            new Variant("8 consumers", 32, List.of(), List.of("--textbook.consumers=8")),
            new Variant("32 consumers", 32, List.of(), List.of("--textbook.consumers=32", "--textbook.pool=48")),
            new Variant("16 database connections", 32, List.of(), List.of("--textbook.pool=16")),
            new Variant("SQL component", 32, List.of(), List.of("--textbook.statements=component")),
            new Variant("journal 20 µs", 32, List.of(), List.of("--textbook.journal-buffer-timeout-micros=20")),
            new Variant("journal 500 µs", 32, List.of(), List.of("--textbook.journal-buffer-timeout-micros=500")),
            new Variant("journal 3,333 µs", 32, List.of(), List.of("--textbook.journal-buffer-timeout-micros=3333")),
            new Variant("parallel collector", 32, List.of("-XX:+UseParallelGC"), List.of()),
            new Variant("serial collector", 32, List.of("-XX:+UseSerialGC"), List.of()));

    private final Workplace workplace;
    private final Systems systems;
    private final Plan plan;
    private final PrintStream out;

    Sweep(Workplace workplace, Systems systems, Plan plan, PrintStream out) {
        this.workplace = workplace;
        this.systems = systems;
        this.plan = plan;
        this.out = out;
    }

    ArrayNode run() {
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        for (Variant variant : VARIANTS) {
            ObjectNode result = new Throughput(workplace, plan.withConnections(variant.senders()))
                    .measure(systems.textbook(variant.flags(), variant.settings()));
            result.put("variant", variant.name());
            results.add(result);
            out.println(variant.name() + ": " + result.path("deliveredPerSecond") + "/s, "
                    + result.path("systemCpuMillisEach") + " CPU ms each, others "
                    + result.path("othersShareOfMachine"));
        }
        return results;
    }

    private record Variant(String name, int senders, List<String> flags, List<String> settings) {}
}
