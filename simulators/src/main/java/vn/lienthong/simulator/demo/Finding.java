package vn.lienthong.simulator.demo;

/**
 * Whether one promise held.
 *
 * @param fault what broke it; empty when it held
 */
record Finding(String vietnamese, String english, String fault) {
    boolean held() {
        return fault.isEmpty();
    }

    String line() {
        return (held() ? "✓ " : "✗ ") + vietnamese + " / " + english + (held() ? "" : " — " + fault);
    }
}
