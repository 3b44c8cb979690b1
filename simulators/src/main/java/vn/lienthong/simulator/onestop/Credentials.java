package vn.lienthong.simulator.onestop;

/** What a one-stop system shows to get a token; prints without the secret. */
public record Credentials(String id, String secret) {
    @Override
    public String toString() {
        return "Credentials[" + id + "]";
    }
}
