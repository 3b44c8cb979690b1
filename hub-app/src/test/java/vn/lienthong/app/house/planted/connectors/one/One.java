package vn.lienthong.app.house.planted.connectors.one;

/** Breaks the rule {@code (none; it is there to be known)}. */
public record One(String name) {}
