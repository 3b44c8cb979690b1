package vn.lienthong.bench.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A system that was started and takes events. */
final class Running implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final SystemUnderTest system;
    private final Child child;
    private final ProcessTree tree;
    private final double readySeconds;

    private Running(SystemUnderTest system, Child child, ProcessTree tree, double readySeconds) {
        this.system = system;
        this.child = child;
        this.tree = tree;
        this.readySeconds = readySeconds;
    }

    static Running start(SystemUnderTest system, Path data, Workplace workplace) {
        long start = System.nanoTime();
        Child child = Child.start(system.name(), system.command().apply(data), system.environment(), workplace);
        try {
            Http http = new Http();
            Wait.until(system.name() + " takes events", PATIENCE, () -> {
                child.mustLive();
                return http.status(system.ready()) == system.readyStatus();
            });
        } catch (RuntimeException e) {
            child.close();
            throw new IllegalStateException(e.getMessage() + "\n" + child.tail(), e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        ProcessTree tree = new ProcessTree(new ProcFs(Path.of("/proc")), child.pid(), data);
        tree.pids().forEach(workplace::remember);
        return new Running(system, child, tree, seconds);
    }

    SystemUnderTest system() {
        return system;
    }

    ProcessTree tree() {
        return tree;
    }

    /** From the start of the process until it was ready. */
    double readySeconds() {
        return readySeconds;
    }

    void mustLive() {
        child.mustLive();
    }

    Optional<TokenFile> token(Workplace workplace) {
        return system.access()
                .map(access -> new TokenFile(access, workplace.folder().resolve("token")));
    }

    @Override
    public void close() {
        child.close();
    }
}
