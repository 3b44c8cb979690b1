package vn.lienthong.door;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Row;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.Sources;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.Canonical;

/**
 * Takes rows of a source that the hub reads: good ones become messages, each bad one is set aside with its reasons and
 * blocks nobody.
 */
public final class PullDoor {
    private final RowIntake rows;
    private final Sources sources;
    private final Doorkeeper keeper;

    public PullDoor(
            Canonical canonical,
            Supplier<Configuration> configuration,
            Intake intake,
            Sources sources,
            Doorkeeper keeper) {
        this.rows = new RowIntake(canonical, configuration, intake, keeper);
        this.sources = sources;
        this.keeper = keeper;
    }

    /** Where a reading begins, and whether a person lets it. */
    Sources.Standing standing(String connection) {
        return sources.standing(connection);
    }

    /**
     * Returns when everything of the portion is durable, the bookmark too. The same portion after the same bookmark changes
     * nothing the second time.
     *
     * @throws Sources.BookmarkMoved when another node has read on from {@code before}; nothing is taken then
     */
    PortionReport take(String connection, Mapping mapping, Bookmark before, List<Row> portion, Bookmark after) {
        sources.require(connection, before.text());
        Caller caller = new Caller("source", connection, Set.of(connection));
        List<RowVerdict> verdicts = rows.take(caller, connection, mapping, portion);
        int setAside = sources.advance(
                connection, before.text(), after.text(), RowVerdict.bad(verdicts), RowVerdict.good(verdicts));
        keeper.setAside(caller, connection, setAside);
        return new PortionReport(
                RowVerdict.count(verdicts, RowVerdict.Fate.ACCEPTED),
                RowVerdict.count(verdicts, RowVerdict.Fate.UNCHANGED),
                setAside);
    }

    /**
     * What became of a portion.
     *
     * @param unchanged rows that told nothing new
     * @param setAside bad rows that had not been set aside before
     */
    record PortionReport(int accepted, int unchanged, int setAside) {}
}
