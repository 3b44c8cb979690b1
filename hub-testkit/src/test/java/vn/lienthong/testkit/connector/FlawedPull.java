package vn.lienthong.testkit.connector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.SourceTrouble;

/** Reads a shelf soundly, but for one flaw. */
final class FlawedPull implements Pull {
    private static final int PORTION = 100;

    private final Shelf shelf;
    private final Optional<PullFlaw> flaw;

    FlawedPull(Shelf shelf, Optional<PullFlaw> flaw) {
        this.shelf = shelf;
        this.flaw = flaw;
    }

    @Override
    public void read(Bookmark from, Http http, Rows rows) {
        int at = from.isStart() ? 0 : Integer.parseInt(from.text().replaceAll(" .*", ""));
        List<Map<String, String>> records = new ArrayList<>(shelf.records());
        if (has(PullFlaw.NEWEST_FIRST)) {
            Collections.reverse(records);
        }
        if (has(PullFlaw.ENDS_FOR_GOOD) && at > 0) {
            return;
        }
        if (records.isEmpty() && has(PullFlaw.TROUBLE_OVER_NOTHING)) {
            throw trouble("folder_unreadable", "shelf");
        }
        if (shelf.has(SourceFault.UNREACHABLE) && !has(PullFlaw.SWALLOWS_TROUBLE)) {
            throw trouble(has(PullFlaw.TROUBLE_WITHOUT_A_SENTENCE) ? "no_such_reason" : "folder_unreadable", "shelf");
        }
        read(at, records, rows);
    }

    private void read(int begin, List<Map<String, String>> records, Rows rows) {
        int portion = has(PullFlaw.ALL_IN_ONE_PORTION) ? 100_000 : PORTION;
        int end = has(PullFlaw.DROPS_THE_LAST_PORTION) ? records.size() - PORTION : records.size();
        for (int at = begin; at < end; at += portion) {
            if (rows.enough() && !has(PullFlaw.DEAF)) {
                return;
            }
            int last = Math.min(at + portion, end);
            if (shelf.has(SourceFault.CUT) && at > 300) {
                if (has(PullFlaw.SKIPS_WHAT_FAILED)) {
                    rows.take(List.of(), bookmark(last));
                }
                throw trouble(
                        "folder_unreadable",
                        has(PullFlaw.NAME_IN_THE_TROUBLE)
                                ? records.get(at).getOrDefault(SourceStage.NAME, "")
                                : "shelf");
            }
            if (has(PullFlaw.BOOKMARK_BEFORE_ITS_ROWS)) {
                rows.take(List.of(), bookmark(last));
            }
            rows.take(rows(at, records.subList(at, last)), bookmark(last));
        }
    }

    private List<Row> rows(int at, List<Map<String, String>> records) {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> record : records) {
            String name = record.getOrDefault(SourceStage.NAME, "");
            if (record.isEmpty() && has(PullFlaw.CHOKES_ON_A_RECORD)) {
                throw trouble("folder_unreadable", "shelf");
            }
            if (!record.isEmpty() || !has(PullFlaw.DROPS_A_RECORD)) {
                String position = has(PullFlaw.NAME_IN_THE_PLACE) ? name : "record " + (at + rows.size());
                rows.add(new Row(new Place("shelf", position), record));
            }
        }
        return rows;
    }

    private Bookmark bookmark(int at) {
        return new Bookmark(at + (has(PullFlaw.NEVER_THE_SAME_BOOKMARK) ? " " + System.nanoTime() : ""));
    }

    private static SourceTrouble trouble(String reason, String folder) {
        return new SourceTrouble(reason, Map.of("folder", folder));
    }

    private boolean has(PullFlaw one) {
        return flaw.filter(one::equals).isPresent();
    }
}
