package vn.lienthong.connectors.packages;

/**
 * One line of a list of what waits for us.
 *
 * @param docId the system's own number
 * @param from code of the agency that sent it; empty where the list does not tell
 * @param to code of the agency that it is for; empty likewise
 */
public record Waiting(String docId, String from, String to) {}
