package vn.lienthong.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.ledger.BalanceLine;

/** What the balance came to when it was last checked: checking reads the whole day, so a page does not do it itself. */
public final class LatestBalance {
    private volatile Optional<Checked> latest = Optional.empty();

    public void checked(List<BalanceLine> lines, Instant at) {
        latest = Optional.of(new Checked(at, lines));
    }

    /** Empty until the first check, some seconds after the start. */
    public Optional<Checked> latest() {
        return latest;
    }

    /** All lines of the days that are checked. */
    public record Checked(Instant at, List<BalanceLine> lines) {
        public Checked {
            lines = List.copyOf(lines);
        }

        public boolean holds() {
            return lines.stream().allMatch(line -> line.difference() == 0);
        }
    }
}
