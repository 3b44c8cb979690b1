package vn.lienthong.app.house.planted.connectors.two;

import vn.lienthong.app.house.planted.registry.Offices;

/** Breaks the rule {@code connectors-know-the-core-only}. */
record ConnectorThatKnowsTheRegistry(Offices offices) {}
