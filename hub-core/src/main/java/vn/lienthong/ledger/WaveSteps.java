package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.WaveRun.Status;
import vn.lienthong.ledger.WaveRun.Wave;

/** One step of a run: look what came of those under way, stop or go on, try the next ones. */
final class WaveSteps {
    /** So many are under way at most: what a bad repair can reach before it is seen. */
    private static final int MOST_UNDER_WAY = 500;

    private static final String TAKE = Statements.read("wave_take.sql");
    private static final String SETTLE = Statements.read("wave_settle.sql");

    private final Database database;
    private final Desk desk;
    private final Clock clock;

    WaveSteps(Database database, Desk desk, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
    }

    void step(WaveRun run) {
        database.inTransaction(c -> {
            int no = Database.query(c, "select no from connection where name = ?", r -> r.getInt(1), run.connection())
                    .get(0);
            return Database.update(c, SETTLE, no, run.no(), run.no());
        });
        if (run.status() != Status.RUNNING) {
            return;
        }
        Wave now = current(run);
        if (now.exceeds(run.tolerance())) {
            end(run, Status.STOPPED_BY_FAILURES);
        } else if (!now.isOver()) {
            tryNext(run, now);
        } else if (run.wave() < run.waves().get(run.waves().size() - 1).number()) {
            database.update("update wave_run set wave = wave + 1 where no = ? and wave = ?", run.no(), run.wave());
        } else {
            end(run, Status.DONE);
        }
    }

    private void tryNext(WaveRun run, Wave now) {
        List<Long> turn = database.query(
                "select position from wave_item where run_no = ? and wave = ? and outcome = 'TO_DO'"
                        + " order by position limit ?",
                r -> r.getLong(1),
                run.no(),
                now.number(),
                MOST_UNDER_WAY - now.underWay());
        for (long position : turn) {
            tryOne(run, position);
        }
    }

    private void tryOne(WaveRun run, long position) {
        try {
            desk.retry(new DeliveryRef(run.connection(), position), run.act(), c -> take(c, run, position));
        } catch (Changed e) {
            leave(run, position, "LEFT_ALONE", "left_alone");
        } catch (HubFailure e) {
            boolean nobodyCanAsk =
                    e.problems().stream().anyMatch(problem -> problem.reason().equals("cannot_ask"));
            leave(run, position, nobodyCanAsk ? "REFUSED" : "LEFT_ALONE", nobodyCanAsk ? "refused" : "left_alone");
        }
    }

    /** In the commit of the retry itself, so that a node that dies between them has done both or nothing. */
    private static boolean take(Connection c, WaveRun run, long position) throws SQLException {
        if (Database.update(c, TAKE, run.no(), position) == 0) {
            throw new Changed();
        }
        Database.update(
                c, "update wave set under_way = under_way + 1 where run_no = ? and wave = ?", run.no(), run.wave());
        return true;
    }

    private void leave(WaveRun run, long position, String outcome, String count) {
        database.inTransaction(c -> {
            int left = Database.update(
                    c,
                    "update wave_item i set outcome = ? from wave_run r where i.run_no = ? and i.position = ?"
                            + " and i.outcome = 'TO_DO' and r.no = i.run_no and r.status = 'RUNNING'",
                    outcome,
                    run.no(),
                    position);
            return Database.update(
                    c,
                    "update wave set " + count + " = " + count + " + ? where run_no = ? and wave = ?",
                    left,
                    run.no(),
                    run.wave());
        });
    }

    private Wave current(WaveRun run) {
        return database.query(
                        "select * from wave where run_no = ? and wave = ?", WaveRun.Wave::of, run.no(), run.wave())
                .get(0);
    }

    private void end(WaveRun run, Status status) {
        database.update(
                "update wave_run set status = ?, ended_at = ? where no = ? and status = 'RUNNING'",
                status.name(),
                clock.instant(),
                run.no());
    }

    /** It no longer stands as it did when it was chosen. */
    private static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Changed() {
            super("changed since it was chosen", null, false, false);
        }
    }
}
