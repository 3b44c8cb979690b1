package vn.lienthong.indicator;

import java.time.LocalDate;

/**
 * A code under which an organisation itself is found, from one day to another.
 *
 * @param until the first day on which it no longer is
 * @param unit number of the organisation
 * @param shown whether it is the code that the hub shows
 */
public record Seat(String code, LocalDate from, LocalDate until, int unit, AgencyKind kind, boolean shown) {}
