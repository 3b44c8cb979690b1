package vn.lienthong.app.house.planted.door;

import javax.sql.DataSource;

/** Breaks the rule {@code data-sources-only-where-pools-are-opened}. */
record PoolBesideThePools(DataSource pool) {}
