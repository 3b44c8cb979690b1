package vn.lienthong.simulator.demo;

/**
 * Something that goes wrong outside on purpose, and ends when it is told to.
 *
 * @param id as the console's page calls it
 * @param connection at which it shows
 */
public record Drill(String id, String connection, Runnable begin, Runnable end) {}
