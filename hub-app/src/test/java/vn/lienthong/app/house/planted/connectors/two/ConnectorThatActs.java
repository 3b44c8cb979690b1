package vn.lienthong.app.house.planted.connectors.two;

/** Breaks the rule {@code connectors-state-and-do-not-act}. */
record ConnectorThatActs(Thread thread) {}
