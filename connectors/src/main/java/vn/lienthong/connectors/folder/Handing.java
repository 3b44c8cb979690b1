package vn.lienthong.connectors.folder;

import java.util.List;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Pull.Rows;
import vn.lienthong.connector.Row;

/** Hands rows over together with how far that brings us. */
final class Handing {
    private final Rows rows;
    private final Marks marks;
    private Bookmark last;

    Handing(Rows rows, Marks marks, Bookmark last) {
        this.rows = rows;
        this.marks = marks;
        this.last = last;
    }

    Marks marks() {
        return marks;
    }

    boolean enough() {
        return rows.enough();
    }

    void begins(String file, List<String> header) {
        if (!header.isEmpty()) {
            rows.begins(file, header);
        }
    }

    void take(List<Row> portion, FileMark mark) {
        marks.put(mark);
        Bookmark after = marks.bookmark();
        rows.take(portion, after);
        last = after;
    }

    /** What was found out without any row, such as a content read before, is kept too. */
    void rest() {
        Bookmark after = marks.bookmark();
        boolean nothing = last.isStart() && marks.isEmpty();
        if (!nothing && !after.equals(last)) {
            rows.take(List.of(), after);
            last = after;
        }
    }
}
