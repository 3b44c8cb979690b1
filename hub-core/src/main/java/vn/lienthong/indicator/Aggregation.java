package vn.lienthong.indicator;

/** How figures of parts become the figure of the whole, over organisations and over months alike. */
public enum Aggregation {
    /** Added up. */
    SUM,
    /** Numerators and denominators are added up and divided once; never an average of ratios. */
    RATIO_OF_SUMS,
    /** As the one before, where the numerator is a value times its weight and the denominator the weight. */
    WEIGHTED,
    /** In time the newest counts; organisations are not put together. */
    LATEST,
    /** Each stands for itself. */
    NONE;

    public boolean fits(ValueType type) {
        return switch (this) {
            case SUM -> type == ValueType.COUNT;
            case RATIO_OF_SUMS, WEIGHTED -> type == ValueType.RATIO;
            case LATEST, NONE -> true;
        };
    }

    /** Whether parts may be added. */
    public boolean isAdditive() {
        return switch (this) {
            case SUM, RATIO_OF_SUMS, WEIGHTED -> true;
            case LATEST, NONE -> false;
        };
    }
}
