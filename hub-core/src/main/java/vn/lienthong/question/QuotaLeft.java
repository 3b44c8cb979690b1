package vn.lienthong.question;

/** How far an officer has used up the quota of a service today. */
public record QuotaLeft(String connection, String service, String officer, int used, int most) {
    /** From here on somebody is told. */
    private static final long NEARLY_PERCENT = 80;

    public int left() {
        return Math.max(0, most - used);
    }

    /** At least four fifths are gone. */
    public boolean isNearlyUsed() {
        return used * 100L >= most * NEARLY_PERCENT;
    }
}
