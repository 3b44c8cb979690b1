package vn.lienthong.bench.documents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** What a piece of work took of this process: time, CPU, and the most heap that was in use. */
final class Effort {
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long begun;
    private final long cpuBefore;

    private Effort() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        cpuBefore = process.getProcessCpuTime();
        begun = System.nanoTime();
    }

    static ObjectNode of(Work work) throws IOException, InterruptedException {
        Effort effort = new Effort();
        work.perform();
        return effort.soFar();
    }

    private ObjectNode soFar() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return JsonNodeFactory.instance
                .objectNode()
                .put("seconds", seconds)
                .put("cpuSeconds", (process.getProcessCpuTime() - cpuBefore) / 1e9)
                .put("peakHeapMiB", heap >> 20);
    }

    /** Something to be done. */
    interface Work {
        void perform() throws IOException, InterruptedException;
    }
}
