package vn.lienthong.app.house.planted.app.embedded;

import vn.lienthong.app.house.planted.registry.Offices;

/** Breaks the rule {@code embedded-parts-know-no-hub}. */
record EmbeddedThatKnowsTheHub(Offices offices) {}
