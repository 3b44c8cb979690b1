package vn.lienthong.bench.join;

import java.util.BitSet;
import java.util.List;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.model.Dossier;

/** Maps and validates each row as the hub does before its ledger, keeps the bookmark, and dies when it is told to. */
final class Reading implements Pull.Rows {
    private static final Http NONE = call -> {
        throw new IllegalStateException("no HTTP here");
    };

    private final Mapping mapping;
    private final int most;
    private final int killEvery;
    private final BitSet seen = new BitSet();
    private Bookmark bookmark = Bookmark.START;
    private int good;
    private int bad;
    private int repeated;
    private int sinceStart;
    private int kills;

    Reading(Mapping mapping, int most, int killEvery) {
        this.mapping = mapping;
        this.most = most;
        this.killEvery = killEvery;
    }

    /** False when it was killed on the way. */
    boolean readOn(Pull pull) {
        try {
            pull.read(bookmark, NONE, this);
            return true;
        } catch (Killed e) {
            kills++;
            return false;
        }
    }

    void isStartedAgain() {
        sinceStart = 0;
    }

    @Override
    public void take(List<Row> portion, Bookmark after) {
        if (sinceStart + portion.size() > killEvery) {
            throw new Killed();
        }
        sinceStart += portion.size();
        for (Row row : portion) {
            mapping.map(row)
                    .incoming()
                    .map(Incoming::message)
                    .ifPresentOrElse(message -> count((Dossier) message), () -> bad++);
        }
        bookmark = after;
    }

    private void count(Dossier dossier) {
        String number = dossier.number().toString();
        int place = Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
        repeated += seen.get(place) ? 1 : 0;
        seen.set(place);
        good++;
    }

    @Override
    public boolean enough() {
        return good >= most;
    }

    int kills() {
        return kills;
    }

    /** Every row became a message, each once. */
    void require(int rows) {
        if (good != rows || bad > 0 || repeated > 0 || seen.cardinality() != rows) {
            throw new IllegalStateException("%d rows: %d messages, %d bad, %d repeated, %d different"
                    .formatted(rows, good, bad, repeated, seen.cardinality()));
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
