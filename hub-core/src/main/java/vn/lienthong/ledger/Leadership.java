package vn.lienthong.ledger;

import java.util.OptionalLong;

/** Roles that one node at a time may hold, such as dispatching; with an epoch that fences the former holder. */
public final class Leadership {
    private static final String TAKE = """
            insert into leadership as l (role, node, epoch, lease_until)
            values (?, ?, 1, now() + make_interval(secs => ?))
            on conflict (role) do update
               set node = excluded.node,
                   epoch = case when l.node = excluded.node then l.epoch else l.epoch + 1 end,
                   lease_until = excluded.lease_until
             where l.node = excluded.node
                or not exists (select 1 from node n where n.id = l.node and n.lease_until > now())
            returning epoch
            """;

    private final Database database;
    private final NodeLease node;

    Leadership(Database database, NodeLease node) {
        this.database = database;
        this.node = node;
    }

    /** Takes or keeps the role; the epoch when this node holds it. */
    public OptionalLong takeOrKeep(String role) {
        if (!node.isValid()) {
            return OptionalLong.empty();
        }
        return database.queryOne(TAKE, r -> r.getLong(1), role, node.id(), NodeLease.LASTS.toMillis() / 1000.0)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    public void giveUp(String role) {
        database.update("delete from leadership where role = ? and node = ?", role, node.id());
    }
}
