package vn.lienthong.app.house.planted.app.ops;

import org.apache.camel.CamelContext;

/** Breaks the rule {@code camel-only-in-routes}. */
record CamelBesideRoutes(CamelContext camel) {}
