package vn.lienthong.app.house.planted.ledger;

import vn.lienthong.app.house.planted.simulator.Toy;

/** Breaks the rule {@code product-knows-no-simulator}. */
record LedgerThatPlays(Toy toy) {}
