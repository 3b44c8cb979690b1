package vn.lienthong.bench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/**
 * CPU time spent between two moments, by whom. What the machine was busy with besides is told too: a measurement that
 * others disturbed must not look like a quiet one.
 */
final class Meter {
    private final ProcFs proc = new ProcFs(Path.of("/proc"));
    private final ProcessTree system;
    private final long generator;
    private final long sink;
    private final long startNanos = System.nanoTime();
    private final Spent start;

    Meter(ProcessTree system, long generator, long sink) {
        this.system = system;
        this.generator = generator;
        this.sink = sink;
        this.start = now();
    }

    /** Writes what each of {@code messages} cost since the start. */
    void write(ObjectNode into, long messages) {
        Spent end = now();
        double each = Math.max(1, messages);
        long ours = end.system - start.system + end.generator - start.generator + end.sink - start.sink;
        long foreign = Math.max(0, end.machine - start.machine - ours - (end.own - start.own));
        double available =
                (System.nanoTime() - startNanos) / 1e6 * Runtime.getRuntime().availableProcessors();
        into.put("systemCpuMillisEach", round((end.system - start.system) / each));
        into.put("ofThatPostgres", round((end.postgres - start.postgres) / each));
        into.put("generatorCpuMillisEach", round((end.generator - start.generator) / each));
        into.put("sinkCpuMillisEach", round((end.sink - start.sink) / each));
        into.put("othersShareOfMachine", round(foreign / available));
    }

    private Spent now() {
        return new Spent(
                system.cpuMillis(),
                system.postgresCpuMillis(),
                proc.cpuMillis(generator),
                proc.cpuMillis(sink),
                proc.cpuMillis(ProcessHandle.current().pid()),
                proc.machineBusyMillis());
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private record Spent(long system, long postgres, long generator, long sink, long own, long machine) {}
}
