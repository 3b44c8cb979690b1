package vn.lienthong.simulator.onestop;

import java.time.Instant;
import vn.lienthong.simulator.Office;
import vn.lienthong.simulator.Procedure;

/**
 * A dossier as it is handed in.
 *
 * @param ordinal its place in the month, from 0
 * @param intake the office that takes it in
 * @param competent the department that decides
 */
record Arrival(long ordinal, String number, Procedure procedure, Office intake, Office competent, Instant receivedAt) {}
