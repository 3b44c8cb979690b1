package vn.lienthong.indicator;

/** Which days a period covers. The same indicator has two values on the same day, both right (domain section 0). */
public enum Calendar {
    /** From the 15th of the month before to the 14th of the period's last month, NĐ 09/2019/NĐ-CP. */
    ND09,
    /** From the first to the last day of its months. */
    CALENDAR
}
