package vn.lienthong.connectors.table;

import java.time.Clock;
import java.util.List;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/**
 * Reads the rows of a table, a view or a select in another system's database (PostgreSQL, SQL Server, Oracle, MariaDB and
 * MySQL, H2) over one read-only connection, and changes nothing there.
 *
 * <p>With a {@code watermark}, a column that grows with every change, only what is new is read. Rows that were committed
 * late, with an older watermark, are found by looking back as far as {@code overlap} says. Without one, {@code
 * changed-by: hash} reads all rows each time and hands all of them on: the hub itself sees by their content which ones
 * are new. Where several rows make messages of one key, the mapping must then give each message an {@code id}.
 *
 * <p>Values become texts: dates and times in ISO form, without a zone where the column has none; numbers plain; true and
 * false; bytes as Base64; NULL is absent. Leave large binary columns out by naming {@code columns}.
 */
public final class TableConnector implements Connector {
    private final Clock clock;

    public TableConnector() {
        this(Clock.systemUTC());
    }

    TableConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "table";
    }

    @Override
    public List<Setting<?>> settings() {
        return TableSettings.all();
    }

    @Override
    public Ports open(Settings settings) {
        return Ports.of(new TablePull(TableSettings.of(settings), clock));
    }
}
