package vn.lienthong.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the kernel tells of processes. A process that ends while it is looked at counts as absent. */
final class ProcFs {
    private static final int MILLIS_A_TICK = 10;
    private static final int PARENT = 1;
    private static final int USER = 11;

    private final Path root;

    ProcFs(Path root) {
        this.root = root;
    }

    /** CPU time of the process and of its children that have ended. */
    long cpuMillis(long pid) {
        return stat(pid)
                .map(fields -> {
                    long ticks = 0;
                    for (int i = USER; i < USER + 4; i++) {
                        ticks += Long.parseLong(fields.get(i));
                    }
                    return ticks * MILLIS_A_TICK;
                })
                .orElse(0L);
    }

    List<Long> childrenOf(long parent) {
        List<Long> children = new ArrayList<>();
        for (long pid : pids()) {
            Optional<Long> itsParent = stat(pid).map(fields -> Long.valueOf(fields.get(PARENT)));
            if (itsParent.isPresent() && itsParent.get() == parent) {
                children.add(pid);
            }
        }
        return children;
    }

    /** Resident memory with shared pages divided among those who share them. */
    long proportionalKiB(long pid) {
        return lines(root.resolve(pid + "/smaps_rollup"))
                .filter(line -> line.startsWith("Pss:"))
                .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0L);
    }

    /** CPU time that the whole machine has spent on anything but waiting, and what its host took away. */
    long machineBusyMillis() {
        List<String> fields = lines(root.resolve("stat"))
                .findFirst()
                .map(line -> List.of(line.split("\\s+")))
                .orElseThrow();
        long ticks = 0;
        for (int i = 1; i <= 8; i++) {
            boolean idle = i == 4 || i == 5;
            ticks += idle ? 0 : Long.parseLong(fields.get(i));
        }
        return ticks * MILLIS_A_TICK;
    }

    private List<Long> pids() {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no process table to read", e);
        }
    }

    /** Fields after the command's name, which may hold spaces: state, parent, … user time is number 11. */
    private Optional<List<String>> stat(long pid) {
        return lines(root.resolve(pid + "/stat"))
                .findFirst()
                .map(line -> List.of(line.substring(line.lastIndexOf(')') + 2).split(" ")));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            // The process has ended: the kernel says "no such file" or "no such process".
            return Stream.empty();
        }
    }
}
