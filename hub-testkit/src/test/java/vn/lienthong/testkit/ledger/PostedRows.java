package vn.lienthong.testkit.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.RowPush;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.HubFailure;

/** A vendor that posts lines {@code number|content}; each is named by its line's number. */
final class PostedRows implements Connector, RowPush {
    @Override
    public String id() {
        return "posted";
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
    public String path() {
        return "tien-do";
    }

    @Override
    public List<Row> read(byte[] body) {
        List<Row> rows = new ArrayList<>();
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length != 2) {
                throw new HubFailure(FailureCode.BODY_MALFORMED);
            }
            rows.add(new Row(new Place("tien-do", "line " + rows.size()), Map.of("So", cells[0], "NoiDung", cells[1])));
        }
        return rows;
    }
}
