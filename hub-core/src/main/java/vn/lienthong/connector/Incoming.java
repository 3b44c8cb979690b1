package vn.lienthong.connector;

import java.util.Optional;
import vn.lienthong.model.CanonicalMessage;

/**
 * A message that came in a vendor's form.
 *
 * @param id the sender's identity for it; empty where the vendor's form has none: then the messages of a key that equal
 *     the newest of that key from the same source, in order, are the same ones sent again, and any other is new
 */
public record Incoming(Optional<String> id, CanonicalMessage message) {}
