package vn.lienthong.simulator.demo;

/**
 * What a receiver took in, in its own record.
 *
 * @param repeat whether the receiver had it already
 */
record Seen(String key, String what, boolean repeat) {}
