package vn.lienthong.connector;

import java.util.Optional;
import vn.lienthong.model.CanonicalMessage;

/**
 * A message that came in a vendor's form.
 *
 * @param id the sender's identity for it; empty where the vendor's form has none: then a message equal to the newest of
 *     its key from the same source is the same message sent again, and any other one is new
 */
public record Incoming(Optional<String> id, CanonicalMessage message) {}
