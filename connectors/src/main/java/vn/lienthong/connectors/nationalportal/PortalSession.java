package vn.lienthong.connectors.nationalportal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The session that all lanes of a connection share; only one of them logs in. */
final class PortalSession {
    private @Nullable String current;

    synchronized String get(Supplier<String> login) {
        if (current == null) {
            current = login.get();
        }
        return current;
    }

    /** Another lane may have logged in anew already: then its session stays. */
    synchronized void forget(String used) {
        if (used.equals(current)) {
            current = null;
        }
    }
}
