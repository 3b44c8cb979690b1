package vn.lienthong.app.embedded;

/** Who else than the hub may send to the intake queue. */
@FunctionalInterface
public interface BrokerClients {
    /** Whether this client exists, has this secret and the right to send; asked again some seconds later. */
    boolean maySend(String clientId, String secret);
}
