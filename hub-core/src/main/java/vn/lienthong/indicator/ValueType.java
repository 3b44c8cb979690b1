package vn.lienthong.indicator;

/** What kind of thing a figure is; it says which arithmetic makes sense. */
public enum ValueType {
    /** How many, or how much. */
    COUNT,
    /** A numerator of a denominator, always worked out anew from both. */
    RATIO,
    /** Points of a maximum, given by somebody else. */
    SCORE,
    /** A place among others; lower is better. */
    RANK,
    /** Something reached or not, 1 or 0. */
    MILESTONE,
    /** A figure as somebody observed it, perhaps only about or at least. */
    OBSERVATION
}
