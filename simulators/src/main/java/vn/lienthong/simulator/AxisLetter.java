package vn.lienthong.simulator;

/**
 * A package as it lies in the inbox of one receiving agency.
 *
 * @param docId number of this copy
 * @param senderDocId number of the package as its sender knows it
 */
record AxisLetter(String docId, String senderDocId, String messageType, String from, String to, String at) {}
