package vn.lienthong.ledger;

import javax.sql.DataSource;

/**
 * The ways to the ledger's database, apart from each other so that many who read or accept cannot keep the node from
 * saying that it lives.
 *
 * @param durable connections that commit with {@code synchronous_commit=on}
 * @param quick connections for reading and for what a crash may take, without waiting for the disk
 * @param leases one or two connections for the node's lease and its roles only
 */
public record LedgerPools(DataSource durable, DataSource quick, DataSource leases) {

    /** One pool for everything, for a command that runs beside the hubs. */
    public static LedgerPools oneForAll(DataSource pool) {
        return new LedgerPools(pool, pool, pool);
    }
}
