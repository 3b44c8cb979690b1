package vn.lienthong.connector;

import java.time.Instant;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.Successions;

/** One message on its way to one connection. */
public interface Parcel<M extends CanonicalMessage> {

    /** CloudEvents {@code source}: the connection that sent the message. */
    String source();

    /** CloudEvents {@code id}, unique within the source. */
    String id();

    /** CloudEvents {@code type}. */
    String type();

    /** Business key, CloudEvents {@code subject}. */
    String key();

    /** When the hub accepted it. */
    Instant acceptedAt();

    /** The same for every attempt to deliver this message to this connection; ASCII, at most 64 characters. */
    String idempotencyKey();

    /** 1 for the first try. */
    int attempt();

    /** Offices that the message names under codes of former organisations, and who they are today. */
    default Successions successions() {
        return Successions.NONE;
    }

    /** As accepted; a document only with those receivers that this connection serves. */
    M message();

    /** {@link #message} as canonical JSON in UTF-8, the bytes accepted where it is whole; not to be changed. */
    byte[] json();

    /** The bytes that the message names by hash. */
    Contents contents();
}
