package vn.lienthong.registry;

import java.time.LocalDate;

/**
 * From a day on, what is meant for one connection goes to another: the system of a unit that ended is switched off.
 *
 * @param from nothing is sent there any more
 */
public record Move(String from, String to, LocalDate on) {}
