package vn.lienthong.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.lienthong.connector.ListedAgency;

/** Takes one reading of a list in, some agencies at a time; used by one thread. */
public final class AgencyListWriter {
    private static final int TOGETHER = 1000;
    private static final String UPSERT =
            "insert into listed_agency (connection_no, code, other_codes, name, parent, first_seen, last_seen)"
                    + " select ?, u.code, u.other_codes, u.name, u.parent, ?, ?"
                    + " from unnest(?, ?, ?, ?) as u(code, other_codes, name, parent)"
                    + " on conflict (connection_no, code) do update set other_codes = excluded.other_codes,"
                    + " name = excluded.name, parent = excluded.parent, last_seen = excluded.last_seen";

    private final Database database;
    private final int connection;
    private final Instant now;
    private final Map<String, ListedAgency> waiting = new LinkedHashMap<>();

    AgencyListWriter(Database database, int connection, Instant now) {
        this.database = database;
        this.connection = connection;
        this.now = now;
    }

    /** A code that stands in the list twice counts as it stands there last. */
    public void take(ListedAgency agency) {
        waiting.put(agency.code(), agency);
        if (waiting.size() == TOGETHER) {
            write();
        }
    }

    /** The list has come to its end: what it did not name is gone from it. Says how many it names. */
    public int end() {
        write();
        return database.queryOne(
                        "update agency_list set read_at = ?, trouble = null, agencies ="
                                + " (select count(*) from listed_agency where connection_no = ? and last_seen = ?)"
                                + " where connection_no = ? returning agencies",
                        r -> r.getInt(1),
                        now,
                        connection,
                        now,
                        connection)
                .orElse(0);
    }

    private void write() {
        if (waiting.isEmpty()) {
            return;
        }
        database.update(
                UPSERT,
                connection,
                now,
                now,
                column(ListedAgency::code),
                column(agency -> String.join(" ", agency.otherCodes())),
                column(ListedAgency::name),
                column(ListedAgency::parent));
        waiting.clear();
    }

    private Database.ArrayOf column(Function<ListedAgency, String> value) {
        return new Database.ArrayOf("text", waiting.values().stream().map(value).toArray());
    }
}
