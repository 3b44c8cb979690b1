package vn.lienthong.door;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.lienthong.connector.CorrectionForm;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.ledger.Act;
import vn.lienthong.ledger.Intake;
import vn.lienthong.ledger.SetAside;
import vn.lienthong.ledger.SetAsideRows;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;
import vn.lienthong.wire.Canonical;

/**
 * Gives bad rows out to be corrected and takes them back: a corrected one is accepted under its own identity, and what was
 * set aside is settled. One that is still wrong stays as it was.
 */
public final class CorrectionDoor {
    /** More than a person corrects at a time. */
    private static final int MOST = 1000;

    private final RowIntake rows;
    private final Supplier<Configuration> configuration;
    private final SetAsideRows aside;

    public CorrectionDoor(
            Canonical canonical,
            Supplier<Configuration> configuration,
            Intake intake,
            SetAsideRows aside,
            Doorkeeper keeper) {
        this.rows = new RowIntake(canonical, configuration, intake, keeper);
        this.configuration = configuration;
        this.aside = aside;
    }

    /** What has to be filled in, oldest row first; that somebody got it, and why, is kept. */
    public List<CorrectionLine> lines(String connection, Act act) {
        Mapping mapping = mapping(connection);
        List<CorrectionLine> lines = new ArrayList<>();
        aside.takeOut(connection, MOST, act).forEach(row -> lines.addAll(lines(mapping, row)));
        return lines;
    }

    /** What became of each row that something was filled in for. */
    public List<Answer> take(Act act, String connection, List<CorrectionForm.Filled> filled) {
        Map<Long, Map<String, String>> byRow = new LinkedHashMap<>();
        filled.forEach(cell ->
                byRow.computeIfAbsent(cell.no(), no -> new LinkedHashMap<>()).put(cell.column(), cell.text()));
        List<SetAside> waiting = aside.waiting(connection, byRow.keySet());
        List<Row> corrected = new ArrayList<>();
        // Two rows of one place may be corrected to the same: each is still itself.
        IdentityHashMap<Row, Set<String>> unicode = new IdentityHashMap<>();
        for (SetAside row : waiting) {
            Map<String, String> cells = byRow.getOrDefault(row.no(), Map.of());
            Row right = corrected(row, cells);
            corrected.add(right);
            unicode.put(right, cells.keySet());
            byRow.remove(row.no());
        }
        Mapping mapping = mapping(connection);
        List<RowVerdict> verdicts = rows.take(
                new Caller("correction", act.actor(), Set.of(connection)),
                connection,
                row -> mapping.map(row, unicode.getOrDefault(row, Set.of())),
                corrected);
        return answers(act, connection, waiting, verdicts, byRow.keySet());
    }

    private List<Answer> answers(
            Act act, String connection, List<SetAside> waiting, List<RowVerdict> verdicts, Set<Long> others) {
        List<Answer> answers = new ArrayList<>();
        List<Long> settled = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            RowVerdict verdict = verdicts.get(i);
            long no = waiting.get(i).no();
            boolean good = verdict.fate() != RowVerdict.Fate.REFUSED;
            answers.add(new Answer(no, good ? Fate.ACCEPTED : Fate.REFUSED, verdict.problems()));
            if (good) {
                settled.add(no);
            }
        }
        others.forEach(no -> answers.add(new Answer(no, Fate.NOT_WAITING, List.of())));
        aside.correct(connection, settled, act);
        return answers;
    }

    private Mapping mapping(String connection) {
        return configuration
                .get()
                .findConnection(connection)
                .flatMap(ConnectionConfig::mapping)
                .orElseThrow(() -> new HubFailure(FailureCode.NOT_FOUND, Map.of("what", "mapping of " + connection)));
    }

    private static List<CorrectionLine> lines(Mapping mapping, SetAside row) {
        Map<String, String> columns = BadRow.columns(row);
        Map<String, List<FieldProblem>> byColumn = new LinkedHashMap<>();
        for (FieldProblem problem : BadRow.problems(row)) {
            for (String column : toBlame(mapping, columns.keySet(), problem.path())) {
                byColumn.computeIfAbsent(column, name -> new ArrayList<>()).add(problem);
            }
        }
        return byColumn.entrySet().stream()
                .map(each -> new CorrectionLine(
                        row.no(),
                        row.source(),
                        row.place(),
                        each.getKey(),
                        mapping.readable(each.getKey(), columns.getOrDefault(each.getKey(), "")),
                        each.getValue()))
                .toList();
    }

    /** A problem is told of a column, or of a field that several columns may make. */
    private static Set<String> toBlame(Mapping mapping, Set<String> columns, String path) {
        if (columns.contains(path) || mapping.columns().contains(path)) {
            return Set.of(path);
        }
        Set<String> fields = new LinkedHashSet<>(
                mapping.columnsOf(path.replaceFirst("^/", "").replace('/', '.')));
        return fields.isEmpty() ? Set.of("") : fields;
    }

    private static Row corrected(SetAside aside, Map<String, String> filled) {
        Map<String, String> columns = new LinkedHashMap<>(BadRow.columns(aside));
        columns.putAll(filled);
        return new Row(new Place(aside.source(), aside.place()), columns);
    }

    /** What became of one row. */
    public record Answer(long no, Fate fate, List<FieldProblem> problems) {}

    /** In the ledger; still wrong, so it waits on; no bad row of that number waits. */
    public enum Fate {
        ACCEPTED,
        REFUSED,
        NOT_WAITING
    }
}
