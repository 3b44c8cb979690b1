package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.model.ProvinceTime;

/** Days on which a source told something new: its rhythm. */
public final class HeardDays {
    private static final String ADD = "insert into source_day (connection_no, day, rows) values (?, ?, ?)"
            + " on conflict (connection_no, day) do update set rows = source_day.rows + excluded.rows returning rows";
    private static final String SINCE =
            "select c.name, d.day from source_day d join connection c on c.no = d.connection_no where d.day >= least(?,"
                    + " (select max(l.day) from source_day l where l.connection_no = d.connection_no)) order by 2";

    private final Database database;

    HeardDays(Database database) {
        this.database = database;
    }

    /** In the commit of the rows; ends the incident about a silence. Says how many there were before on the day. */
    static long add(Connection c, int no, int rows, Instant now) throws SQLException {
        if (rows == 0) {
            return Long.MAX_VALUE;
        }
        IncidentBook.over(c, no, IncidentBook.SOURCE_SILENT, now);
        return Database.query(c, ADD, r -> r.getLong(1), no, day(now), rows).get(0) - rows;
    }

    static LocalDate day(Instant now) {
        return ProvinceTime.day(now);
    }

    /** The days from a day on of each source; of one that is silent for longer its last day. */
    public Map<String, List<LocalDate>> since(LocalDate day) {
        Map<String, List<LocalDate>> heard = new HashMap<>();
        database.query(
                SINCE,
                r -> heard.computeIfAbsent(r.getString(1), name -> new ArrayList<>())
                        .add(r.getObject(2, LocalDate.class)),
                day);
        return heard;
    }
}
