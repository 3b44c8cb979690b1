package vn.lienthong.door;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.CorrectionForm;
import vn.lienthong.connector.Row;
import vn.lienthong.ledger.Act;
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
    private final CorrectionDoor corrections;
    private final Supplier<Configuration> configuration;
    private final Sources sources;
    private final Doorkeeper keeper;

    public PullDoor(
            Canonical canonical,
            Supplier<Configuration> configuration,
            Intake intake,
            Sources sources,
            CorrectionDoor corrections,
            Doorkeeper keeper) {
        this.rows = new RowIntake(canonical, configuration, intake, keeper);
        this.corrections = corrections;
        this.configuration = configuration;
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
        correct(connection, portion.stream().filter(CorrectionForm::isLine).toList());
        List<Row> given =
                portion.stream().filter(row -> !CorrectionForm.isLine(row)).toList();
        List<RowVerdict> verdicts = rows.take(caller, connection, mapping::map, given);
        int setAside = sources.advance(
                connection, before.text(), after.text(), RowVerdict.portion(verdicts, keepsRows(connection)));
        keeper.setAside(caller, connection, setAside);
        return new PortionReport(
                RowVerdict.count(verdicts, RowVerdict.Fate.ACCEPTED),
                RowVerdict.count(verdicts, RowVerdict.Fate.UNCHANGED),
                setAside);
    }

    private boolean keepsRows(String connection) {
        return configuration
                .get()
                .findConnection(connection)
                .filter(config -> config.terms().keepsRows())
                .isPresent();
    }

    /** The agency itself has filled in the form and laid it beside its files. */
    private void correct(String connection, List<Row> lines) {
        List<CorrectionForm.Filled> filled = lines.stream()
                .flatMap(line -> CorrectionForm.filled(line.columns()).stream())
                .toList();
        if (!filled.isEmpty()) {
            corrections.take(new Act(connection, lines.get(0).place().source()), connection, filled);
        }
    }

    /**
     * What became of a portion.
     *
     * @param unchanged rows that told nothing new
     * @param setAside bad rows that had not been set aside before
     */
    record PortionReport(int accepted, int unchanged, int setAside) {}
}
