package vn.lienthong.dispatch;

import java.util.Optional;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.CanonicalMessage;

/** Finds who takes messages of a type at a connection. */
public interface Receivers {

    /** Empty when the connection is gone or takes no messages of the type. */
    Optional<Receiver> find(String connection, String eventType);

    /** A sink with the port it reaches its system through. */
    record Receiver(Sink<CanonicalMessage> sink, Http http) {}
}
