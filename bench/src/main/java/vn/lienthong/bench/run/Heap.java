package vn.lienthong.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a Java process really holds: its heap after a full collection, asked by {@code jcmd}. */
final class Heap {
    private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");

    private Heap() {}

    static long usedMiB(ProcessTree tree) {
        String pid = Long.toString(javaOf(tree));
        jcmd(pid, "GC.run");
        return usedKiB(jcmd(pid, "GC.heap_info")) / 1024;
    }

    /** Sum over the generations that the collector in use has. */
    static long usedKiB(String heapInfo) {
        return GENERATION
                .matcher(heapInfo)
                .results()
                .mapToLong(generation -> Long.parseLong(generation.group(1)))
                .sum();
    }

    private static long javaOf(ProcessTree tree) {
        return tree.pids().stream()
                .filter(pid -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("/java"))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the system has no Java process"));
    }

    private static String jcmd(String pid, String order) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), pid, order)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("jcmd, a part of the JDK, cannot be run", e);
        }
    }
}
