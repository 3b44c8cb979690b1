package vn.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A frozen set that is tried again in growing waves.
 *
 * @param tolerance failures of a hundred in one wave that do not stop it
 * @param wave the one that has its turn, from 1
 * @param stoppedBy the person who stopped it
 */
public record WaveRun(
        long no,
        String connection,
        String cause,
        int tolerance,
        Act act,
        Status status,
        int wave,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String stoppedBy,
        @Nullable String stoppedWhy,
        List<Wave> waves) {
    public WaveRun {
        waves = List.copyOf(waves);
    }

    public long size() {
        return waves.stream().mapToLong(Wave::size).sum();
    }

    WaveRun with(List<Wave> counts) {
        return new WaveRun(
                no, connection, cause, tolerance, act, status, wave, startedAt, endedAt, stoppedBy, stoppedWhy, counts);
    }

    /** How a run stands. */
    public enum Status {
        RUNNING,
        DONE,
        STOPPED_BY_FAILURES,
        STOPPED_BY_PERSON
    }

    /** What came of one message. */
    public enum Outcome {
        TO_DO,
        UNDER_WAY,
        DELIVERED,
        /** Waits for a person again. */
        FAILED,
        /** Could not be tried: nobody can ask the receiver. */
        REFUSED,
        /** Decided by a person, or gone on, before or while its turn came. */
        LEFT_ALONE
    }

    /** Counts of one wave. */
    public record Wave(int number, int size, int underWay, int delivered, int failed, int refused, int leftAlone) {
        static Wave of(ResultSet r) throws SQLException {
            return new Wave(
                    r.getInt("wave"),
                    r.getInt("size"),
                    r.getInt("under_way"),
                    r.getInt("delivered"),
                    r.getInt("failed"),
                    r.getInt("refused"),
                    r.getInt("left_alone"));
        }

        public int toDo() {
            return size - underWay - delivered - failed - refused - leftAlone;
        }

        int tried() {
            return underWay + delivered + failed + refused;
        }

        boolean isOver() {
            return toDo() == 0 && underWay == 0;
        }

        boolean exceeds(int tolerance) {
            return (failed + refused) * 100L > (long) tolerance * tried();
        }
    }

    /** One message of a run. */
    public record Item(
            MessageNumber number,
            String key,
            int wave,
            Outcome outcome,
            @Nullable String detail) {}
}
