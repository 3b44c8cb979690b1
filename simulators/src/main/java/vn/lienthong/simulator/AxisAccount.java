package vn.lienthong.simulator;

/**
 * How a platform enters an axis with a log-in; for demonstration only.
 *
 * @param system whose agencies it speaks for, with the secret that every call shows
 */
public record AxisAccount(String username, String password, AxisSystem system) {
    /** The platform of Phú Thọ. */
    public static final AxisAccount PHU_THO = new AxisAccount("lgsp-h44", "demo-password-0012", AxisSystem.PHU_THO);

    /** Prints no password. */
    @Override
    public String toString() {
        return "AxisAccount[" + username + "]";
    }
}
