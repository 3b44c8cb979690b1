package vn.lienthong.connectors.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;

/** Takes what a source gives and keeps rows and bookmark together, as the hub does; may be killed or stopped. */
final class Hub implements Pull.Rows {
    private static final Http NONE = call -> {
        throw new AssertionError("a table is not read over HTTP");
    };

    final List<Row> rows = new ArrayList<>();
    final List<Integer> portions = new ArrayList<>();
    private Bookmark bookmark = Bookmark.START;
    private int portionsLeft = Integer.MAX_VALUE;
    private boolean gently;

    Hub reads(Pull pull) {
        portionsLeft = Integer.MAX_VALUE;
        pull.read(bookmark, NONE, this);
        return this;
    }

    /** Dies before the portion after so many is durable. */
    Hub readsUntilKilled(Pull pull, int after) {
        portionsLeft = after;
        gently = false;
        try {
            pull.read(bookmark, NONE, this);
        } catch (Killed e) {
            // as intended
        }
        return this;
    }

    Hub readsUntilStopped(Pull pull, int after) {
        portionsLeft = after;
        gently = true;
        pull.read(bookmark, NONE, this);
        gently = false;
        return this;
    }

    SourceTrouble readsInVain(Pull pull) {
        try {
            reads(pull);
        } catch (SourceTrouble trouble) {
            return trouble;
        }
        throw new AssertionError("no trouble");
    }

    @Override
    public void take(List<Row> portion, Bookmark after) {
        if (portionsLeft-- <= 0) {
            throw new Killed();
        }
        rows.addAll(portion);
        portions.add(portion.size());
        bookmark = after;
    }

    @Override
    public boolean enough() {
        return gently && portionsLeft <= 0;
    }

    Bookmark bookmark() {
        return bookmark;
    }

    List<String> texts(String column) {
        return rows.stream()
                .map(row -> row.columns().entrySet().stream()
                        .filter(e -> e.getKey().equalsIgnoreCase(column))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("–"))
                .toList();
    }

    List<String> keys() {
        return texts("MA");
    }

    void forget() {
        rows.clear();
        portions.clear();
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
