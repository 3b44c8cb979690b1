package vn.lienthong.connectors.table;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connectors.table.Selection.Start;

/**
 * Where a reading begins, which rows of the part looked at again are known already, and what the bookmark says after each
 * row.
 */
final class Progress {
    private final Mark begun;
    private final Optional<Column> watermark;
    private final Overlap overlap;
    private final Clock clock;
    private final Instant started;
    private final boolean lookingBack;
    private final Memory memory;

    Progress(Mark begun, Optional<Column> watermark, Overlap overlap, Clock clock) {
        this.begun = begun;
        this.watermark = watermark;
        this.overlap = overlap;
        this.clock = clock;
        started = clock.instant();
        lookingBack = !begun.isStart() && !begun.isSettled() && oldest().isPresent();
        memory = new Memory(begun.fingerprints());
    }

    Start start() {
        Optional<String> oldest = oldest();
        if (!lookingBack || oldest.isEmpty()) {
            return new Start(Optional.empty(), begun.at());
        }
        boolean belowSettled = !begun.settled().isEmpty()
                && kind().compare(oldest.get(), begun.settled().get(0)) <= 0;
        return belowSettled ? new Start(Optional.empty(), begun.settled()) : new Start(oldest, List.of());
    }

    /** The oldest watermark that must still be there for the bookmark to be believed. */
    Optional<String> mustReach() {
        if (begun.isStart() || watermark.isEmpty()) {
            return Optional.empty();
        }
        return oldest().or(() -> Optional.of(begun.at().get(0)));
    }

    /** Whether rows have to be told from those handed on earlier. */
    boolean remembers() {
        return watermark.filter(overlap::looksBack).isPresent();
    }

    boolean knows(long fingerprint) {
        return lookingBack && memory.knows(fingerprint);
    }

    void meet(List<String> position, long fingerprint) {
        memory.meet(position.get(0), fingerprint);
    }

    /** The bookmark when everything up to {@code position} has been handed on. */
    Bookmark after(List<String> position) {
        if (lookingBack && kind().compare(position.get(0), begun.at().get(0)) <= 0) {
            return new Mark(begun.by(), begun.at(), begun.settled(), begun.reached(), memory.all()).bookmark();
        }
        String known = watermark
                .flatMap(column -> overlap.behind(position.get(0), column))
                .map(oldest -> memory.since(oldest, kind()))
                .orElse("");
        return new Mark(begun.by(), position, begun.settled(), clock.instant().getEpochSecond(), known).bookmark();
    }

    /**
     * The bookmark that ends the looking back: everything that was under way when the newest row was read has ended since,
     * and has been looked for once more. So a source at rest is not read again and again.
     */
    Optional<Bookmark> settled() {
        boolean over =
                lookingBack && overlap.isOver(Instant.ofEpochSecond(begun.reached()), started, watermark.orElseThrow());
        return over
                ? Optional.of(new Mark(begun.by(), begun.at(), begun.at(), begun.reached(), "").bookmark())
                : Optional.empty();
    }

    private Optional<String> oldest() {
        return begun.isStart()
                ? Optional.empty()
                : watermark.flatMap(column -> overlap.behind(begun.at().get(0), column));
    }

    private Kind kind() {
        return watermark.orElseThrow().kind();
    }
}
