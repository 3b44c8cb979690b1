package vn.lienthong.connectors.table;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.table.Selection.Question;

/**
 * Reads what is new in a table. Good rows are handed on first; what is wrong with the table as a whole is said after them,
 * for a row without a watermark or with one from the next century would otherwise be passed over in silence.
 */
final class TablePull implements Pull {
    /** The zone of a column is not known here, and clocks are wrong by hours; none is wrong by days. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(2);

    private final TableSettings settings;
    private final Clock clock;

    TablePull(TableSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void read(Bookmark from, Http http, Rows rows) {
        try (Session session = Session.open(settings.access())) {
            Shape shape = Shape.of(settings, session);
            Selection selection = new Selection(shape, session.dialect(), newestAllowed(shape));
            Mark mark = Mark.of(from, by(shape));
            boolean ended = read(mark, session, selection, rows);
            if (ended) {
                mustNotPassOver(session, selection);
            }
        } catch (SQLException e) {
            throw new Troubles(settings.access(), settings.table()).of(e);
        }
    }

    private boolean read(Mark mark, Session session, Selection selection, Rows rows) throws SQLException {
        Shape shape = selection.shape();
        Progress progress = new Progress(mark, shape.watermark(), settings.overlap(), clock);
        mustNotGoBack(progress, session, selection);
        boolean inCircles = shape.watermark().isEmpty();
        Reading reading = new Reading(
                session, selection, new RowReader(settings, shape), progress, rows, settings.fetch(), inCircles);
        if (!reading.toTheEnd()) {
            return false;
        }
        if (reading.read() == 0 && inCircles && !mark.isStart()) {
            return read(Mark.start(mark.by()), session, selection, rows);
        }
        if (reading.twice() > 0) {
            throw trouble("table_key_twice", names(shape.key()), reading.twice());
        }
        return true;
    }

    // A database brought back from a copy, or a clock set back: what comes now lies below the bookmark.
    private void mustNotGoBack(Progress progress, Session session, Selection selection) throws SQLException {
        Optional<String> reach = progress.mustReach();
        if (reach.isEmpty() || isThere(session, selection.newestSince(reach.get()))) {
            return;
        }
        if (isThere(session, selection.newest())) {
            throw trouble("table_watermark_back", names(List.of(watermark(selection))), 0);
        }
    }

    private void mustNotPassOver(Session session, Selection selection) throws SQLException {
        Optional<Question> nulls = selection.nulls();
        long without = nulls.isEmpty() ? 0 : count(session, nulls.get());
        if (without > 0) {
            String columns = names(
                    selection.shape().order().stream().filter(Column::nullable).toList());
            throw trouble("table_nulls", columns, without);
        }
        Optional<Question> future = selection.future();
        long beyond = future.isEmpty() ? 0 : count(session, future.get());
        if (beyond > 0) {
            throw trouble("table_watermark_future", names(List.of(watermark(selection))), beyond);
        }
    }

    private static boolean isThere(Session session, Question question) throws SQLException {
        return session.ask(question.sql(), question.values(), 1, rows -> rows.next() && rows.getObject(1) != null);
    }

    private static long count(Session session, Question question) throws SQLException {
        return session.ask(question.sql(), question.values(), 1, rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    private SourceTrouble trouble(String reason, String columns, long rows) {
        return new SourceTrouble(
                reason, Map.of("table", settings.table(), "column", columns, "rows", Long.toString(rows)));
    }

    private Optional<String> newestAllowed(Shape shape) {
        OffsetDateTime limit = clock.instant().plus(CLOCKS_DIFFER).atOffset(ZoneOffset.UTC);
        return shape.watermark().map(Column::kind).filter(Kind::isTime).map(kind -> switch (kind) {
            case DATE -> limit.toLocalDate().toString();
            case DATE_TIME -> Kind.LOCAL.format(limit);
            default -> Kind.WITH_OFFSET.format(limit);
        });
    }

    /** What a bookmark is good for: this source in this order, and no other. */
    private static List<String> by(Shape shape) {
        String source = Long.toHexString(new Fingerprint().of(List.of(shape.from()), Map.of()));
        return Stream.concat(
                        Stream.of(source), shape.order().stream().map(column -> column.name() + ":" + column.kind()))
                .toList();
    }

    private static Column watermark(Selection selection) {
        return selection.shape().watermark().orElseThrow();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
