package vn.lienthong.app.house.planted.registry;

/** Breaks the rule {@code (none; it is there to be known)}. */
public record Offices(String name) {}
