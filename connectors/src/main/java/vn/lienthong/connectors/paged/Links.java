package vn.lienthong.connectors.paged;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import vn.lienthong.connector.SourceTrouble;

/** Addresses that a service gives for its next page; they must lead to the service itself. */
final class Links {
    private final URI base;
    private final String prefix;
    private final URI current;

    /** Links of pages below {@code path}. */
    Links(URI base, String path) {
        String own = base.getRawPath() == null ? "" : base.getRawPath();
        this.base = base;
        this.prefix = own.endsWith("/") ? own.substring(0, own.length() - 1) : own;
        int end = path.indexOf('?');
        String plain = (end < 0 ? path : path.substring(0, end)).replaceAll("[{}]", "");
        this.current = base.resolve(prefix + plain);
    }

    /** The path to ask, below the base address; whoever is led elsewhere would show our credentials there. */
    String path(String link) {
        try {
            URI target = current.resolve(link);
            String path = target.getRawPath() == null ? "" : target.getRawPath();
            boolean ours = Objects.equals(target.getScheme(), base.getScheme())
                    && Objects.equals(target.getHost(), base.getHost())
                    && target.getPort() == base.getPort()
                    && target.normalize().equals(target)
                    && path.startsWith(prefix + "/");
            if (ours) {
                String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
                return path.substring(prefix.length()) + query;
            }
        } catch (IllegalArgumentException e) {
            // Told below: no address at all leads nowhere too.
        }
        throw new SourceTrouble("api_foreign_link", Map.of());
    }
}
