package vn.lienthong.door;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.SetAside;
import vn.lienthong.ledger.Sources;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;

/**
 * What another version of a connection's file would make of its rows that wait for a correction. Nothing is sent, kept or settled; no
 * value of a row is told.
 */
public final class WouldFix {
    private static final int MOST = 10_000;
    private static final int PORTION = 500;

    private final Sources sources;

    public WouldFix(Sources sources) {
        this.sources = sources;
    }

    /**
     * Looks at the oldest ten thousand.
     *
     * @param trial over the installation with the other file in it
     * @throws HubFailure {@code NOT_FOUND} where the other file has no mapping
     */
    public Forecast of(String connection, Configuration changed, Trial trial) {
        Mapping mapping = changed.findConnection(connection)
                .flatMap(ConnectionConfig::mapping)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "mapping of " + connection)));
        Count count = new Count();
        List<SetAside> portion = sources.list(connection, 0, PORTION);
        while (!portion.isEmpty() && count.rows < MOST) {
            portion.forEach(row -> count.add(trial.of(connection, mapping, row(row))));
            portion = sources.list(connection, portion.get(portion.size() - 1).no(), PORTION);
        }
        return count.forecast(connection, !portion.isEmpty());
    }

    private static Row row(SetAside row) {
        return new Row(new Place(row.source(), row.place()), BadRow.columns(row));
    }

    private static final class Count {
        private final Map<FieldProblem, Integer> problems = new LinkedHashMap<>();
        private final Map<String, Integer> receivers = new TreeMap<>();
        private int rows;
        private int good;

        void add(Trial.Verdict verdict) {
            rows++;
            good += verdict.problems().isEmpty() ? 1 : 0;
            Set.copyOf(verdict.problems()).forEach(problem -> problems.merge(problem, 1, Integer::sum));
            if (verdict.problems().isEmpty()) {
                verdict.receivers().forEach(name -> receivers.merge(name, 1, Integer::sum));
            }
        }

        Forecast forecast(String connection, boolean more) {
            List<Failing> failing = new ArrayList<>();
            problems.forEach((problem, n) -> failing.add(new Failing(problem, n)));
            failing.sort(Comparator.comparing(Failing::rows).reversed());
            return new Forecast(connection, rows, good, more, failing, receivers);
        }
    }

    /**
     * What would become of the rows.
     *
     * @param pass would become messages
     * @param more there are others that were not looked at
     * @param failing why the others would not, the most frequent first; a row may have several
     * @param receivers how many each connection would get
     */
    public record Forecast(
            String connection,
            int rows,
            int pass,
            boolean more,
            List<Failing> failing,
            Map<String, Integer> receivers) {
        public Forecast {
            failing = List.copyOf(failing);
            receivers = Map.copyOf(receivers);
        }

        public int fail() {
            return rows - pass;
        }
    }

    /** A reason and how many rows have it. */
    public record Failing(FieldProblem problem, int rows) {}
}
