package vn.lienthong.app.house.planted.routes;

import vn.lienthong.app.house.planted.connectors.one.One;

/** Breaks the rule {@code routes-know-the-core-only}. */
record RouteThatKnowsAConnector(One one) {}
