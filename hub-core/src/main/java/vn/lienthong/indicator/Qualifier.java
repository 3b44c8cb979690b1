package vn.lienthong.indicator;

/** How exactly an observed figure is meant. */
public enum Qualifier {
    EXACT(""),
    /** About, {@code khoảng}. */
    APPROX("~"),
    /** More than, {@code trên}. */
    GT(">"),
    /** At least. */
    GE("≥");

    private final String sign;

    Qualifier(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
