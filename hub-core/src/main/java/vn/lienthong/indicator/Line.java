package vn.lienthong.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is written under a code, from one day to another, counts for a unit of a view of the organisations.
 *
 * @param until the first day on which it no longer does
 * @param unit number of the unit in the view
 * @param share 1, or the approved share of one that was split
 */
public record Line(String code, LocalDate from, LocalDate until, int unit, BigDecimal share) {}
