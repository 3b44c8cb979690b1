package vn.lienthong.testkit.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.CorrectionForm;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/**
 * A source with a list of rows, {@code number|content|identity}, that are read two at a time; the bookmark counts them. It
 * breaks down when it is told to.
 */
final class PolledSource implements Connector, Pull {
    private static final int PORTION = 2;
    private static final String FORM = "form:";

    private final List<String> rows = new ArrayList<>();
    private List<String> header = List.of();
    private String places = "";
    private Runnable beforePortion = () -> {};
    private Optional<RuntimeException> failure = Optional.empty();

    void has(String... more) {
        rows.addAll(List.of(more));
    }

    /** Hands the lines of a correction form over, as a folder does with one that lies there. */
    void handsOver(CorrectionForm.Filled filled) {
        rows.add(FORM + filled.no() + "|" + filled.column() + "|" + filled.text());
    }

    void hasHeader(String... columns) {
        header = List.of(columns);
    }

    void namesPlaces(String beginning) {
        places = beginning;
    }

    void corrects(int place, String row) {
        rows.set(place, row);
    }

    void failsWith(RuntimeException why) {
        failure = Optional.of(why);
    }

    void isWellAgain() {
        failure = Optional.empty();
    }

    void before(Runnable eachPortion) {
        beforePortion = eachPortion;
    }

    @Override
    public String id() {
        return "polled";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public Ports open(Settings settings) {
        return Ports.of(this);
    }

    @Override
    public void read(Bookmark from, Http http, Rows taker) {
        if (!header.isEmpty()) {
            taker.begins("bang.csv", header);
        }
        int next = from.isStart() ? 0 : Integer.parseInt(from.text());
        while (next < rows.size()) {
            int end = Math.min(rows.size(), next + PORTION);
            List<Row> portion = new ArrayList<>();
            for (int i = next; i < end; i++) {
                portion.add(row(i));
            }
            beforePortion.run();
            taker.take(portion, new Bookmark(Integer.toString(end)));
            next = end;
        }
        failure.ifPresent(why -> {
            throw why;
        });
    }

    private Row row(int place) {
        String row = rows.get(place);
        String[] cells = row.replaceFirst("^" + FORM, "").split("\\|", -1);
        Map<String, String> columns = new LinkedHashMap<>();
        if (row.startsWith(FORM)) {
            CorrectionForm.HEADINGS.forEach(heading -> columns.put(heading, ""));
            columns.put("Số", cells[0]);
            columns.put("Cột", cells[1]);
            columns.put("Giá trị đúng", cells[2]);
            return new Row(new Place("chinh-sua-xa-mau.xlsx", "row " + place), columns);
        }
        columns.put("So", cells[0]);
        columns.put("NoiDung", cells[1]);
        columns.put("DinhDanh", cells[2]);
        return new Row(new Place("bang", places + "row " + place), columns);
    }
}
