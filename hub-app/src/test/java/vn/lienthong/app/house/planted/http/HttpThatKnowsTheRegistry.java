package vn.lienthong.app.house.planted.http;

import vn.lienthong.app.house.planted.registry.Offices;

/** Breaks the rule {@code http-knows-the-contract-only}. */
record HttpThatKnowsTheRegistry(Offices offices) {}
