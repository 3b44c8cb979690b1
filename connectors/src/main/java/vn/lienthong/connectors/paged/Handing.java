package vn.lienthong.connectors.paged;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Pull.Rows;
import vn.lienthong.connector.Row;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.RecordPlaces;
import vn.lienthong.connectors.document.Records;

/** Hands rows over in portions, each with how far that brings us; what brought no rows is told at the end. */
final class Handing {
    private static final int PORTION = 500;

    private final Rows rows;
    private final RecordPlaces places;
    private Bookmark told;
    private Bookmark reached;

    Handing(Rows rows, RecordPlaces places, Bookmark from) {
        this.rows = rows;
        this.places = places;
        this.told = from;
        this.reached = from;
    }

    boolean enough() {
        return rows.enough();
    }

    /**
     * Hands a page over.
     *
     * @param before the bookmark that leads to this page again
     */
    void page(Page page, Window window, Bookmark before, Bookmark after) {
        List<Row> portion = new ArrayList<>();
        try (Records records = page.records()) {
            for (@Nullable Found found = records.next(); found != null; found = records.next()) {
                if (portion.size() == PORTION) {
                    take(portion, before);
                    portion = new ArrayList<>();
                }
                portion.add(new Row(places.of(found.columns(), days(window)), found.columns()));
            }
        } catch (IOException e) {
            throw Trouble.broken(e);
        }
        if (!portion.isEmpty()) {
            take(portion, after);
        }
        reached = after;
    }

    private static String days(Window window) {
        return window.equals(Windows.WHOLE) ? "" : window.toString();
    }

    /** The reading came so far without a row. */
    void reached(Bookmark at) {
        reached = at;
    }

    void rest() {
        if (!reached.equals(told)) {
            take(List.of(), reached);
        }
    }

    private void take(List<Row> portion, Bookmark after) {
        rows.take(portion, after);
        told = after;
        reached = after;
    }
}
