package vn.lienthong.simulator;

/**
 * Where a simulator listens.
 *
 * @param address loopback unless it stands in a container of its own
 * @param port its own port, 0 for a random one
 * @param controlPort the port that stays open when it is down, 0 for a random one
 */
public record Listening(String address, int port, int controlPort) {
    static final String LOOPBACK = "127.0.0.1";

    public static Listening onPort(int port) {
        return new Listening(LOOPBACK, port, 0);
    }

    public Listening withControlPort(int changed) {
        return new Listening(address, port, changed);
    }

    public Listening withAddress(String changed) {
        return new Listening(changed, port, controlPort);
    }
}
