package vn.lienthong.app.house.planted.console;

import java.sql.Connection;

/** Breaks the rule {@code console-knows-the-core-only}. */
record PageThatKnowsSql(Connection connection) {}
