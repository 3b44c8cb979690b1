package vn.lienthong.app.house.planted.status;

import java.sql.Connection;

/** Breaks the rule {@code sql-only-in-the-ledger}. */
record SqlBesideTheLedger(Connection connection) {}
