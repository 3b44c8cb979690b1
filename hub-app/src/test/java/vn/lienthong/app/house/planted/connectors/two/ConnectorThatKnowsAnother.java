package vn.lienthong.app.house.planted.connectors.two;

import vn.lienthong.app.house.planted.connectors.one.One;

/** Breaks the rule {@code connectors-do-not-know-each-other}. */
record ConnectorThatKnowsAnother(One one) {}
