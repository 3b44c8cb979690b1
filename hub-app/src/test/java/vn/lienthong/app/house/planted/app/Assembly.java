package vn.lienthong.app.house.planted.app;

/** Breaks the rule {@code (none; it is there to be known)}. */
public record Assembly(String name) {}
