package vn.lienthong.app.house.planted.simulator;

import vn.lienthong.app.house.planted.registry.Offices;

/** Breaks the rule {@code simulators-know-no-hub}. */
record SimulatorThatKnowsTheHub(Offices offices) {}
