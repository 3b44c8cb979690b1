package vn.lienthong.app.house.planted.simulator;

/** Breaks the rule {@code (none; it is there to be known)}. */
public record Toy(String name) {}
