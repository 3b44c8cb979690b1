package vn.lienthong.connectors.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Pull.Rows;
import vn.lienthong.connector.Row;
import vn.lienthong.connectors.table.Selection.Question;
import vn.lienthong.connectors.table.Selection.Start;

/**
 * One reading from its bookmark to the end of what is there. Asks page by page, so that no transaction lasts long, and
 * hands on portion by portion, one row behind: only then it knows which portion is the last.
 */
final class Reading {
    private static final int PORTIONS_IN_A_PAGE = 20;

    private final Session session;
    private final Selection selection;
    private final RowReader reader;
    private final Progress progress;
    private final Rows rows;
    private final int fetch;
    private final boolean inCircles;
    private final Fingerprint fingerprint = new Fingerprint();
    private final List<Row> portion = new ArrayList<>();
    private List<String> last = List.of();
    private long read;
    private long twice;

    /** @param inCircles whether the next reading begins at the start again */
    Reading(
            Session session,
            Selection selection,
            RowReader reader,
            Progress progress,
            Rows rows,
            int fetch,
            boolean inCircles) {
        this.session = session;
        this.selection = selection;
        this.reader = reader;
        this.progress = progress;
        this.rows = rows;
        this.fetch = fetch;
        this.inCircles = inCircles;
    }

    /** Whether the end was reached; false when it was stopped before. */
    boolean toTheEnd() throws SQLException {
        Start from = progress.start();
        Page page;
        do {
            if (rows.enough()) {
                return false;
            }
            page = page(from);
            from = new Start(Optional.empty(), last);
        } while (page == Page.FULL);
        if (page == Page.STOPPED) {
            return false;
        }
        if (!portion.isEmpty()) {
            rows.take(List.copyOf(portion), inCircles ? Bookmark.START : progress.after(last));
            return true;
        }
        progress.settled().ifPresent(bookmark -> rows.take(List.of(), bookmark));
        return true;
    }

    /** Rows met, known ones too. */
    long read() {
        return read;
    }

    /** Rows that stand at the very position of another one: the key is none. */
    long twice() {
        return twice;
    }

    private Page page(Start from) throws SQLException {
        int size = fetch * PORTIONS_IN_A_PAGE;
        // One more than is used: it shows that there are more, and whether the key tells rows apart at the border too.
        Question question = selection.page(from, size + 1);
        return session.ask(question.sql(), question.values(), fetch, answer -> {
            for (int i = 0; answer.next(); i++) {
                List<String> position = reader.position(answer);
                boolean same = position.equals(last);
                twice += same ? 1 : 0;
                if (i >= size && !same) {
                    return Page.FULL;
                }
                if (portion.size() >= fetch && !handOn()) {
                    return Page.STOPPED;
                }
                meet(answer, position);
                last = position;
                if (i >= size) {
                    return Page.FULL;
                }
            }
            return Page.LAST;
        });
    }

    private void meet(ResultSet answer, List<String> position) throws SQLException {
        read++;
        Row row = reader.row(answer);
        if (!progress.remembers()) {
            portion.add(row);
            return;
        }
        long print = fingerprint.of(position, row.columns());
        if (!progress.knows(print)) {
            portion.add(row);
        }
        progress.meet(position, print);
    }

    private boolean handOn() {
        rows.take(List.copyOf(portion), progress.after(last));
        portion.clear();
        return !rows.enough();
    }

    private enum Page {
        FULL,
        LAST,
        STOPPED
    }
}
