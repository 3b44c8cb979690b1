package vn.lienthong.simulator.demo;

/**
 * An event that the hub took.
 *
 * @param number of its receipt
 * @param position the same number's gap-free part
 * @param event what it says to the receivers: its business key, its identity, and how the portal writes it
 */
record Taken(String number, long position, Fact event) {

    /**
     * One event in the two forms in which receivers remember it.
     *
     * @param id source and id, as the IOC remembers it
     * @param row service, moment and status, as the portal remembers it
     */
    record Fact(String key, String id, String row) {}
}
