package vn.lienthong.ledger;

/**
 * Roles that one node at a time may hold, such as dispatching, for as long as the node's lease lasts. A role fences nothing:
 * what a former holder still orders goes through lanes, which do (ADR 0005).
 */
public final class Leadership {
    private static final String TAKE = """
            insert into leadership as l (role, node)
            values (?, ?)
            on conflict (role) do update
               set node = excluded.node
             where l.node = excluded.node
                or not exists (select 1 from node n where n.id = l.node and n.lease_until > now())
            returning true
            """;

    private final Database database;
    private final NodeLease node;

    Leadership(Database database, NodeLease node) {
        this.database = database;
        this.node = node;
    }

    /** Takes or keeps the role; whether this node holds it. */
    public boolean takeOrKeep(String role) {
        return node.isValid()
                && database.queryOne(TAKE, r -> r.getBoolean(1), role, node.id())
                        .isPresent();
    }

    public void giveUp(String role) {
        database.update("delete from leadership where role = ? and node = ?", role, node.id());
    }
}
