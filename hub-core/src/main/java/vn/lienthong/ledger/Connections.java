package vn.lienthong.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The ledger's small numbers for connections, and how many lanes each has. */
final class Connections {
    private static final int BATCH = 10_000;
    private final Database database;
    private final Map<String, Known> byName = new ConcurrentHashMap<>();
    private final Map<Integer, Known> byNo = new ConcurrentHashMap<>();

    Connections(Database database) {
        this.database = database;
        database.query(
                        "select no, name, lanes from connection",
                        r -> new Known(r.getInt(1), r.getString(2), r.getInt(3)))
                .forEach(this::remember);
    }

    /**
     * Makes a connection known, or changes its lanes: then what is still open moves to its new lane in one commit. While
     * another node lives the lanes stay as they are, for it may be sending from them.
     *
     * @return the number of lanes that holds
     */
    int register(String name, int wanted, UUID node) {
        Known known = database.inTransaction(c -> {
            Database.update(
                    c, "insert into connection (name, lanes) values (?, ?) on conflict do nothing", name, wanted);
            Known before = Database.query(
                            c,
                            "select no, name, lanes from connection where name = ? for update",
                            r -> new Known(r.getInt(1), r.getString(2), r.getInt(3)),
                            name)
                    .get(0);
            int lanes = before.lanes == wanted || othersLive(c, node) ? before.lanes : wanted;
            Database.update(
                    c,
                    "insert into lane (connection_no, lane) select ?, n from generate_series(0, ? - 1) n"
                            + " on conflict do nothing",
                    before.no,
                    lanes);
            Database.update(
                    c,
                    "insert into endpoint (connection_no, since) values (?, now()) on conflict do nothing",
                    before.no);
            if (before.lanes != lanes) {
                Database.update(c, "update connection set lanes = ? where no = ?", lanes, before.no);
                Database.update(
                        c,
                        "update delivery set lane = key_hash % ? where connection_no = ? and state not in ('D', 'X')",
                        lanes,
                        before.no);
            }
            return new Known(before.no, name, lanes);
        });
        remember(known);
        return known.lanes;
    }

    private static boolean othersLive(Connection c, UUID node) throws SQLException {
        return Database.query(
                        c,
                        "select exists (select 1 from node where id <> ? and lease_until > now())",
                        r -> r.getBoolean(1),
                        node)
                .get(0);
    }

    private void remember(Known known) {
        byName.put(known.name, known);
        byNo.put(known.no, known);
    }

    Known get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("connection " + name + " is not registered"));
    }

    Optional<Known> find(String name) {
        Known known = byName.get(name);
        return known != null
                ? Optional.of(known)
                : reread().filter(k -> k.name.equals(name)).findFirst();
    }

    String name(int no) {
        Known known = byNo.get(no);
        return known != null
                ? known.name
                : reread().filter(k -> k.no == no).findFirst().orElseThrow().name;
    }

    Collection<Known> all() {
        return List.copyOf(byName.values());
    }

    Map<Integer, String> names() {
        return byNo.values().stream().collect(Collectors.toMap(Known::no, Known::name));
    }

    /** Another node may have registered it. */
    private java.util.stream.Stream<Known> reread() {
        List<Known> all = database.query(
                "select no, name, lanes from connection limit " + BATCH,
                r -> new Known(r.getInt(1), r.getString(2), r.getInt(3)));
        all.forEach(this::remember);
        return all.stream();
    }

    /** Spread of keys; the same on every node and for ever, since it is stored with each delivery. */
    static int keyHash(String key) {
        int h = key.hashCode();
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        return h & Integer.MAX_VALUE;
    }

    /** @param lanes when it was last read; another node may have changed them */
    record Known(int no, String name, int lanes) {}
}
