package vn.lienthong.indicator;

/** Place of an agency in the state, as the registry says. */
public enum AgencyKind {
    PROVINCE,
    DEPARTMENT,
    DISTRICT,
    COMMUNE,
    MINISTRY,
    OTHER
}
