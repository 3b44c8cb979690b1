package vn.lienthong.reorganisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Endpoint;
import vn.lienthong.ledger.Ledger;
import vn.lienthong.registry.Move;

/**
 * Carries out a plan that was rehearsed: its file joins the registry's, every node follows, and what was on its way to a
 * connection that ends goes to the one that takes its place.
 *
 * <p>Messages keep coming in meanwhile. Both connections of a move rest from before the file is there until everything is
 * moved, so nothing overtakes and nothing more goes to the former one. When a node cannot follow, the file is taken away
 * again and everything goes on as before.
 */
public final class Performance {
    private static final int PAGE = 500;

    private final Ledger ledger;
    private final Rehearsal rehearsal;
    private final BooleanSupplier again;

    /** @param again waits a moment while nodes finish; false when it has taken too long */
    public Performance(Ledger ledger, Rehearsal rehearsal, BooleanSupplier again) {
        this.ledger = ledger;
        this.rehearsal = rehearsal;
        this.again = again;
    }

    /**
     * Returns when everything is durable and every living node works by it.
     *
     * @param plan its content
     * @param target where it is to stand among the registry's files
     */
    public Result perform(byte[] plan, Path target, Act act) {
        List<String> paused = pause(act);
        try {
            write(plan, target);
            long change = ledger.changes().announce(act, target.getFileName().toString(), digest(plan));
            List<String> behind = behind(change);
            if (!behind.isEmpty()) {
                takeBack(target, act);
                return new Result(behind, List.of(), 0, 0);
            }
            Moved moved = move(act);
            return new Result(List.of(), moved.unmoved, moved.deliveries, note(act));
        } finally {
            Set<String> closed = rehearsal.moves().stream().map(Move::from).collect(Collectors.toSet());
            boolean isThere = Files.exists(target);
            paused.stream()
                    .filter(connection -> !isThere || !closed.contains(connection))
                    .forEach(connection -> ledger.endpoints().resume(connection, act.actor(), act.reason()));
        }
    }

    private List<String> pause(Act act) {
        Set<String> connections = new TreeSet<>();
        rehearsal.moves().forEach(move -> connections.addAll(List.of(move.from(), move.to())));
        List<String> running = ledger.endpoints().list().stream()
                .filter(endpoint -> connections.contains(endpoint.connection()) && !endpoint.paused())
                .map(Endpoint::connection)
                .toList();
        running.forEach(connection -> ledger.endpoints().pause(connection, act.actor(), act.reason()));
        return running;
    }

    private List<String> behind(long change) {
        List<String> behind = ledger.changes().behind(change);
        while (!behind.isEmpty() && again.getAsBoolean()) {
            behind = ledger.changes().behind(change);
        }
        return behind;
    }

    private void takeBack(Path target, Act act) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ledger.changes().announce(new Act(act.actor(), "taken back: " + act.reason()), null, null);
    }

    private Moved move(Act act) {
        long deliveries = 0;
        List<String> unmoved = new ArrayList<>();
        for (Move move : rehearsal.moves()) {
            Optional<Long> moved = ledger.relocation().move(move.from(), move.to(), act);
            while (moved.isEmpty() && again.getAsBoolean()) {
                moved = ledger.relocation().move(move.from(), move.to(), act);
            }
            deliveries += moved.orElse(0L);
            if (moved.isEmpty()) {
                unmoved.add(move.from());
            }
        }
        return new Moved(deliveries, unmoved);
    }

    private int note(Act act) {
        int[] noted = new int[1];
        new OpenMessages(ledger.archive(), PAGE)
                .forEach(open -> rehearsal.change(open).ifPresent(successions -> {
                    boolean known = successions
                            .text()
                            .equals(Optional.ofNullable(open.message().flags()));
                    if (!known) {
                        ledger.relocation().note(open.message(), successions, act);
                        noted[0]++;
                    }
                }));
        return noted[0];
    }

    private static void write(byte[] plan, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Path beside = target.resolveSibling("." + target.getFileName() + ".new");
            Files.write(beside, plan);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] plan) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plan));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private record Moved(long deliveries, List<String> unmoved) {}

    /**
     * What came of it.
     *
     * @param behind nodes that could not follow; when there are any, nothing was changed
     * @param unmoved connections that still have deliveries because a node was sending; they rest, nothing more goes there
     * @param moved deliveries that go to another connection now
     * @param noted messages beside which a successor, or that one is to be decided, was noted
     */
    public record Result(List<String> behind, List<String> unmoved, long moved, int noted) {
        public boolean isDone() {
            return behind.isEmpty() && unmoved.isEmpty();
        }
    }
}
