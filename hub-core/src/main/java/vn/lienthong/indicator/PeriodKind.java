package vn.lienthong.indicator;

/** Length of a reporting period; all but one follow one another without a gap. */
public enum PeriodKind {
    MONTH(1, "M"),
    QUARTER(3, "Q"),
    HALF(6, "H"),
    /** The first nine months of a year, the only one that others of its kind do not adjoin. */
    NINE_MONTHS(9, "9M"),
    YEAR(12, "");

    private final int months;
    private final String letter;

    PeriodKind(int months, String letter) {
        this.months = months;
        this.letter = letter;
    }

    int months() {
        return months;
    }

    String letter() {
        return letter;
    }

    int inAYear() {
        return 12 / months;
    }
}
