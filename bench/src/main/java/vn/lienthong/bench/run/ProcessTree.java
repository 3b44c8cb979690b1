package vn.lienthong.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** All processes of a system under test: its own, their children, and the PostgreSQL that serves its data folder. */
final class ProcessTree {
    private final ProcFs proc;
    private final long root;
    private final Path data;

    ProcessTree(ProcFs proc, long root, Path data) {
        this.proc = proc;
        this.root = root;
        this.data = data;
    }

    long cpuMillis() {
        return pids().stream().mapToLong(proc::cpuMillis).sum();
    }

    long postgresCpuMillis() {
        return postmaster().stream()
                .flatMap(pid -> below(pid).stream())
                .mapToLong(proc::cpuMillis)
                .sum();
    }

    long residentMiB() {
        return pids().stream().mapToLong(proc::proportionalKiB).sum() / 1024;
    }

    /** Every process, the system's own first. */
    Set<Long> pids() {
        Set<Long> all = below(root);
        postmaster().ifPresent(pid -> all.addAll(below(pid)));
        return all;
    }

    /** PostgreSQL leaves its process number in its folder; it is no child of ours when it was started by pg_ctl. */
    private Optional<Long> postmaster() {
        Path file = data.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .map(Long::valueOf);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's process number is not readable", e);
        }
    }

    private Set<Long> below(long pid) {
        Set<Long> found = new LinkedHashSet<>();
        Deque<Long> open = new ArrayDeque<>(Set.of(pid));
        while (!open.isEmpty()) {
            long next = open.remove();
            if (found.add(next)) {
                open.addAll(proc.childrenOf(next));
            }
        }
        return found;
    }
}
